import { expect, test } from 'vitest'
import { startedBench } from '../testing/lane-bench.ts'

test.each(['paper-out', 'cover-open', 'cutter-jam'] as const)(
  'the pole calls somebody at %s, before a shopper wants a receipt, until it is mended',
  async (fault) => {
    const bench = await startedBench()
    expect(bench.daemon.poles).toEqual(['open'])
    bench.daemon.printerFaults('paper-near-end', fault)
    await bench.settle()
    expect(bench.daemon.poles).toEqual(['open', 'help'])
    bench.daemon.printerFaults()
    await bench.settle()
    expect(bench.daemon.poles).toEqual(['open', 'help', 'open'])
  },
)

test('paper that will be used up later calls nobody', async () => {
  const bench = await startedBench()
  bench.daemon.printerFaults('paper-near-end')
  await bench.settle()
  expect(bench.daemon.poles).toEqual(['open'])
})
