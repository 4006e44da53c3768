import { dueMinor, liveLines, openInterventions, type Ledger } from '@clearlane/domain'
import { TEST_CARDS } from '@clearlane/twins'
import type { UiCommand } from '@clearlane/lane-contract'
import type { CheckoutEvent } from '@clearlane/ui/checkout/events'
import type { Random } from '@clearlane/device-contract/ports'
import { between, chance, pick, pickWeighted } from '../world/chance.ts'
import { GOODS, PLAIN_GOODS, PRODUCE_ITEMS } from '../world/shop.ts'
import type { World } from '../world/world.ts'

/** Somebody at the lane. `hurry` makes an end: no new items, pays or gives up. */
export type Shopper = { readonly hurry: (on: boolean) => void }

const THINK_MS = [150, 1_300] as const
/** What people touch without asking for anything: sheets, detours, and the way back. */
const TOUCHES: readonly CheckoutEvent[] = [
  { type: 'shopper.open-produce' },
  { type: 'shopper.open-pad' },
  { type: 'pad.press', key: '4' },
  { type: 'shopper.review' },
  { type: 'shopper.choose-payment' },
  { type: 'shopper.split' },
  { type: 'shopper.open-language' },
  { type: 'shopper.cancel-purchase' },
  { type: 'shopper.back' },
  { type: 'shopper.close' },
]

const FIRST_MS = 1_500
const LINES_MAX = 7
const WALKS_AWAY = 0.002
const AWAY_MS = 150_000

export function createShopper(world: World, random: Random): Shopper {
  const person = new Person(world, random)
  return { hurry: (on) => person.hurry(on) }
}

class Person {
  readonly #world: World
  readonly #random: Random
  #hurried = false
  #wanted: number

  constructor(world: World, random: Random) {
    this.#world = world
    this.#random = random
    this.#wanted = between(random, 1, LINES_MAX)
    world.clock.after(FIRST_MS, () => this.#act())
  }

  hurry(on: boolean): void {
    this.#hurried = on
  }

  #act(): void {
    const away = !this.#hurried && chance(this.#random, WALKS_AWAY)
    if (away) this.#world.note('the shopper walks away')
    else this.#step()
    this.#world.clock.after(away ? AWAY_MS : between(this.#random, ...THINK_MS), () => this.#act())
  }

