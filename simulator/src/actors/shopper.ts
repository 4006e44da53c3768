import { dueMinor, liveLines, openInterventions, type Ledger } from '@clearlane/domain'
import { TEST_CARDS } from '@clearlane/twins'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Random } from '@clearlane/device-contract/ports'
import { between, chance, pick, pickWeighted } from '../world/chance.ts'
import { GOODS, PLAIN_GOODS, PRODUCE_ITEMS } from '../world/shop.ts'
import type { World } from '../world/world.ts'

/** Somebody at the lane. `hurry` makes an end: no new items, pays or gives up. */
export type Shopper = { readonly hurry: (on: boolean) => void }

const THINK_MS = [150, 1_300] as const
const LINES_MAX = 7
const WALKS_AWAY = 0.002
const AWAY_MS = 150_000

export function createShopper(world: World, random: Random): Shopper {
  const { clock, screen } = world
  const state = { hurried: false, wanted: between(random, 1, LINES_MAX) }

  const act = (): void => {
    const away = !state.hurried && chance(random, WALKS_AWAY)
    if (away) world.note('the shopper walks away')
    else step()
    clock.after(away ? AWAY_MS : between(random, ...THINK_MS), act)
  }
  const step = (): void => {
    atTerminal(world, random)
    const ledger = screen.mirror()?.ledger
    if (ledger === undefined) return
    switch (screen.phase()) {
      case 'starting':
      case 'closed':
      case 'in-doubt':
      case 'reversing':
        return
      case 'attract':
        if (!state.hurried) begin()
        return
      case 'scanning':
      case 'part-paid':
        if (ledger.staff === null) shop(ledger)
        return
      case 'weighing':
        weigh(ledger)
        return
      case 'paying':
        if (chance(random, 0.04)) ask({ type: 'abort-payment' })
        if (chance(random, 0.1)) scan()
        return
      case 'completed':
        leave(ledger)
    }
  }
  const ask = (command: UiCommand): void => {
    world.note(`shopper: ${JSON.stringify(command)}`)
    screen.ask(command)
  }
  const scan = (): void => {
    const [data, symbology] = barcode(random)
    world.note(`scan ${data}`)
    world.twins.scanner.scan(data, symbology)
  }
  const begin = (): void => {
    state.wanted = chance(random, 0.4) ? 1 : between(random, 2, LINES_MAX)
    if (chance(random, 0.5)) ask({ type: 'start-sale', language: pick(random, ['en', 'de'] as const) })
    else scan()
  }
  const shop = (ledger: Ledger): void => {
    if (ledger.sale === null) return
    if (state.hurried) {
      finish(ledger)
      return
    }
    const lines = liveLines(ledger.sale).filter((line) => line.parentLineId === null)
    const line = lines.length === 0 ? null : pick(random, lines)
    const hasAll = lines.length >= state.wanted
    pickWeighted<() => void>(random, [
      [30, scan],
      [6, () => ask({ type: 'weigh-produce', itemId: pick(random, PRODUCE_ITEMS).itemId })],
      [3, () => ask({ type: 'key-code', digits: keyed(random) })],
      [2, () => line && ask({ type: 'set-quantity', lineId: line.lineId, quantity: between(random, 1, 9) })],
      [2, () => line && ask({ type: 'remove-line', lineId: line.lineId })],
      [0.5, () => ask({ type: 'call-help' })],
      [openInterventions(ledger).length > 0 ? 12 : 0, () => withdraw(ledger)],
      [1, () => ask({ type: 'set-language', language: pick(random, ['en', 'de'] as const) })],
      [hasAll ? 120 : 1, () => pay(ledger)],
      [0.3, () => ask({ type: 'cancel-sale' })],
      [1, () => ask({ type: 'still-here' })],
    ])()
  }
  const withdraw = (ledger: Ledger): void => {
    const [open] = openInterventions(ledger)
    if (open === undefined) return
    ask({ type: 'withdraw', interventionId: open.interventionId, version: open.version })
  }
  const pay = (ledger: Ledger): void => {
    const due = dueMinor(ledger)
    const part = chance(random, 0.15) && due > 2
    ask({
      type: 'pay',
      amountMinor: part ? between(random, 1, due - 1) : due,
      seenSeq: screen.mirror()?.seq ?? 0,
      seenTotalMinor: ledger.sale?.totals.totalMinor ?? 0,
    })
  }
  const finish = (ledger: Ledger): void => {
    withdraw(ledger)
    if (chance(random, 0.85) && ledger.sale !== null && liveLines(ledger.sale).length > 0) pay(ledger)
    else ask({ type: 'cancel-sale' })
  }
  const weigh = (ledger: Ledger): void => {
    const { scale } = world.twins
    const { loadG } = scale.state.get()
    const weighing = ledger.sale?.weighing ?? null
    if (weighing !== null && chance(random, state.hurried ? 0.5 : 0.06)) {
      ask({ type: 'cancel-weighing', weighingId: weighing.weighingId })
    } else if (loadG === 0) scale.place(between(random, 40, 3_000))
    else if (chance(random, 0.25)) scale.lift()
    if (chance(random, 0.1)) scan()
  }
  const leave = (ledger: Ledger): void => {
    world.twins.scale.lift()
    const completion = ledger.sale?.completion ?? null
    if (completion?.method === null)
      ask({ type: 'choose-receipt', method: chance(random, 0.8) ? 'paper' : 'none' })
    else if (chance(random, 0.6)) ask({ type: 'finish' })
  }
  clock.after(1_500, act)
  return {
    hurry: (on) => (state.hurried = on),
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
