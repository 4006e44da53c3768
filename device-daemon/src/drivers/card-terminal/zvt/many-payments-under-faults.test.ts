import type { Baseline } from '@clearlane/device-contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUp } from '../../../testing/device-bench.ts'
import { queryFor, terminalBench, type TerminalBench } from './testing/terminal-bench.ts'

const payments = fc.record({
  amountMinor: fc.constantFrom(100, 100, 4_200, 6_000),
  answer: fc.constantFrom(
    'whole',
    'whole',
    'silent',
    'link-down',
    'late',
    'duplicate',
    'abort',
    'completion-only',
  ),
  lateMs: fc.integer({ min: 0, max: 400_000 }),
  downMs: fc.integer({ min: 0, max: 8_000 }),
  faultAtMs: fc.integer({ min: 0, max: 5_000 }),
  fault: fc.constantFrom('none', 'none', 'unplug', 'silence', 'power', 'garbage', 'abort'),
  faultForMs: fc.integer({ min: 0, max: 20_000 }),
  approve: fc.constantFrom(true, true, true, false),
} as const)

type Payment = typeof payments extends fc.Arbitrary<infer T> ? T : never

async function inject(bench: TerminalBench, payment: Payment, attemptId: string): Promise<void> {
  await bench.advance(payment.faultAtMs)
  switch (payment.fault) {
    case 'none':
      return
    case 'unplug':
      bench.faults.unplug()
      bench.clock.after(payment.faultForMs, bench.faults.replug)
      return
    case 'silence':
      bench.faults.silence(true)
      bench.clock.after(payment.faultForMs, () => bench.faults.silence(false))
      return
    case 'power':
      bench.device.powerCycle(payment.faultForMs)
      return
    case 'garbage':
      bench.faults.garbage(Uint8Array.of(0x99, payment.faultForMs & 0xff))
      return
    case 'abort':
      void bench.call({ type: 'abort-payment', attemptId })
  }
}

/** Asks until it is known, as the lane does; null when only an attendant can tell. */
async function charged(bench: TerminalBench, query: ReturnType<typeof queryFor>): Promise<boolean | null> {
  for (;;) {
    await bench.until(() => isUp(bench.state()), 200_000)
    const { outcome } = await bench.lookup(query)
    if (outcome === 'known') return true
    if (outcome === 'never-started') return false
    if (outcome === 'overwritten') return null
    await bench.advance(1_000)
  }
}

/** The fault of the payment before may still last. */
async function baselineInTheEnd(bench: TerminalBench): Promise<Baseline> {
  for (;;) {
    await bench.until(() => bench.state().lifecycle === 'ready', 400_000)
    const reply = await bench.settle(bench.call({ type: 'read-baseline' }))
    if (reply.type === 'answer' && reply.answer.type === 'baseline') return reply.answer.baseline
    await bench.advance(1_000)
  }
}

async function payOnce(bench: TerminalBench, payment: Payment, index: number): Promise<boolean | null> {
  const { answer, lateMs, downMs, approve } = payment
  const decision = approve ? ({ approve } as const) : ({ approve, code: 0x05 } as const)
  const baseline = await baselineInTheEnd(bench)
  bench.device.script({ answer, lateMs, downMs, decision })
  const query = { ...queryFor(payment.amountMinor, baseline), attemptId: `P${index}` }
  const paid = bench.start(query)
  await inject(bench, payment, query.attemptId)
  const { outcome } = await bench.settle(paid, 1_000_000)
  if (outcome === 'unknown') return charged(bench, query)
  await bench.settle(bench.call({ type: 'confirm-result', attemptId: query.attemptId }))
  return outcome === 'effective'
}

test('one payment after another under any faults: what is told and what was booked never differ', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(payments, { minLength: 1, maxLength: 4 }), async (list) => {
      const bench = await terminalBench({
        shopper: { how: 'inserted', cardMs: 400, pinMs: 400, removeMs: 400 },
      })
      let toldMinor = 0
      for (const [index, payment] of list.entries()) {
        const told = await payOnce(bench, payment, index)
        expect(told).not.toBeNull()
        if (told === true) toldMinor += payment.amountMinor
        expect(bench.device.netMinor()).toBe(toldMinor)
      }
      await bench.advance(500_000)
      expect(bench.device.netMinor()).toBe(toldMinor)
    }),
    { numRuns: 60, seed: 20_261_123 },
  )
}, 60_000)
