import type { Clock, Random } from '@clearlane/device-contract/ports'
import { createPlatformTwin, memoryHost, type PlatformTwin } from '@clearlane/twins'
import { expect, test } from 'vitest'
import { createDeviceBench, type DeviceBench } from '../../testing/device-bench.ts'
import { driverSuite } from '../../testing/driver-suite.ts'
import { mtSics } from './mt-sics.ts'

type Bench = DeviceBench<PlatformTwin>

const createDevice = (clock: Clock, random: Random) => {
  const device = createPlatformTwin(clock, random)
  return { device, open: memoryHost(clock, device), faults: device.faults }
}
const setup = { driver: mtSics, createDevice }

function statusOf(bench: Bench) {
  const { detail } = bench.state()
  return detail.kind === 'bagging-platform' ? detail.status : { state: 'unknown' as const }
}

function gramsOf(bench: Bench): number | null {
  const status = statusOf(bench)
  return status.state === 'stable' ? status.weight.value : null
}

const shows = (bench: Bench, grams: number) => () => gramsOf(bench) === grams
const near = (bench: Bench, grams: number) => () => Math.abs((gramsOf(bench) ?? -9_999) - grams) <= 5

let pieces = 0

driverSuite<PlatformTwin>({
  ...setup,
  frameBytes: 18,
  exchange: async (bench) => {
    bench.device.clear()
    await bench.until(shows(bench, 0))
    pieces += 1
    bench.device.place('milk', 1_000 + pieces * 5)
    await bench.until(() => statusOf(bench).state === 'motion')
    await bench.until(near(bench, 1_000 + pieces * 5))
    expect(gramsOf(bench)).toBe(bench.device.state.get().shownG)
  },
  begin: (bench) => {
    bench.device.place('milk', 1_000)
  },
  rest: (device) => {
    device.clear()
  },
})

test('what is placed, added and taken is shown at rest, and the time since when', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.place('milk', 1_030)
  await bench.until(near(bench, 1_030))
  const since = statusOf(bench)
  await bench.advance(2_000)
  expect(statusOf(bench)).toEqual(since)
  bench.device.place('jam', 620)
  await bench.until(near(bench, 1_650))
  bench.device.take('milk')
  await bench.until(near(bench, 620))
})

test('somebody who leans on it is motion, and when he lets go the weight is back', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.place('milk', 1_030)
  await bench.until(near(bench, 1_030))
  bench.device.lean(4_000)
  await bench.until(() => statusOf(bench).state === 'motion')
  await bench.advance(6_000)
  expect(statusOf(bench).state).toBe('motion')
  bench.device.lean(0)
  await bench.until(near(bench, 1_030))
})

test.each([
  ['overload', (twin: PlatformTwin) => twin.place('crate', 40_000), 'platform-over-capacity'],
  ['underload', (twin: PlatformTwin) => twin.drift(-200), 'scale-under-zero'],
])('%s is a fault and never a weight', async (_name, trouble, code) => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  trouble(bench.device)
  await bench.until(() => statusOf(bench).state === 'trouble')
  expect(statusOf(bench)).toMatchObject({ fault: { code } })
  expect(bench.state().faults.map((fault) => fault.code)).toEqual([code])
  bench.device.clear()
  bench.device.drift(200)
  await bench.until(() => bench.state().faults.length === 0)
})

test('a weight a little below zero is a weight: nothing zeroes the platform by itself', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.drift(-50)
  await bench.until(shows(bench, -50))
  expect(bench.state().lifecycle).toBe('ready')
})

test('a person zeroes it while it is empty, and not with something on it', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.drift(-50)
  await bench.until(shows(bench, -50))
  expect(await bench.settle(bench.call({ type: 'zero-platform' }))).toMatchObject({
    answer: { type: 'done' },
  })
  await bench.until(shows(bench, 0))
  bench.device.place('milk', 1_030)
  await bench.until(near(bench, 1_030))
  expect(await bench.settle(bench.call({ type: 'zero-platform' }))).toMatchObject({ error: 'not-at-zero' })
  expect(near(bench, 1_030)()).toBe(true)
})

test('zeroing waits for rest, one at a time, and gives up when there is none', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.lean(4_000)
  await bench.until(() => statusOf(bench).state === 'motion')
  const first = bench.call({ type: 'zero-platform' })
  expect(await bench.settle(bench.call({ type: 'zero-platform' }))).toMatchObject({ error: 'busy' })
  expect(await bench.settle(first)).toMatchObject({ error: 'busy', detail: /rest/ })
  expect(await bench.settle(bench.call({ type: 'zero-platform' }, 500))).toMatchObject({ error: 'timeout' })
})

test('too far below zero it cannot be zeroed', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.drift(-900)
  await bench.until(() => statusOf(bench).state === 'trouble')
  expect(await bench.settle(bench.call({ type: 'zero-platform' }))).toMatchObject({ error: 'under-zero' })
})

test('a tare that somebody set is gone after the line was opened anew: weights are gross', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.place('milk', 1_030)
  await bench.until(near(bench, 1_030))
  bench.device.tareByHand()
  await bench.until(shows(bench, 0))
  bench.faults.unplug()
  await bench.advance(100)
  bench.faults.replug()
  await bench.until(near(bench, 1_030))
})

test('a platform in kilograms is read as well', async () => {
  const inKilograms = (clock: Clock, random: Random) => {
    const device = createPlatformTwin(clock, random, { unit: 'kg' })
    return { device, open: memoryHost(clock, device), faults: device.faults }
  }
  const bench = await createDeviceBench<PlatformTwin>({ driver: mtSics, createDevice: inKilograms })
  bench.device.place('milk', 1_030)
  await bench.until(near(bench, 1_030))
  expect(statusOf(bench)).toMatchObject({ weight: { exponent: -3, unit: 'kg' } })
})

test('another kind of command is illegal', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  expect(await bench.settle(bench.call({ type: 'read-weight' }))).toMatchObject({ type: 'failed' })
})

test.each(['hello', 'ES'])(
  '%s instead of values is garbage, and the platform is taken back',
  async (text) => {
    const bench = await createDeviceBench<PlatformTwin>(setup)
    bench.device.answerWith(text)
    await bench.until(() => bench.state().faults.some((fault) => fault.code === 'garbage'))
    expect(statusOf(bench)).toEqual({ state: 'unknown' })
    bench.device.answerWith(null)
    await bench.until(() => bench.state().lifecycle === 'ready')
  },
)

test('another device at this place is not identified', async () => {
  const bench = await createDeviceBench<PlatformTwin>(setup)
  bench.device.answerWith('hello')
  bench.faults.unplug()
  await bench.advance(100)
  bench.faults.replug()
  await bench.until(() => bench.state().faults.some((fault) => fault.code === 'not-identified'))
})
