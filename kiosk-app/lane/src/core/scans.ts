import type { DataEvent } from '@clearlane/device-contract'
import {
  isCompositePart,
  readBarcode,
  readCompositePart,
  type BarcodeResult,
  type CatalogueItem,
  type ScanKey,
  type ScanReason,
  type ScanRefusal,
} from '@clearlane/domain'
import { LANE, SHOPPER } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import { notForSale } from './not-for-sale.ts'
import { bookInForce, findItem, isBookMissing, type Found } from './lookup.ts'

export type ScanHandlers = {
  readonly badge: (badgeId: string) => void
  /** An item that is sold by weight was scanned. */
  readonly weigh: (found: Found) => Answer
  readonly language: () => string
}

/** A scan made this little before the sale began is the shopper's who touched the screen meanwhile. */
const BEFORE_SALE_SLACK_MS = 250
const COMPOSITE_MS = 1_000 // a scanner sends both parts of one decode at once; two packs take longer
const UNKNOWN_DATA_CHARS_MAX = 80 // what staff see of a code; a whole 4 KB code helps nobody
const REASONS_MAX = 8

/** Takes data events of the scanner: durable first, acknowledged second, told third. */
export class Scans {
  readonly #context: LaneContext
  readonly #handlers: ScanHandlers
  /** When the sale in the lane began, on our monotonic clock; null when that was before a restart. */
  #saleStartMs: number | null = null
  /** When the daemon had the scan before this one, on its clock; null when a restart lies between. */
  #lastMs: number | null = null

  constructor(context: LaneContext, handlers: ScanHandlers) {
    this.#context = context
    this.#handlers = handlers
    context.book.onCommit(({ events }) => {
      if (events.some(({ type }) => type === 'sale-started' || type === 'sale-resumed'))
        this.#saleStartMs = context.deps.clock.monoMs()
    })
  }

  receive(event: DataEvent): void {
    const { clock, observer } = this.#context.deps
    const startMs = clock.monoMs()
    this.#context.touched()
    const { symbology, text } = event.data
    const result = readBarcode({ symbology, data: text }, this.#context.deps.profile.codes)
    const [reading] = result.readings
    if (isCompositePart(symbology, result)) this.#part(event)
    else if (reading?.kind === 'badge') this.#badge(event, reading.badgeId)
    else if (this.#context.book.ledger.staff !== null) this.#priceCheck(event, result)
    else this.#take(event, result)
    this.#lastMs = event.capturedMs
    observer?.scanned?.(clock.monoMs() - startMs)
  }

  #badge(event: DataEvent, badgeId: string): void {
    this.#context.devices.acknowledge(event)
    this.#handlers.badge(badgeId)
  }

  /**
   * The part over the EAN of the scan before: that item is sold already, since nobody knows whether a second part comes.
   * What it says of the piece is judged now.
   */
  #part(event: DataEvent): void {
    const { bootId, n, capturedMs, data } = event
    const key: ScanKey = { bootId, n }
    if (this.#lastMs !== null && capturedMs - this.#lastMs > COMPOSITE_MS) {
      this.#refuse(event, key, 'label-unreadable') // the EAN was not read: scan again
      return
    }
    const line = this.#context.book.ledger.sale?.lines.find(
      ({ source, voided }) =>
        !voided && source.kind === 'scan' && source.key.bootId === bootId && source.key.n === n - 1,
    )
    const gtin = line?.item.gtin ?? null
    const facts = gtin === null ? null : readCompositePart(data.text, gtin)
    if (line === undefined || facts === null) {
      this.#context.devices.acknowledge(event) // its EAN was answered, and is no line of this basket
      return
    }
    const judged = this.#context.execute({ type: 'judge-piece', lineId: line.lineId, key, facts }, LANE)
    if (!judged.ok && judged.error !== 'already') {
      this.#refused(event, key, judged.error)
      return
    }
    this.#context.devices.acknowledge(event)
    for (const one of judged.ok ? judged.value.events : []) {
      if (one.type === 'scan-refused') this.#context.notice({ kind: 'scan-refused', reason: one.reason })
    }
  }

  /** In attendant mode nothing is sold. */
  #priceCheck(event: DataEvent, result: BarcodeResult): void {
    const found = findItem(this.#context, result)
    this.#context.devices.acknowledge(event)
    if (found === null) this.#context.notice({ kind: 'unknown-item', data: shortened(event.data.text) })
    else this.#context.notice({ kind: 'price-check', item: found.item })
  }

  #take(event: DataEvent, result: BarcodeResult): void {
    const key: ScanKey = { bootId: event.bootId, n: event.n }
    if (this.#isBeforeSale(event)) {
      this.#refuse(event, key, 'finished')
      return
    }
    const found = findItem(this.#context, result)
    const paper = found === null ? paperOf(result) : null
    if (paper === 'member' && this.#hasOffersForMembers()) this.#member(event, key)
    else if (paper !== null) this.#refuse(event, key, paper)
    else if (found === null && isBookMissing(this.#context)) this.#refuse(event, key, 'lane-closed')
    else if (found === null) this.#unknown(event, key, result)
    else if (isToBeWeighed(found)) this.#weighed(event, key, found)
    else this.#add(event, key, found)
  }

  #add(event: DataEvent, key: ScanKey, { item, facts }: Found): void {
    const { symbology, text } = event.data
    const source = { kind: 'scan', key, symbology: symbology ?? '', data: shortened(text) } as const
    const what = { item, quantity: 1, source, language: this.#handlers.language(), facts }
    const added = this.#context.execute({ type: 'add-item', ...what }, SHOPPER)
    if (added.ok) this.#context.devices.acknowledge(event)
    else this.#refused(event, key, added.error, item)
  }

  /** The label of a thing that has to be weighed: it opens the weighing, the scan itself sells nothing. */
  #weighed(event: DataEvent, key: ScanKey, found: Found): void {
    const begun = this.#handlers.weigh(found)
    if (begun.ok) this.#context.devices.acknowledge(event)
    else this.#refused(event, key, begun.error, found.item)
  }

  /** What the card says of its holder goes no further than here. */
  #member(event: DataEvent, key: ScanKey): void {
    const language = this.#handlers.language()
    const known = this.#context.execute({ type: 'identify-member', key, language }, SHOPPER)
    if (known.ok) this.#context.devices.acknowledge(event)
    else this.#refused(event, key, known.error)
  }

  #hasOffersForMembers(): boolean {
    const name = bookInForce(this.#context)
    return name !== null && this.#context.deps.catalogue.promotions(name).isForMembers
  }

  #unknown(event: DataEvent, key: ScanKey, result: BarcodeResult): void {
    const data = shortened(event.data.text)
    const reasons = reasonsOf(result)
    const scan = { data, symbology: event.data.symbology ?? '', reasons }
    const language = this.#handlers.language()
    const reported = this.#context.execute({ type: 'report-unknown', scan, key, language }, LANE)
    if (!reported.ok) {
      this.#refused(event, key, reported.error)
      return
    }
    this.#context.devices.acknowledge(event)
    this.#context.notice({ kind: 'unknown-item', data })
  }

  #refused(event: DataEvent, key: ScanKey, error: Refused, item: CatalogueItem | null = null): void {
    // Not written: not acknowledged. The daemon drops it after 3 s, and the shopper hears nothing of a sale.
    if (error === 'out-of-service') return
    this.#refuse(event, key, SAID.get(error) ?? 'sale-full', notForSale(error) === null ? null : item)
  }

  #refuse(event: DataEvent, key: ScanKey, reason: ScanRefusal, item: CatalogueItem | null = null): void {
    const refused = this.#context.execute({ type: 'refuse-scan', key, reason }, LANE)
    if (!refused.ok && refused.error !== 'duplicate') return
    this.#context.devices.acknowledge(event)
    if (refused.ok) this.#context.notice({ kind: 'scan-refused', reason, ...(item === null ? {} : { item }) })
  }

  /** What the shopper before has scanned does not go into this basket. */
  #isBeforeSale(event: DataEvent): boolean {
    if (this.#context.book.ledger.sale === null || this.#saleStartMs === null) return false
    return this.#context.devices.laneMs(event.capturedMs) < this.#saleStartMs - BEFORE_SALE_SLACK_MS
  }
}

