import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import { beforeAll, expect, test } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { delays } from './delays.ts'
import { checkoutMachine } from './machine.ts'
import { leafPath, MAIN_PATHS, mainPath, OVERLAY_PATHS, overlayPath } from './paths.ts'

// No events of our own are given to the walk: it would silently leave out the `after` edges.
// What was typed and pointed at is left out of a state's name, or the walk would never end.
const serializeState = ({ value }: { readonly value: unknown }) => JSON.stringify(value)
const options = { serializeState }
let paths: ReturnType<typeof getShortestPaths<typeof checkoutMachine>>

beforeAll(() => {
  paths = getShortestPaths(checkoutMachine, options)
}, 120_000)

const values = () => paths.map(({ state }) => state.value)

test('every state is reachable', () => {
  expect(new Set(values().map(({ main }) => leafPath(main)))).toEqual(new Set(MAIN_PATHS))
  expect(new Set(values().map(({ overlay }) => leafPath(overlay)))).toEqual(new Set(OVERLAY_PATHS))
})

test('every state has a screen', () => {
  for (const { main, overlay } of values()) {
    expect(() => [mainPath(main), overlayPath(overlay)]).not.toThrow()
  }
})

test('every state gets back to the first screen', { timeout: 60_000 }, () => {
  const map: unknown = getAdjacencyMap(checkoutMachine, options)
  if (!isAdjacency(map)) throw new Error('The walk gave no map.')
  const backwards = new Map<string, string[]>()
  for (const from of Object.keys(map)) {
    for (const to of onwards(map[from])) backwards.set(to, [...(backwards.get(to) ?? []), from])
  }
  const first = JSON.stringify({ main: { sale: 'attract' }, overlay: { shopper: 'none' }, notice: 'quiet' })
  const home = new Set([first])
  for (const name of home) for (const before of backwards.get(name) ?? []) home.add(before)
  expect(Object.keys(map).filter((name) => !home.has(name))).toEqual([])
})

type Neighbours = {
  readonly transitions: Readonly<Record<string, { readonly state: { readonly value: unknown } }>>
}

// The library's key is a branded string, which no plain record matches.
function isAdjacency(value: unknown): value is Readonly<Record<string, Neighbours>> {
  return typeof value === 'object' && value !== null
}

function onwards(one: Neighbours | undefined): readonly string[] {
  return Object.values(one?.transitions ?? {}).map(({ state }) => serializeState(state))
}

test('what is said at the edge moves nothing else, and a second notice starts its time again', () => {
  const clock = new SimulatedClock()
  const actor = createActor(checkoutMachine, { clock }).start()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-language' })
  const { main, overlay } = actor.getSnapshot().value
  const notice = { kind: 'scan-refused', reason: 'paying' } as const
  const shown = () => actor.getSnapshot().value.notice
  actor.send({ type: 'lane.notice', notice })
  clock.increment(delays.noticeShown - 1)
  actor.send({ type: 'lane.notice', notice })
  expect(actor.getSnapshot().value).toEqual({ main, overlay, notice: 'said' })
  clock.increment(delays.noticeShown - 1)
  expect(shown()).toBe('said')
  clock.increment(1)
  expect(shown()).toBe('quiet')
})

test('a timed state goes on by its named delay', () => {
  const clock = new SimulatedClock()
  const actor = createActor(checkoutMachine, { clock }).start()
  const main = () => leafPath(actor.getSnapshot().value.main)
  actor.send({ type: 'ledger.phase.completed' })
  clock.increment(delays.approvedShown - 1)
  expect(main()).toBe('sale.completed.approved')
  clock.increment(1)
  expect(main()).toBe('sale.completed.receipt')
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-pad' })
  clock.increment(delays.detourIdle - 1)
  actor.send({ type: 'pad.press', key: '4' })
  clock.increment(delays.detourIdle - 1)
  expect(main()).toBe('sale.shopping.keying')
  expect(actor.getSnapshot().context.typed).toBe('4')
  clock.increment(1)
  expect(main()).toBe('sale.shopping.basket')
})

test('the question whether somebody is there gives the dialog under it back', () => {
  const actor = createActor(checkoutMachine).start()
  const overlay = () => leafPath(actor.getSnapshot().value.overlay)
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-line', lineId: '3' })
  actor.send({ type: 'live.idle-asking' })
  expect(overlay()).toBe('stillThere')
  actor.send({ type: 'live.idle-over' })
  expect(overlay()).toBe('shopper.line')
})

test('what is sold by the piece is in the basket when the lane has taken it; what is weighed waits for the phase', () => {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-produce' })
  actor.send({ type: 'lane.accepted', command: 'key-code' })
  expect(actor.getSnapshot().matches({ main: { sale: { shopping: 'produce' } } })).toBe(true)
  actor.send({ type: 'lane.accepted', command: 'weigh-produce' })
  expect(actor.getSnapshot().matches({ main: { sale: { shopping: 'basket' } } })).toBe(true)
  actor.send({ type: 'ledger.phase.weighing' })
  expect(actor.getSnapshot().matches({ main: { sale: 'weighing' } })).toBe(true)
})

test('the page that asks what became of a payment closes when it is known, and says it; another payment leaves it', () => {
  const actor = createActor(checkoutMachine).start()
  const overlay = () => leafPath(actor.getSnapshot().value.overlay)
  const settled = { type: 'ledger.settled', amountMinor: 329, outcome: 'paid' } as const
  actor.send({ type: 'ledger.phase.in-doubt' })
  actor.send({ type: 'ledger.staff-in' })
  actor.send({ type: 'staff.open-settle', attemptId: 'A1' })
  actor.send({ ...settled, attemptId: 'A2' })
  expect(overlay()).toBe('staff.settle')
  actor.send({ ...settled, attemptId: 'A1' })
  expect(overlay()).toBe('staff.menu')
  expect(actor.getSnapshot().value.notice).toBe('said')
  expect(actor.getSnapshot().context.said).toEqual({ kind: 'settled', outcome: 'paid', amountMinor: 329 })
})

test('a page that is out of date says so until a lane of its build welcomes it', () => {
  const actor = createActor(checkoutMachine).start()
  const main = () => leafPath(actor.getSnapshot().value.main)
  actor.send({ type: 'link.out-of-date' })
  actor.send({ type: 'ledger.phase.attract' })
  expect(main()).toBe('outOfDate')
  actor.send({ type: 'link.ready' })
  actor.send({ type: 'ledger.phase.attract' })
  expect(main()).toBe('sale.attract')
})

test('trouble outranks the sale, and the phase is told again after it', () => {
  const actor = createActor(checkoutMachine).start()
  const main = () => leafPath(actor.getSnapshot().value.main)
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'live.out-of-service' })
  actor.send({ type: 'ledger.phase.paying' })
  expect(main()).toBe('outOfService')
  actor.send({ type: 'live.in-service' })
  actor.send({ type: 'ledger.phase.paying' })
  expect(main()).toBe('sale.paying')
})
