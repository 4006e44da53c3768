import { expect, test } from 'vitest'
import { BEER, COLA, MILK, startedBench, type LaneBench } from '../testing/lane-bench.ts'
import { LATE_MS, type PayPlan } from '../testing/scripted-daemon.ts'

async function atPayment(...plans: readonly PayPlan[]): Promise<LaneBench> {
  const bench = await startedBench((one) => one.daemon.plans.push(...plans))
  await bench.scan(MILK)
  return bench
}

const chargedMinor = (bench: LaneBench): number =>
  bench.daemon.effects.reduce(
    (sum, { query, effect }) => sum + (query.kind === 'authorise' ? 1 : -1) * effect.authorisedMinor,
    0,
  )

test('an approved card completes the sale, and the terminal hears of it after the commit', async () => {
  const bench = await atPayment()
  expect(await bench.pay()).toBe('ok')
  expect(bench.phase).toBe('completed')
  expect(bench.daemon.confirmed).toEqual(['L1-1-1-T1'])
  expect(bench.types().slice(-3)).toEqual(['tender-requested', 'tender-authorised', 'sale-completed'])
})

test('a decline leaves the basket as it was and a second card pays', async () => {
  const bench = await atPayment({ does: 'decline', says: 'answer' })
  await bench.pay()
  expect(bench.phase).toBe('scanning')
  await bench.pay()
  expect(bench.phase).toBe('completed')
  expect(chargedMinor(bench)).toBe(129)
})

test('two cards share the sum', async () => {
  const bench = await atPayment()
  await bench.pay(50)
  expect(bench.phase).toBe('part-paid')
  await bench.pay(79)
  expect(bench.phase).toBe('completed')
  expect(chargedMinor(bench)).toBe(129)
})

test('a basket that changed since the shopper saw it is not charged', async () => {
  const bench = await atPayment()
  const seenSeq = bench.lane.seq()
  await bench.scan(COLA)
  const pay = { type: 'pay', amountMinor: 129, seenSeq, seenTotalMinor: 129 } as const
  expect(await bench.ask(pay)).toBe('basket-changed')
  expect(bench.daemon.effects).toEqual([])
})

test('an age that nobody checked stops the payment before the terminal hears of it', async () => {
  const bench = await atPayment()
  await bench.scan(BEER)
  expect(await bench.pay()).toBe('intervention-open')
  expect(bench.daemon.effects).toEqual([])
})

test.each<PayPlan>([
  { does: 'approve', says: 'unknown' },
  { does: 'approve', says: 'nothing' },
])('an answer that is lost ($says) is looked up, never charged again', async (plan) => {
  const bench = await atPayment(plan)
  await bench.pay()
  await bench.settle(bench.settings.payDeadlineMs + 20_000)
  expect(bench.count('sale-completed')).toBe(1)
  expect(chargedMinor(bench)).toBe(129)
  expect(bench.count('tender-requested')).toBe(1)
})

test('a daemon that goes away in mid-payment and comes back is asked what happened', async () => {
  const bench = await atPayment({ does: 'approve', says: 'nothing' })
  await bench.pay()
  bench.daemon.unplug()
  await bench.settle(2_000)
  expect(bench.phase).toBe('in-doubt')
  bench.daemon.plugIn()
  await bench.settle(10_000)
  expect(bench.phase).toBe('completed')
  expect(chargedMinor(bench)).toBe(129)
})

test('a lane killed between charge and answer finds the charge after its restart', async () => {
  const bench = await atPayment({ does: 'approve', says: 'nothing' })
  await bench.pay()
  await bench.restart()
  await bench.settle(5_000)
  expect(bench.phase).toBe('completed')
  expect(chargedMinor(bench)).toBe(129)
})

test('a lane killed before the terminal heard anything may ask for the card again', async () => {
  const bench = await atPayment({ does: 'nothing', says: 'nothing' })
  await bench.pay()
  await bench.restart()
  await bench.settle(5_000)
  expect(bench.phase).toBe('scanning')
  await bench.pay()
  expect(chargedMinor(bench)).toBe(129)
  expect(bench.phase).toBe('completed')
})

test('an answer of offline proves nothing and is looked up', async () => {
  const bench = await atPayment({ does: 'nothing', says: 'offline' })
  await bench.pay()
  await bench.settle(5_000)
  expect(bench.types()).toContain('tender-unknown')
  expect(bench.phase).toBe('scanning')
})

test.each<PayPlan>([
  { does: 'approve', says: 'other-amount' },
  { does: 'approve', says: 'other-terminal' },
  { does: 'approve', says: 'tip' },
])('an answer for something else ($says) is not believed', async (plan) => {
  const bench = await atPayment(plan)
  bench.daemon.lookups.push({ outcome: 'unreachable' })
  await bench.pay()
  expect(bench.phase).toBe('in-doubt')
  expect(bench.daemon.confirmed).toEqual([])
  expect(bench.ledger.sale?.interventions.map(({ kind }) => kind)).toContain('terminal-in-doubt')
})

