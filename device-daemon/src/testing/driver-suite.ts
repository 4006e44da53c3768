import { describe, expect, test } from 'vitest'
import { createDeviceBench, isUp, type BenchSetup, type DeviceBench } from './device-bench.ts'

export type DriverSuite<Device> = Omit<BenchSetup<Device>, 'seed'> & {
  /** One whole piece of work, started and finished, with `expect`s on what came of it. Runs many times. */
  readonly exchange: (bench: DeviceBench<Device>) => Promise<void>
  /** Starts that work, so that the device is about to answer; must not wait for the answer. */
  readonly begin: (bench: DeviceBench<Device>) => void
  /** Puts the device back at rest after work was cut short (lift the weight, put the card away). */
  readonly rest: (device: Device) => void
  /** How long an open piece of work may take to end after the line is lost or silent; default 60 s. */
  readonly workMsMax?: number
  /** Bytes the device sends in a short piece of work: the unplug is tried after each of 0..n; default 12. */
  readonly frameBytes?: number
}

// A device that is plugged in again is back within 3 s.
const REPLUG_MS_MAX = 3_000
const PIECE_LENGTHS = [1, 2, 3, 4, 5, 7, 11, 16]

/** What every driver of every kind must survive. Call it at the top level of the driver's test file. */
export function driverSuite<Device>(suite: DriverSuite<Device>): void {
  describe(`${suite.driver.name} as every driver`, () => {
    test('comes up and works, again and again', async () => {
      const { bench } = await start(suite)
      for (let round = 0; round < 3; round++) await suite.exchange(bench)
      expect(isUp(bench.state())).toBe(true)
    })
    unplugTests(suite)
    lineTests(suite)
    silenceTests(suite)
  })
}

function unplugTests<Device>(suite: DriverSuite<Device>): void {
  test('an unplug after any byte of an answer is noticed, and plugged in again it works', async () => {
    for (let sent = 0; sent <= (suite.frameBytes ?? 12); sent++) {
      const { bench, faults } = await start(suite)
      suite.begin(bench)
      await bench.advance(1)
      faults.unplugAfter(sent)
      await bench.advance(500)
      faults.unplug() // when it had less to say than that
      await bench.until(() => !isUp(bench.state()), 1_000)
      suite.rest(bench.device)
      faults.replug()
      await bench.until(() => isUp(bench.state()), REPLUG_MS_MAX)
      await bench.advance(1_000)
      await suite.exchange(bench)
    }
  })

  test('a device that is away for a minute comes back within 3 s, and stays claimed and enabled', async () => {
    const { bench, faults } = await start(suite)
    faults.unplug()
    await bench.advance(60_000)
    expect(['lost', 'opening', 'identifying']).toContain(bench.state().lifecycle)
    expect(bench.state().reopenCount).toBeGreaterThan(1)
    faults.replug()
    await bench.until(() => isUp(bench.state()), REPLUG_MS_MAX)
    expect(bench.state().enabled).toBe(true)
    expect(bench.state().claimedFence).not.toBeNull()
    await bench.advance(1_000)
    await suite.exchange(bench)
  })
}

function lineTests<Device>(suite: DriverSuite<Device>): void {
  test.each(PIECE_LENGTHS)('answers in pieces of %i bytes are put together', async (length) => {
    const { bench, faults } = await start(suite)
    faults.splitEvery(length)
    await suite.exchange(bench)
    await suite.exchange(bench)
  })

  test('a slow peer is waited for', async () => {
    const { bench, faults } = await start(suite)
    faults.splitEvery(4)
    faults.slow(10)
    await suite.exchange(bench)
  })

  test.each([1, 2, 3, 4, 5])('noise on the line (seed %i) never stops the slot for good', async (seed) => {
    const { bench, faults, random } = await start(suite, seed)
    for (let burst = 0; burst < 20; burst++) {
      const length = 1 + Math.floor(random.next() * 80)
      faults.garbage(Uint8Array.from({ length }, () => Math.floor(random.next() * 256)))
      await bench.advance(Math.floor(random.next() * 300))
    }
    await bench.advance(suite.workMsMax ?? 10_000)
    await bench.until(() => isUp(bench.state()), 20_000)
    await suite.exchange(bench)
  })
}

function silenceTests<Device>(suite: DriverSuite<Device>): void {
  const { silenceMs } = suite.driver
  test('a device that falls silent is noticed when its driver can know, and is taken back', async () => {
    const { bench, faults } = await start(suite)
    faults.silence(true)
    await bench.advance((silenceMs ?? 0) * 2 + 100)
    if (silenceMs !== null) expect(isUp(bench.state())).toBe(false)
    faults.silence(false)
    await bench.until(() => isUp(bench.state()), 20_000)
    await bench.advance(1_000)
    await suite.exchange(bench)
  })

  test('silence in the middle of work ends the work', async () => {
    const { bench, faults } = await start(suite)
    suite.begin(bench)
    faults.silence(true)
    await bench.advance(suite.workMsMax ?? 60_000)
    suite.rest(bench.device)
    faults.silence(false)
    await bench.until(() => isUp(bench.state()), 20_000)
    await bench.advance(1_000)
    await suite.exchange(bench)
  })
}

async function start<Device>(suite: DriverSuite<Device>, seed = 1) {
  const { driver, settings = {}, createDevice } = suite
  const bench = await createDeviceBench<Device>({ driver, settings, seed, createDevice })
  const { faults, random } = bench
  return { bench, faults, random }
}
