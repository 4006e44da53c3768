import { expect, test } from 'vitest'
import { startedBench } from '../testing/lane-bench.ts'

const BANANAS = { type: 'weigh-produce', itemId: 'plu:4011' } as const

test('produce is priced from the one reading that was taken after the request', async () => {
  const bench = await startedBench((one) => one.daemon.weights.push({ value: 1234, exponent: -3 }))
  expect(await bench.ask(BANANAS)).toBe('ok')
  await bench.settle(1_000)
  expect(bench.ledger.sale?.totals.totalMinor).toBe(221) // 1.234 kg at 1.79
  expect(bench.phase).toBe('scanning')
})

test.each(['timeout', 'not-at-zero'] as const)('a scale that says %s is asked again', async (trouble) => {
  const bench = await startedBench((one) => one.daemon.weights.push(trouble, { value: 500, exponent: -3 }))
  await bench.ask(BANANAS)
  expect(bench.phase).toBe('weighing')
  await bench.settle(5_000)
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('a weight that is not positive is never sold', async () => {
  const bench = await startedBench((one) =>
    one.daemon.weights.push({ value: 0, exponent: -3 }, { value: -5, exponent: -3 }),
  )
  await bench.ask(BANANAS)
  await bench.settle(2_000)
  expect(bench.ledger.sale?.lines).toEqual([])
  expect(bench.phase).toBe('weighing')
})

test('a scale that keeps failing brings staff, and a weight after all takes the question away', async () => {
  const bench = await startedBench((one) => {
    one.daemon.weights.push(...Array.from({ length: 40 }, () => 'failure' as const))
  })
  await bench.ask(BANANAS)
  await bench.settle(bench.settings.scaleTroubleMs + 2_000)
  expect(bench.ledger.sale?.interventions.map(({ kind }) => kind)).toEqual(['scale-trouble'])
  bench.daemon.weights.length = 0
  bench.daemon.weights.push({ value: 200, exponent: -3 })
  await bench.settle(4_000)
  expect(bench.ledger.sale?.interventions).toEqual([])
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('a scale that is unplugged in mid-weigh is no weight; plugged in again it goes on', async () => {
  const bench = await startedBench()
  await bench.ask(BANANAS)
  bench.daemon.unplug()
  await bench.settle(2_000)
  expect(bench.ledger.sale?.lines).toEqual([])
  bench.daemon.weights.push({ value: 300, exponent: -3 })
  bench.daemon.plugIn()
  await bench.settle(3_000)
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('a weighing survives a restart of the lane', async () => {
  const bench = await startedBench()
  await bench.ask(BANANAS)
  bench.daemon.weights.push({ value: 300, exponent: -3 })
  await bench.restart()
  await bench.settle(3_000)
  expect(bench.ledger.sale?.lines).toHaveLength(1)
})

test('a weighing that is given up leaves no line', async () => {
  const bench = await startedBench()
  await bench.ask(BANANAS)
  const weighingId = bench.ledger.sale?.weighing?.weighingId ?? ''
  expect(await bench.ask({ type: 'cancel-weighing', weighingId })).toBe('ok')
  bench.daemon.weights.push({ value: 300, exponent: -3 })
  await bench.settle(4_000)
  expect(bench.ledger.sale?.lines).toEqual([])
})

test('without a scale the shopper is told before a weighing begins', async () => {
  const bench = await startedBench()
  bench.daemon.unplug()
  await bench.settle()
  expect(await bench.ask(BANANAS)).toBe('scale-away')
  expect(bench.phase).toBe('attract')
})
