import { expect, test } from 'vitest'
import { MILK, startedBench } from '../testing/lane-bench.ts'

const address = (saleId: string) => `https://shop.example/r/${saleId}`

test('the screen hears where the receipt is when the sale is paid, until it is gone', async () => {
  const bench = await startedBench((one) => (one.receiptUrl = address))
  await bench.scan(MILK)
  expect(bench.live.receiptUrl).toBeNull()
  await bench.pay()
  expect(bench.live.receiptUrl).toBe(address('L1-1-1'))
  await bench.ask({ type: 'choose-receipt', method: 'none' })
  expect(bench.live.receiptUrl).toBe(address('L1-1-1'))
  await bench.ask({ type: 'finish' })
  expect(bench.ledger.sale).toBeNull()
  expect(bench.live.receiptUrl).toBeNull()
})

test('a lane that was started again still knows it', async () => {
  const bench = await startedBench((one) => (one.receiptUrl = address))
  await bench.scan(MILK)
  await bench.pay()
  await bench.restart()
  expect(bench.live.receiptUrl).toBe(address('L1-1-1'))
})

test('without a receipt page there is nothing to lead to', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.pay()
  expect(bench.phase).toBe('completed')
  expect(bench.live.receiptUrl).toBeNull()
})
