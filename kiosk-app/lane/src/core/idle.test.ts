import { expect, test } from 'vitest'
import { COLA, MILK, startedBench } from '../testing/lane-bench.ts'

test('an idle shopper is asked first, then the basket is put aside and the pole calls somebody', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.settle(bench.settings.idleMs)
  expect(bench.live.idle).toEqual({ asking: true, leftMs: bench.settings.idleAnswerMs })
  await bench.settle(bench.settings.idleAnswerMs)
  expect(bench.phase).toBe('attract')
  expect(bench.ledger.suspended).toHaveLength(1)
  expect(bench.daemon.poles.at(-1)).toBe('help')
  expect(bench.live.basketAside).toBe(true)
  await bench.restart()
  expect(bench.live.basketAside).toBe(true)
  const [{ saleId } = { saleId: '' }] = bench.ledger.suspended
  await bench.signIn()
  expect(await bench.ask({ type: 'staff-resume', saleId })).toBe('ok')
  expect(bench.live.basketAside).toBe(false)
  expect(bench.phase).toBe('scanning')
})

test('one answer is enough, as often as it is asked', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  for (let time = 0; time < 5; time++) {
    await bench.settle(bench.settings.idleMs)
    expect(bench.live.idle.asking).toBe(true)
    expect(await bench.ask({ type: 'still-here' })).toBe('ok')
    expect(bench.live.idle.asking).toBe(false)
  }
  expect(bench.phase).toBe('scanning')
})

test('a scan is an answer too', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.settle(bench.settings.idleMs)
  await bench.scan(COLA)
  expect(bench.live.idle.asking).toBe(false)
})

test('an empty basket is cancelled, sooner', async () => {
  const bench = await startedBench()
  await bench.ask({ type: 'start-sale', language: 'en' })
  await bench.settle(bench.settings.idleEmptyMs + bench.settings.idleAnswerMs)
  expect(bench.phase).toBe('attract')
  expect(bench.types().at(-1)).toBe('sale-cancelled')
})

test('nobody is asked while paying or waiting for help', async () => {
  const bench = await startedBench((one) => one.daemon.plans.push({ does: 'approve', says: 'nothing' }))
  await bench.scan(MILK)
  await bench.ask({ type: 'call-help' })
  await bench.settle(bench.settings.idleMs * 3)
  expect(bench.live.idle.asking).toBe(false)
  expect(bench.phase).toBe('scanning')
  await bench.pay()
  bench.daemon.terminal('ready', 'present-card')
  await bench.settle(bench.settings.idleMs * 2)
  expect(bench.phase).toBe('paying')
  expect(bench.live.idle.asking).toBe(false)
})

test('after the thanks the screen is free again by itself', async () => {
  const bench = await startedBench()
  await bench.scan(MILK)
  await bench.pay()
  await bench.ask({ type: 'choose-receipt', method: 'none' })
  await bench.settle(bench.settings.thanksMs + 100)
  expect(bench.phase).toBe('attract')
})
