import type { Clock, Random } from '@clearlane/device-contract/ports'
import { createScaleTwin, memoryHost, type ScaleTwin } from '@clearlane/twins'
import { expect, test } from 'vitest'
import { createDeviceBench, type DeviceBench } from '../../testing/device-bench.ts'
import { driverSuite } from '../../testing/driver-suite.ts'
import { toledo8217 } from './toledo-8217.ts'

const createDevice = (clock: Clock, random: Random) => {
  const device = createScaleTwin(clock, random)
  return { device, open: memoryHost(clock, device), faults: device.faults }
}
const setup = { driver: toledo8217, createDevice }
type Bench = DeviceBench<ScaleTwin>
const readWeight = (bench: Bench, deadlineMs = 10_000) => bench.call({ type: 'read-weight' }, deadlineMs)

function statusOf(bench: Bench) {
  const { detail } = bench.state()
  return detail.kind === 'produce-scale' ? detail.status : { state: 'unknown' as const }
}

async function empty(bench: Bench): Promise<void> {
  bench.device.lift()
  await bench.until(() => statusOf(bench).state === 'zero')
}

let grams = 100

driverSuite<ScaleTwin>({
  ...setup,
  exchange: async (bench) => {
    await empty(bench)
    const reading = readWeight(bench)
    grams += 5
    bench.device.place(grams)
    const { type, ...rest } = await bench.settle(reading)
    expect(type).toBe('answer')
    const shownG = bench.device.state.get().shownG
    expect(Math.abs((shownG ?? 0) - grams)).toBeLessThanOrEqual(5)
    expect(rest).toMatchObject({ answer: { weight: { value: shownG, exponent: -3, unit: 'kg' } } })
  },
  begin: (bench) => {
    void readWeight(bench)
    bench.device.place(500)
  },
  rest: (device) => {
    device.lift()
  },
})

test('a weight is live on the display before anybody asks, and only a reading is sold', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  await empty(bench)
  bench.device.place(735)
  await bench.until(() => statusOf(bench).state === 'motion')
  await bench.until(() => statusOf(bench).state === 'stable')
  const reply = await bench.settle(readWeight(bench))
  expect(reply).toMatchObject({ answer: { type: 'weight', weight: { value: 735, exponent: -3 } } })
})

test('a bag left on the scale is not sold twice', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  await empty(bench)
  bench.device.place(735)
  const first = await bench.settle(readWeight(bench))
  const second = await bench.settle(readWeight(bench))
  expect(first).toMatchObject({ type: 'answer' })
  expect(second).toMatchObject({ type: 'failed', error: 'not-at-zero' })
  await empty(bench)
  bench.device.place(200)
  const third = await bench.settle(readWeight(bench))
  expect(third).toMatchObject({ answer: { weight: { value: 200 } } })
})

test.each([
  ['over capacity', (twin: ScaleTwin) => twin.place(16_000), 'over-weight', 'scale-over-capacity'],
  ['under zero', (twin: ScaleTwin) => twin.drift(-20), 'under-zero', 'scale-under-zero'],
  [
    'not zeroed since it was switched on',
    (twin: ScaleTwin) => twin.needZero(true),
    'not-at-zero',
    'scale-needs-zero',
  ],
])('%s is an error and a fault, never a weight', async (_name, trouble, error, code) => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  await empty(bench)
  trouble(bench.device)
  expect(await bench.settle(readWeight(bench))).toMatchObject({ type: 'failed', error })
  expect(statusOf(bench)).toMatchObject({ state: 'trouble', fault: { code } })
  expect(bench.state().faults.map((fault) => fault.code)).toEqual([code])
})

test('zeroing takes a drift away', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  bench.device.drift(-20)
  await bench.until(() => statusOf(bench).state === 'trouble')
  expect(await bench.settle(bench.call({ type: 'zero-scale' }))).toMatchObject({ answer: { type: 'done' } })
  await bench.until(() => statusOf(bench).state === 'zero')
  expect(bench.state().lifecycle).toBe('ready')
})

test('an empty scale and a shopper who takes too long give a timeout', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  expect(await bench.settle(readWeight(bench, 1_000))).toMatchObject({ error: 'timeout' })
  bench.device.place(100)
  expect(await bench.settle(readWeight(bench))).toMatchObject({ type: 'answer' })
})

test('a second request while one waits is busy, and another kind of command is illegal', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  void readWeight(bench)
  expect(await bench.settle(readWeight(bench))).toMatchObject({ error: 'busy' })
  expect(await bench.settle(bench.call({ type: 'end-of-day' }))).toMatchObject({ error: 'illegal' })
})

test('the plug pulled in mid-weigh answers offline and shows no weight', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  await empty(bench)
  const reading = readWeight(bench)
  bench.device.place(500)
  await bench.advance(100)
  bench.faults.unplug()
  expect(await bench.settle(reading)).toMatchObject({ type: 'failed', error: 'offline' })
  expect(statusOf(bench)).toEqual({ state: 'unknown' })
})

test('answers that are no weight are garbage, and the scale is taken back', async () => {
  const bench = await createDeviceBench<ScaleTwin>(setup)
  bench.device.answerWith('-1.000')
  await bench.until(() => bench.state().faults.some((fault) => fault.code === 'garbage'))
  expect(statusOf(bench)).toEqual({ state: 'unknown' })
  bench.device.answerWith(null)
  await bench.until(() => bench.state().lifecycle === 'ready')
})

test('another device at this place is not identified', async () => {
  const make = createDeviceBench<ScaleTwin>(setup)
  const bench = await make
  bench.device.answerWith('hello')
  bench.faults.unplug()
  await bench.advance(100)
  bench.faults.replug()
  await bench.until(() => bench.state().faults.some((fault) => fault.code === 'not-identified'))
})
