import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Currency, LedgerEvent } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { Comfort } from '../checkout/comfort.ts'
import { eventsBetween, factsOf, type Facts } from '../checkout/facts.ts'
import type { checkoutMachine } from '../checkout/machine.ts'
import { mainPath, overlayPath, type MainPath } from '../checkout/paths.ts'
import type { Mirror } from '../link/mirror.ts'
import { languageOf, type Language } from '../strings/languages.ts'
import { wordsFor, type Texts, type Words } from '../strings/words.ts'
import type { QrCode } from '../view/qr-code.ts'
import type { World } from '../view/world.ts'
import { freshLine } from './fresh-line.ts'

type CheckoutActor = ActorRefFrom<typeof checkoutMachine>
type Snapshot = SnapshotFrom<typeof checkoutMachine>

/** Until the lane has said whose money it takes, no amount is shown. */
const CURRENCY: Currency = { code: 'EUR', exponent: 2 }

/** The lane's facts and the conversation, joined into what is shown. It decides nothing. */
export class Kiosk {
  readonly #actor: CheckoutActor
  readonly #now: () => number
  readonly #firstLanguage: string
  readonly #mirror = signal<Mirror | null>(null)
  readonly #snapshot: Signal<Snapshot>
  readonly #tiles = signal<readonly ProduceTile[] | null>(null)
  readonly #freshLineId = signal<string | null>(null)
  readonly #askingUntilMs = signal<number | null>(null)
  readonly #receiptCode = signal<QrCode | null>(null)
  readonly #texts = signal<ReadonlyMap<Language, Texts>>(new Map())
  #facts: Facts | null = null

  readonly main: ReadonlySignal<MainPath>
  readonly comfort: ReadonlySignal<Comfort>
  /** Null before the first welcome. */
  readonly world: ReadonlySignal<World | null>
  /** What is wanted; what is spoken keeps to the one before until its texts are there. */
  readonly language: ReadonlySignal<Language>
  readonly words: ReadonlySignal<Words>
  /** What the code of the receipt has to say; null while there is none to show. */
  readonly receiptUrl: ReadonlySignal<string | null>

  /** `firstLanguage`: until the lane has said which ones its store speaks. */
  constructor(actor: CheckoutActor, now: () => number, firstLanguage: string) {
    this.#actor = actor
    this.#now = now
    this.#firstLanguage = firstLanguage
    this.#snapshot = signal<Snapshot>(actor.getSnapshot())
    actor.subscribe((snapshot) => (this.#snapshot.value = snapshot))
    this.main = computed(() => mainPath(this.#snapshot.value.value.main))
    this.comfort = computed(() => this.#snapshot.value.context.comfort)
    this.world = computed(() => this.#world())
    this.receiptUrl = computed(() => this.#mirror.value?.live.receiptUrl ?? null)
    this.language = computed(() => languageOf(this.#language()))
    const spoken = this.#spoken()
    const currency = computed(() => this.#currency())
    // By way of two signals of their own: words, and with them every row, are not made anew for each scan.
    this.words = computed(() => wordsFor(spoken.value, currency.value, this.#texts.value.get(spoken.value)))
  }

  setTiles(tiles: readonly ProduceTile[] | null): void {
    this.#tiles.value = tiles
  }

  setTexts(language: Language, texts: Texts): void {
    this.#texts.value = new Map(this.#texts.value).set(language, texts)
  }

  setReceiptCode(code: QrCode): void {
    this.#receiptCode.value = code
  }

  /** A new state of the lane: the page changes once, whatever came. */
  show(mirror: Mirror, events: readonly LedgerEvent[], fresh: boolean): void {
    batch(() => {
      if (fresh) this.#facts = null
      this.#noteIdle(mirror)
      this.#mirror.value = mirror
      this.#freshLineId.value =
        mirror.ledger.sale === null ? null : (freshLine(events) ?? this.#freshLineId.value)
      const facts = factsOf(mirror.ledger, mirror.live)
      if (fresh) this.#actor.send({ type: 'link.ready' })
      for (const event of eventsBetween(this.#facts, facts)) this.#actor.send(event)
      this.#facts = facts
    })
  }

  /** Never the code of the shopper before, however late it was drawn. */
  #codeOfThisSale(): QrCode | null {
    const code = this.#receiptCode.value
    return code?.text === this.receiptUrl.value ? code : null
  }

  #noteIdle({ live }: Mirror): void {
    if (live === this.#mirror.value?.live) return
    this.#askingUntilMs.value = live.idle.asking ? this.#now() + live.idle.leftMs : null
  }

  #currency() {
    return this.#mirror.value?.store.profile.currency ?? CURRENCY
  }

  /** The shopper's in a sale; staff read the store's. */
  #language(): string {
    const mirror = this.#mirror.value
    if (mirror === null) return this.#firstLanguage
    const { value, context } = this.#snapshot.value
    const ofStore = mirror.store.languages[0] ?? this.#firstLanguage
    if (overlayPath(value.overlay).startsWith('staff.')) return ofStore
    return mirror.ledger.sale?.language ?? context.language ?? ofStore
  }

  /** English is in the page. */
  #spoken(): ReadonlySignal<Language> {
    let spoken: Language = 'en'
    return computed(() => {
      const wanted = this.language.value
      if (wanted === 'en' || this.#texts.value.has(wanted)) spoken = wanted
      return spoken
    })
  }

  #world(): World | null {
    const mirror = this.#mirror.value
    const { value, context } = this.#snapshot.value
    if (mirror === null) return null
    return {
      mirror,
      main: this.main.value,
      overlay: overlayPath(value.overlay),
      saying: value.notice === 'said',
      context,
      tiles: this.#tiles.value,
      freshLineId: this.#freshLineId.value,
      askingUntilMs: this.#askingUntilMs.value,
      receiptCode: this.#codeOfThisSale(),
    }
  }
}
