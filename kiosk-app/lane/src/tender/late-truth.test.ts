import { expect, test } from 'vitest'
import { COLA, MILK, startedBench, type LaneBench } from '../testing/lane-bench.ts'
import type { PayPlan } from '../testing/scripted-daemon.ts'

const CHARGED_UNHEARD: PayPlan = { does: 'approve', says: 'unknown' }
const UNHEARD: PayPlan = { does: 'nothing', says: 'unknown' }
const ATTEMPT = 'L1-1-1-T1'
const HOUR_MS = 3_600_000
const MILK_MINOR = 129

/** Milk is in doubt at a terminal that cannot be asked, until staff settle it; it still cannot be asked then. */
async function settledAs(outcome: 'paid' | 'not-paid', plan: PayPlan): Promise<LaneBench> {
  const bench = await startedBench((one) => one.daemon.plans.push(plan))
  bench.daemon.lookups.push(...Array.from({ length: 999 }, () => ({ outcome: 'unreachable' }) as const))
  await bench.scan(MILK)
  await bench.pay()
  await bench.settle(bench.settings.escalateMs + 10_000)
  await bench.signIn()
  const evidence = 'The slip of the terminal'
  expect(await bench.ask({ type: 'staff-settle', attemptId: ATTEMPT, outcome, evidence })).toBe('ok')
  if (outcome === 'not-paid') expect(await bench.ask({ type: 'staff-cancel-sale' })).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  return bench
}

const statusOf = (bench: LaneBench) =>
  bench.ledger.attempts.find(({ attemptId }) => attemptId === ATTEMPT)?.status

test('a charge that staff called not paid is found and sent back while nobody is at the lane', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.lookups.length = 0
  await bench.settle(bench.settings.reversalBackOffMaxMs)
  expect(statusOf(bench)).toMatchObject({ state: 'effective', via: 'late' })
  expect(bench.count('tender-reversed')).toBe(1)
  expect(bench.daemon.effects.map(({ query }) => query.kind)).toEqual(['authorise', 'reverse'])
  expect(bench.ledger.reconciliations).toEqual([])
  expect(bench.count('sale-started')).toBe(1)
})

test('a payment that staff believed in and the terminal never began is for somebody to reconcile', async () => {
  const bench = await settledAs('paid', UNHEARD)
  bench.daemon.lookups.length = 0
  await bench.settle(bench.settings.reversalBackOffMaxMs)
  expect(statusOf(bench)).toMatchObject({ state: 'declined', reason: 'never-started', via: 'late' })
  expect(bench.ledger.reconciliations).toMatchObject([
    { attemptId: ATTEMPT, difference: 'paid-but-declined', amountMinor: MILK_MINOR },
  ])
})

test('what something newer hides is asked for once, and not before the next payment either', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.lookups = [{ outcome: 'overwritten' }]
  const before = bench.daemon.lookedUp
  await bench.settle(HOUR_MS)
  await bench.scan(COLA)
  expect(await bench.pay()).toBe('ok')
  expect(bench.daemon.lookedUp - before).toBe(1)
  expect(statusOf(bench)).toMatchObject({ state: 'settled' })
})

test('what was hidden before it was settled is not asked for again', async () => {
  const bench = await startedBench((one) => one.daemon.plans.push(CHARGED_UNHEARD))
  bench.daemon.lookups = Array.from({ length: 999 }, () => ({ outcome: 'overwritten' }) as const)
  await bench.scan(MILK)
  await bench.pay()
  await bench.signIn()
  const settle = { type: 'staff-settle', attemptId: ATTEMPT, outcome: 'not-paid', evidence: 'Slip' } as const
  const before = bench.daemon.lookedUp
  expect(await bench.ask(settle)).toBe('ok')
  await bench.settle(HOUR_MS)
  expect(bench.daemon.lookedUp).toBe(before)
})

test('an answer that is not the one of this attempt ends the asking too', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  const effect = bench.daemon.effects[0]?.effect
  if (effect === undefined) throw new Error('the terminal charged')
  const payment = { outcome: 'effective', effect: { ...effect, requestedMinor: MILK_MINOR + 1 } } as const
  bench.daemon.lookups = [{ outcome: 'known', payment }]
  const before = bench.daemon.lookedUp
  await bench.settle(HOUR_MS)
  expect(bench.daemon.lookedUp - before).toBe(1)
  expect(statusOf(bench)).toMatchObject({ state: 'settled' })
})

test('a terminal that does not answer is asked at growing distances, until it does', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  const { reversalBackOffMinMs, reversalBackOffMaxMs } = bench.settings
  const asked: number[] = []
  for (let minute = 0; minute < 30; minute++) {
    const before = bench.daemon.lookedUp
    await bench.settle(60_000)
    asked.push(bench.daemon.lookedUp - before)
  }
  expect(asked[0]).toBeLessThanOrEqual(1 + Math.log2(60_000 / reversalBackOffMinMs))
  expect(asked.slice(-10).reduce((sum, count) => sum + count, 0)).toBe(600_000 / reversalBackOffMaxMs)
  bench.daemon.lookups.length = 0
  await bench.settle(reversalBackOffMaxMs)
  expect(bench.count('tender-reversed')).toBe(1)
})

test('a terminal that comes back is asked as soon as it is there and the wait is over', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.terminal('lost')
  bench.daemon.lookups.length = 0
  const before = bench.daemon.lookedUp
  await bench.settle(HOUR_MS)
  expect(bench.daemon.lookedUp).toBe(before)
  bench.daemon.terminal('ready')
  await bench.settle()
  expect(statusOf(bench)).toMatchObject({ state: 'effective', via: 'late' })
})

test('a lane that was started again asks for what was settled before', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.lookups.length = 0
  await bench.restart()
  expect(statusOf(bench)).toMatchObject({ state: 'effective', via: 'late' })
  expect(bench.count('tender-reversed')).toBe(1)
})

test('a payment that is asked for during a look-up waits for it, and asks for nothing twice', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.lookups = ['slow']
  await bench.scan(COLA)
  const before = bench.daemon.lookedUp
  while (bench.daemon.lookedUp === before) await bench.settle(100)
  expect(await bench.pay()).toBe('no answer yet')
  await bench.settle(bench.settings.lookupDeadlineMs)
  expect(bench.daemon.lookedUp - before).toBe(1)
  expect(bench.daemon.effects.map(({ query }) => query.kind)).toEqual(['authorise', 'authorise', 'reverse'])
})

test('a payment never waits longer for the truth of another than one look-up may last', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.lookups = ['timeout']
  await bench.scan(COLA)
  const before = bench.daemon.lookedUp
  while (bench.daemon.lookedUp === before) await bench.settle(100)
  const asked = bench.pay()
  await bench.settle(bench.settings.lookupDeadlineMs)
  expect(await asked).toBe('no answer yet')
  expect(bench.messages.findLast(({ type }) => type === 'answer')).toMatchObject({ refusal: 'terminal-away' })
  expect(await bench.pay()).toBe('ok')
})

test('nothing is looked up while the card of somebody else is at the terminal', async () => {
  const bench = await settledAs('not-paid', CHARGED_UNHEARD)
  bench.daemon.plans.push({ does: 'approve', says: 'nothing' })
  bench.daemon.lookups = [{ outcome: 'known', payment: { outcome: 'unknown', cause: 'answer-lost' } }]
  await bench.scan(COLA)
  expect(await bench.pay()).toBe('ok')
  const before = bench.daemon.lookedUp
  await bench.settle(bench.settings.payDeadlineMs / 2)
  expect(bench.daemon.lookedUp).toBe(before)
})