/** Printable and short: the rest of a code is of no use to anybody. */
function shortened(data: string): string {
  return data.replace(/[^\x20-\x7e]/g, '·').slice(0, UNKNOWN_DATA_CHARS_MAX)
}

/** Codes, not sentences: staff read them in their language. `clearlane code explain` has the places and details. */
function reasonsOf({ readings, reasons }: BarcodeResult): readonly ScanReason[] {
  if (readings.length > 0) return ['not-in-price-book']
  return [...new Set(reasons.map(({ code }) => code))].slice(0, REASONS_MAX)
}

/** What is worth money, or somebody, and is no goods: a person takes it. */
function paperOf({ readings }: BarcodeResult): ScanRefusal | null {
  for (const { kind } of readings) {
    if (kind === 'coupon' || kind === 'deposit-slip' || kind === 'member') return kind
  }
  return null
}

/** Goods by weight whose label says neither weight nor price. A sticker with another price is for a person to judge. */
function isToBeWeighed({ item, facts }: Found): boolean {
  if (facts.reduced !== undefined) return false
  return item.soldBy === 'weight' && facts.weight === null && facts.price === null
}

type Refused = Extract<Answer, { ok: false }>['error']

/** What a shopper is told; refusals that are not here cannot come from a scan, and say only that it is full. */
const SAID: ReadonlyMap<Refused, ScanRefusal> = new Map<Refused, ScanRefusal>([
  ['blocked-item', 'blocked-item'],
  ['expired', 'expired'],
  ['best-before-passed', 'best-before-passed'],
  ['recalled', 'recalled'],
  ['outside-hours', 'outside-hours'],
  ['item-limit', 'item-limit'],
  ['label-unreadable', 'label-unreadable'],
  ['quantity-out-of-range', 'label-unreadable'], // the pieces that the label states
  ['wrong-unit', 'label-unreadable'],
  ['weight-not-positive', 'label-unreadable'],
  ['weight-out-of-range', 'label-unreadable'],
  ['clock-untrusted', 'blocked-item'],
  ['no-price', 'no-price'],
  ['sale-full', 'sale-full'],
  ['disk-reserve', 'disk-reserve'],
  ['duplicate', 'duplicate'],
  ['already', 'duplicate'], // the member's card once more
  ['below-paid', 'paying'], // an offer would take the total below what is paid
  ['lane-closed', 'lane-closed'],
  ['no-business-day', 'lane-closed'],
  ['no-price-book', 'lane-closed'],
  ['sale-finished', 'finished'],
  ['not-allowed', 'staff'],
  ['scale-away', 'blocked-item'],
  ['sale-frozen', 'paying'],
  ['attempt-open', 'paying'],
])