  #step(): void {
    atTerminal(this.#world, this.#random)
    const ledger = this.#world.screen.mirror()?.ledger
    if (ledger === undefined) return
    switch (this.#world.screen.phase()) {
      case 'starting':
      case 'in-doubt':
      case 'reversing':
        return
      case 'closed':
      case 'attract':
        this.#atTheDoor(ledger)
        return
      case 'scanning':
      case 'part-paid':
        if (ledger.staff === null) this.#shop(ledger)
        return
      case 'weighing':
        this.#weigh(ledger)
        return
      case 'paying':
        if (chance(this.#random, 0.04)) this.#ask({ type: 'abort-payment' })
        if (chance(this.#random, 0.1)) this.#scan()
        return
      case 'completed':
        this.#leave(ledger)
    }
  }

  #ask(command: UiCommand): void {
    this.#world.note(`shopper: ${JSON.stringify(command)}`)
    this.#world.screen.ask(command)
  }

  #scan(): void {
    const [data, symbology] = barcode(this.#random)
    this.#world.note(`scan ${data}`)
    this.#world.twins.scanner.scan(data, symbology)
  }

  /** Help is on every screen. Once called, it is mostly left for staff, or for the sale that comes. */
  #atTheDoor(ledger: Ledger): void {
    if (this.#hurried) return
    pickWeighted<() => void>(this.#random, [
      [94, () => this.#world.screen.phase() === 'attract' && this.#begin()],
      [3, () => this.#ask({ type: 'call-help' })],
      [3, () => this.#withdraw(ledger)],
    ])()
  }

  #begin(): void {
    this.#wanted = chance(this.#random, 0.4) ? 1 : between(this.#random, 2, LINES_MAX)
    if (chance(this.#random, 0.5))
      this.#ask({ type: 'start-sale', language: pick(this.#random, ['en', 'de'] as const) })
    else this.#scan()
  }

  #shop(ledger: Ledger): void {
    if (ledger.sale === null) return
    if (chance(this.#random, 0.3)) this.#world.screen.touch(pick(this.#random, TOUCHES))
    if (this.#hurried) {
      this.#finish(ledger)
      return
    }
    const lines = liveLines(ledger.sale).filter((line) => line.parentLineId === null)
    const line = lines.length === 0 ? null : pick(this.#random, lines)
    const hasAll = lines.length >= this.#wanted
    pickWeighted<() => void>(this.#random, [
      [30, () => this.#scan()],
      [6, () => this.#ask({ type: 'weigh-produce', itemId: pick(this.#random, PRODUCE_ITEMS).itemId })],
      [3, () => this.#ask({ type: 'key-code', digits: keyed(this.#random) })],
      [
        2,
        () =>
          line &&
          this.#ask({ type: 'set-quantity', lineId: line.lineId, quantity: between(this.#random, 1, 9) }),
      ],
      [2, () => line && this.#ask({ type: 'remove-line', lineId: line.lineId })],
      [0.5, () => this.#ask({ type: 'call-help' })],
      [openInterventions(ledger).length > 0 ? 12 : 0, () => this.#withdraw(ledger)],
      [1, () => this.#ask({ type: 'set-language', language: pick(this.#random, ['en', 'de'] as const) })],
      [hasAll ? 120 : 1, () => this.#pay(ledger)],
      [0.3, () => this.#ask({ type: 'cancel-sale' })],
      [1, () => this.#ask({ type: 'still-here' })],
    ])()
  }

  #withdraw(ledger: Ledger): void {
    const [open] = openInterventions(ledger)
    if (open === undefined) return
    this.#ask({ type: 'withdraw', interventionId: open.interventionId, version: open.version })
  }

  #pay(ledger: Ledger): void {
    const due = dueMinor(ledger)
    const part = chance(this.#random, 0.15) && due > 2
    this.#ask({
      type: 'pay',
      amountMinor: part ? between(this.#random, 1, due - 1) : due,
      seenSeq: this.#world.screen.mirror()?.seq ?? 0,
      seenTotalMinor: ledger.sale?.totals.totalMinor ?? 0,
    })
  }

  #finish(ledger: Ledger): void {
    this.#withdraw(ledger)
    if (chance(this.#random, 0.85) && ledger.sale !== null && liveLines(ledger.sale).length > 0)
      this.#pay(ledger)
    else this.#ask({ type: 'cancel-sale' })
  }

  #weigh(ledger: Ledger): void {
    const { scale } = this.#world.twins
    const { loadG } = scale.state.get()
    const weighing = ledger.sale?.weighing ?? null
    if (weighing !== null && chance(this.#random, this.#hurried ? 0.5 : 0.06)) {
      this.#ask({ type: 'cancel-weighing', weighingId: weighing.weighingId })
    } else if (loadG === 0) scale.place(between(this.#random, 40, 3_000))
    else if (chance(this.#random, 0.25)) scale.lift()
    if (chance(this.#random, 0.1)) this.#scan()
  }

  #leave(ledger: Ledger): void {
    this.#world.twins.scale.lift()
    const completion = ledger.sale?.completion ?? null
    if (completion?.method === null)
      this.#ask({ type: 'choose-receipt', method: chance(this.#random, 0.8) ? 'paper' : 'none' })
    else if (chance(this.#random, 0.6)) this.#ask({ type: 'finish' })
  }
}

/** What the terminal asks for; the same hands that scan. */
function atTerminal({ twins }: World, random: Random): void {
  const { shopper, state } = twins.terminal
  const { stage, stays } = state.get()
  if (stays || stage === 'idle') return
  const card = pick(random, Object.values(TEST_CARDS))
  if (stage === 'present-card') {
    if (chance(random, 0.05)) shopper.cancel()
    else if (chance(random, 0.5)) shopper.tap(card)
    else shopper.insert(card)
  } else if (stage === 'enter-pin') shopper.enterPin(chance(random, 0.9))
  else if (stage === 'remove-card') shopper.removeCard()
}

function barcode(random: Random): readonly [string, string | null] {
  return pickWeighted<() => readonly [string, string | null]>(random, [
    [60, () => [pick(random, PLAIN_GOODS).barcode, ']E0'] as const],
    [4, () => [pick(random, GOODS).barcode, ']E0'] as const],
    [1, () => [`20${between(random, 1_000_000_000, 9_999_999_999)}0`, ']E0'] as const],
    [1, () => ['4006381333930', ']E0'] as const], // wrong check digit
    [2, () => ['CLM123456784', ']C0'] as const], // a member card
    [0.3, () => ['<script>\x1b@\x1d', ']Q0'] as const],
    [0.3, () => ['7'.repeat(between(random, 1, 3_000)), null] as const],
  ])()
}

function keyed(random: Random): string {
  return pickWeighted(random, [
    [3, pick(random, PRODUCE_ITEMS).plu ?? ''],
    [2, pick(random, GOODS).barcode],
    [1, '9999'],
  ])
}