test('staff settle what stays unknown; a late truth is taken and the money goes back', async () => {
  const bench = await atPayment({ does: 'approve', says: 'unknown' })
  const away = Array.from({ length: 60 }, () => ({ outcome: 'unreachable' }) as const)
  bench.daemon.lookups.push(...away)
  await bench.pay()
  await bench.settle(bench.settings.escalateMs + 10_000)
  expect(bench.ledger.sale?.interventions.map(({ kind }) => kind)).toEqual(['terminal-in-doubt'])
  await bench.signIn()
  const settle = { type: 'staff-settle', attemptId: 'L1-1-1-T1', outcome: 'not-paid' } as const
  expect(await bench.ask({ ...settle, evidence: 'The terminal shows its idle screen' })).toBe('ok')
  expect(await bench.ask({ type: 'staff-cancel-sale' })).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  bench.daemon.lookups.length = 0
  await bench.scan(COLA)
  await bench.pay()
  await bench.settle(20_000)
  expect(bench.count('tender-reversed')).toBe(1)
  expect(chargedMinor(bench)).toBe(89 + 25)
  expect(bench.ledger.reconciliations).toEqual([])
})

test('a reversal that is impossible becomes a refund', async () => {
  const bench = await atPayment()
  await bench.pay(50)
  bench.daemon.plans.push({ does: 'reversal-impossible', says: 'answer' })
  await bench.signIn()
  expect(await bench.ask({ type: 'staff-reverse', attemptId: 'L1-1-1-T1' })).toBe('ok')
  await bench.settle(1_000)
  expect(bench.count('tender-refunded')).toBe(1)
  expect(chargedMinor(bench)).toBe(0)
})

test('the terminal takes less than asked: the rest stays due', async () => {
  const bench = await atPayment({ does: 'part', says: 'answer' })
  await bench.pay()
  expect(bench.phase).toBe('part-paid')
  await bench.pay(129 - 64)
  expect(bench.phase).toBe('completed')
})

test('a terminal that is away is said before anything is written', async () => {
  const bench = await atPayment()
  bench.daemon.unplug()
  await bench.settle()
  expect(await bench.pay()).toBe('terminal-away')
  expect(bench.phase).toBe('scanning')
  expect(bench.count('tender-requested')).toBe(0)
})

const CHARGES_LATE: PayPlan = { does: 'approve', says: 'late' }

async function waitsFor(plan: PayPlan): Promise<LaneBench> {
  const bench = await atPayment(plan)
  await bench.pay()
  bench.daemon.terminal('ready', 'authorising')
  await bench.settle(bench.settings.slowPaymentMs - 1_000)
  return bench
}

const kinds = (bench: LaneBench) => bench.ledger.sale?.interventions.map(({ kind }) => kind)

test('a terminal that asks the bank for long is told to the shopper, then to staff, and not looked up', async () => {
  const bench = await waitsFor(CHARGES_LATE)
  expect(bench.live.terminalSlow).toBe(false)
  await bench.settle(2_000)
  expect([bench.live.terminalSlow, bench.phase]).toEqual([true, 'paying'])
  await bench.settle(bench.settings.escalateMs - bench.settings.slowPaymentMs)
  expect([bench.phase, kinds(bench)]).toEqual(['in-doubt', ['terminal-in-doubt']])
  expect(bench.daemon.lookedUp).toBe(0)
  await bench.settle(LATE_MS - bench.settings.escalateMs)
  expect([bench.phase, bench.live.terminalSlow]).toEqual(['completed', false])
  expect([chargedMinor(bench), bench.count('tender-unknown')]).toEqual([129, 1])
})

test('a refusal that comes late ends the doubt, and the next card pays', async () => {
  const bench = await waitsFor({ does: 'decline', says: 'late' })
  await bench.settle(LATE_MS)
  expect([bench.phase, kinds(bench)]).toEqual(['scanning', []])
  expect(await bench.pay()).toBe('ok')
  expect([bench.phase, chargedMinor(bench)]).toEqual(['completed', 129])
})

test('a terminal that waits for the shopper is not slow, and the wait for the bank counts from then on', async () => {
  const bench = await atPayment(CHARGES_LATE)
  await bench.pay()
  bench.daemon.terminal('ready', 'present-card')
  await bench.settle(LATE_MS - 20_000)
  expect([bench.phase, bench.live.terminalSlow]).toEqual(['paying', false])
  bench.daemon.terminal('ready', 'authorising')
  await bench.settle(bench.settings.slowPaymentMs + 1_000)
  expect([bench.phase, bench.live.terminalSlow]).toEqual(['paying', true])
})

test('nobody pays again while the call goes on, whatever staff settled: the late charge counts once', async () => {
  const bench = await waitsFor(CHARGES_LATE)
  await bench.settle(bench.settings.escalateMs)
  await bench.signIn()
  const settle = { type: 'staff-settle', attemptId: 'L1-1-1-T1', outcome: 'not-paid' } as const
  expect(await bench.ask({ ...settle, evidence: 'The shopper says so' })).toBe('ok')
  await bench.ask({ type: 'staff-leave' })
  expect(await bench.pay()).toBe('busy')
  await bench.settle(LATE_MS - bench.settings.escalateMs)
  expect([bench.phase, chargedMinor(bench)]).toEqual(['completed', 129])
})
