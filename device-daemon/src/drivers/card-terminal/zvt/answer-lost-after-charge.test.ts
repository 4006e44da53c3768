import type { AttemptQuery, PaymentOutcome } from '@clearlane/device-contract'
import type { ZvtMemory } from '@clearlane/twins'
import { describe, expect, test } from 'vitest'
import { isUp } from '../../../testing/device-bench.ts'
import { queryFor, terminalBench, type TerminalBench, type TerminalSetup } from './testing/terminal-bench.ts'

const AMOUNT = 4_200

type Truth = 'charged' | 'not-charged'

/** What the lane may conclude in the end, from the answer and as many look-ups as it takes. */
async function conclusion(
  bench: TerminalBench,
  query: AttemptQuery,
  payment: PaymentOutcome,
): Promise<Truth> {
  if (payment.outcome === 'effective') return 'charged'
  if (payment.outcome === 'declined') return 'not-charged'
  for (;;) {
    await bench.until(() => isUp(bench.state()))
    const lookup = await bench.lookup(query)
    switch (lookup.outcome) {
      case 'known':
        expect(lookup.payment).toMatchObject({ outcome: 'effective', effect: { authorisedMinor: AMOUNT } })
        return 'charged'
      case 'never-started':
        return 'not-charged'
      case 'in-progress':
      case 'unreachable':
        await bench.advance(1_000)
        break
      case 'overwritten':
        throw new Error('nobody else used the terminal')
    }
  }
}

async function expectTruth(
  bench: TerminalBench,
  query: AttemptQuery,
  payment: PaymentOutcome,
): Promise<void> {
  const told = await conclusion(bench, query, payment)
  await bench.advance(120_000) // whatever still runs, ends
  expect(bench.device.transactions().length).toBe(told === 'charged' ? 1 : 0)
  expect(bench.device.netMinor()).toBe(told === 'charged' ? AMOUNT : 0)
}

/** Bytes that the terminal sends in one payment, all of it. */
async function bytesOfPayment(setup: TerminalSetup): Promise<number> {
  const bench = await terminalBench(setup)
  const query = queryFor(AMOUNT, await bench.baseline())
  for (let sent = 100; ; sent += 100) {
    const other = await terminalBench(setup)
    const payment = other.start(query)
    other.faults.unplugAfter(sent)
    if ((await other.settle(payment)).outcome === 'effective') return sent
  }
}

describe('the line goes down after any byte of the answer', () => {
  test.each([
    ['tapped', false],
    ['inserted', false],
    ['tapped', true],
  ] as const)('%s card, terminal stops without a line: %s', async (how, stops) => {
    const setup = { shopper: { how, cardMs: 200, pinMs: 200, removeMs: 200 } }
    const length = await bytesOfPayment(setup)
    const seen = new Set<string>()
    for (let sent = 0; sent <= length; sent++) {
      const bench = await terminalBench(setup)
      bench.device.stopOnLinkLoss(stops)
      const query = queryFor(AMOUNT, await bench.baseline())
      const payment = bench.start(query)
      bench.faults.unplugAfter(sent)
      const answer = await bench.settle(payment, 300_000)
      seen.add(answer.outcome)
      // Declined is for sure: the line was gone before one byte of the request was written.
      expect(answer.outcome === 'declined').toBe(sent === 0)
      await bench.advance(500)
      bench.faults.replug()
      await expectTruth(bench, query, answer)
    }
    expect([...seen].sort()).toEqual(['declined', 'effective', 'unknown'])
  })
})

test('the line goes down at any moment of a payment, and the truth is found', async () => {
  for (let atMs = 0; atMs <= 4_000; atMs += 25) {
    const bench = await terminalBench()
    const query = queryFor(AMOUNT, await bench.baseline())
    const payment = bench.start(query)
    await bench.advance(atMs)
    bench.faults.unplug()
    const answer = await bench.settle(payment, 300_000)
    bench.faults.replug()
    await expectTruth(bench, query, answer)
  }
})

test('the terminal falls silent at any moment of a payment, and the truth is found', async () => {
  for (let atMs = 0; atMs <= 4_000; atMs += 100) {
    const bench = await terminalBench()
    const query = queryFor(AMOUNT, await bench.baseline())
    const payment = bench.start(query)
    await bench.advance(atMs)
    bench.faults.silence(true)
    const answer = await bench.settle(payment, 300_000)
    bench.faults.silence(false)
    await expectTruth(bench, query, answer)
  }
})

test('the power of the terminal is cut at any moment of a payment, and the truth is found', async () => {
  for (let atMs = 0; atMs <= 4_000; atMs += 100) {
    const bench = await terminalBench()
    const query = queryFor(AMOUNT, await bench.baseline())
    const payment = bench.start(query)
    await bench.advance(atMs)
    bench.device.powerCycle(20_000)
    const answer = await bench.settle(payment, 300_000)
    await expectTruth(bench, query, answer)
  }
})

