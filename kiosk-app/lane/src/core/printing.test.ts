import { expect, test } from 'vitest'
import { MILK, startedBench, type LaneBench } from '../testing/lane-bench.ts'

const PAPER = { type: 'choose-receipt', method: 'paper' } as const

async function paid(change: (bench: LaneBench) => void = () => undefined): Promise<LaneBench> {
  const bench = await startedBench(change)
  await bench.scan(MILK)
  await bench.pay()
  return bench
}

test('a receipt is printed once, when it is asked for', async () => {
  const bench = await paid()
  expect(bench.daemon.printed).toEqual([])
  expect(await bench.ask(PAPER)).toBe('ok')
  expect(bench.daemon.printed).toEqual(['L1-1-1-P1'])
  expect(bench.ledger.sale?.completion?.print).toMatchObject({ outcome: 'printed', copy: false })
})

test('a printer without paper leaves the sale complete and calls somebody', async () => {
  const bench = await paid((one) => (one.daemon.printer = 'fails'))
  await bench.ask(PAPER)
  expect(bench.phase).toBe('completed')
  expect(bench.ledger.sale?.completion?.print).toMatchObject({ outcome: 'failed', fault: 'paper-out' })
  expect(bench.ledger.sale?.interventions.map(({ kind }) => kind)).toEqual(['printer'])
})

test('after new paper the next print is a copy, and the question goes away', async () => {
  const bench = await paid((one) => (one.daemon.printer = 'fails'))
  await bench.ask(PAPER)
  bench.daemon.printer = 'prints'
  expect(await bench.ask(PAPER)).toBe('ok')
  expect(bench.ledger.sale?.completion?.print).toMatchObject({ outcome: 'printed', copy: true })
  expect(bench.ledger.sale?.interventions).toEqual([])
})

test('a job that an earlier run had sent is not sent again: nobody knows what is on paper', async () => {
  const bench = await paid((one) => (one.daemon.printer = 'silent'))
  await bench.ask(PAPER)
  bench.daemon.printer = 'prints'
  await bench.restart()
  await bench.settle(6_000)
  expect(bench.daemon.printed).toEqual([])
  expect(bench.ledger.sale?.completion?.print).toMatchObject({ outcome: 'unknown', fault: 'restart' })
})

test('staff print a copy of the last sale after it has left the screen', async () => {
  const bench = await paid()
  await bench.ask({ type: 'choose-receipt', method: 'none' })
  await bench.ask({ type: 'finish' })
  await bench.signIn()
  expect(await bench.ask({ type: 'staff-reprint' })).toBe('ok')
  expect(bench.daemon.printed).toEqual(['L1-1-1-P1'])
})