test('a terminal that ends at any moment of a payment is the same again with what it remembered', async () => {
  for (let atMs = 0; atMs <= 4_000; atMs += 100) {
    let kept: ZvtMemory[] = []
    const before = await terminalBench({ twin: { remember: (memory) => (kept = [memory]) } })
    await before.pay(100)
    const query = queryFor(AMOUNT, await before.baseline())
    void before.start(query)
    await before.advance(atMs)
    const after = await terminalBench({ twin: kept.map((memory) => ({ memory }))[0] ?? {} })
    const isCharged = before.device.captures().length === 2
    expect(await after.lookup(query)).toMatchObject({ outcome: isCharged ? 'known' : 'never-started' })
    expect(after.device.captures()).toEqual(before.device.captures())
  }
})

test.each(['silent', 'link-down', 'late', 'abort', 'completion-only'] as const)(
  'charged, then the answer is lost (%s): unknown, and the look-up finds it',
  async (answer) => {
    const bench = await terminalBench({ twin: { memory: { receiptNo: 7, trace: 70 } } })
    await bench.pay(100)
    bench.device.script({ answer, lateMs: 250_000 })
    const query = queryFor(AMOUNT, await bench.baseline())
    const payment = await bench.settle(bench.start(query), 300_000)
    expect(payment.outcome).toBe('unknown')
    await bench.until(() => isUp(bench.state()))
    expect(await bench.lookup(query)).toMatchObject({
      outcome: 'known',
      payment: { outcome: 'effective', effect: { receiptNo: 9, authorisedMinor: AMOUNT } },
    })
    expect(bench.device.captures().length).toBe(2)
  },
)

test('an answer that comes after the look-up ends nothing else', async () => {
  const bench = await terminalBench()
  bench.device.script({ answer: 'late', lateMs: 184_000 })
  const query = queryFor(AMOUNT, await bench.baseline())
  const payment = await bench.settle(bench.start(query), 300_000)
  expect(payment.outcome).toBe('unknown')
  await bench.until(() => isUp(bench.state()))
  expect(await bench.lookup(query)).toMatchObject({ outcome: 'known' })
  // The next payment of the same amount begins, nobody presents a card, and now the old answer arrives.
  bench.device.script({ decision: { approve: false, code: 0x6c } })
  const next = { ...queryFor(AMOUNT, await bench.baseline()), attemptId: 'next' }
  const second = await bench.settle(bench.start(next), 300_000)
  expect(second.outcome).not.toBe('effective')
  expect(bench.device.captures().length).toBe(1)
  if (second.outcome === 'declined') return
  await bench.advance(120_000)
  expect(await bench.lookup(next)).toEqual({ outcome: 'never-started' })
})

test('an answer that is told twice pays once', async () => {
  const bench = await terminalBench()
  bench.device.script({ answer: 'duplicate' })
  expect(await bench.pay(AMOUNT)).toMatchObject({ outcome: 'effective' })
  expect(await bench.pay(AMOUNT)).toMatchObject({ outcome: 'effective' })
  expect(bench.device.captures().map(({ receiptNo }) => receiptNo)).toEqual([1, 2])
})

test('someone else pays at the terminal before the look-up: an attendant decides', async () => {
  const bench = await terminalBench()
  bench.device.script({ answer: 'silent' })
  const query = queryFor(AMOUNT, await bench.baseline())
  await bench.settle(bench.start(query), 300_000)
  await bench.until(() => isUp(bench.state()))
  await bench.pay(999)
  expect(await bench.lookup(query)).toEqual({ outcome: 'overwritten' })
})

test('a reversal and a refund whose answers are lost are told apart from a payment', async () => {
  const bench = await terminalBench()
  const paid = await bench.pay(AMOUNT)
  if (paid.outcome !== 'effective') throw new Error('it pays')
  for (const kind of ['reverse', 'refund'] as const) {
    bench.device.script({ answer: 'link-down' })
    const query = queryFor(AMOUNT, await bench.baseline(), kind)
    const answer = await bench.settle(bench.start(query, paid.effect.receiptNo), 300_000)
    expect(answer).toEqual({ outcome: 'unknown', cause: 'link-lost' })
    await bench.until(() => isUp(bench.state()))
    expect(await bench.lookup({ ...query, kind: 'authorise' })).toEqual({ outcome: 'overwritten' })
    expect(await bench.lookup(query)).toMatchObject({ outcome: 'known' })
  }
})

test('the terminal hears the acknowledgement when the lane confirms, and after two seconds at the latest', async () => {
  for (const confirms of [true, false]) {
    const bench = await terminalBench()
    const query = queryFor(AMOUNT, await bench.baseline())
    const payment = bench.start(query)
    expect(await bench.settle(payment)).toMatchObject({ outcome: 'effective' })
    await bench.advance(1_900)
    expect(bench.device.state.get().stage).toBe('finishing')
    if (confirms) await bench.settle(bench.call({ type: 'confirm-result', attemptId: query.attemptId }))
    await bench.advance(confirms ? 10 : 150)
    expect(bench.device.state.get().stage).toBe('idle')
  }
})
