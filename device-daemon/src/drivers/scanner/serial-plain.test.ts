import { createScannerTwin, memoryHost, type ScannerTwin } from '@clearlane/twins'
import type { Clock } from '@clearlane/device-contract/ports'
import { expect, test } from 'vitest'
import { createDeviceBench } from '../../testing/device-bench.ts'
import { driverSuite } from '../../testing/driver-suite.ts'
import { latin1 } from '../../testing/fixtures.ts'
import { serialPlain } from './serial-plain.ts'

const createDevice = (clock: Clock) => {
  const device = createScannerTwin(clock)
  return { device, open: memoryHost(clock, device), faults: device.faults }
}
const setup = { driver: serialPlain, createDevice }

let serial = 0

driverSuite<ScannerTwin>({
  ...setup,
  exchange: async (bench) => {
    const text = `${4_000_000_000_000 + (serial += 1)}`
    const before = bench.data.length
    bench.device.scan(text, ']E0')
    await bench.until(() => bench.data.length > before, 5_000)
    expect(bench.data.at(-1)?.data).toEqual({ kind: 'scan', symbology: ']E0', text })
  },
  begin: (bench) => {
    bench.device.scan('4006381333931', ']E0')
  },
  rest: () => undefined,
  frameBytes: 17,
})

test('a code without its end is no scan, and the fault clears with the next good one', async () => {
  const bench = await createDeviceBench<ScannerTwin>(setup)
  bench.faults.garbage(latin1('40063'))
  await bench.advance(200)
  expect(bench.state().faults[0]?.code).toBe('garbage')
  bench.device.scan('4006381333931', ']E0')
  await bench.advance(10)
  expect(bench.data.map((event) => event.data.text)).toEqual(['4006381333931'])
  expect(bench.state().lifecycle).toBe('ready')
})

test('the tail of a code that was under way at opening is not taken for a code', async () => {
  const bench = await createDeviceBench<ScannerTwin>(setup)
  bench.device.faults.unplug()
  await bench.advance(200)
  bench.device.faults.replug()
  await bench.until(() => bench.state().lifecycle === 'identifying')
  await bench.advance(50)
  bench.faults.garbage(latin1('381'))
  await bench.until(() => bench.state().lifecycle === 'ready')
  bench.faults.garbage(latin1('333931\r'))
  await bench.advance(10)
  expect(bench.data).toEqual([])
})

test('a scanner takes no commands', async () => {
  const bench = await createDeviceBench<ScannerTwin>(setup)
  const reply = await bench.settle(bench.call({ type: 'zero-scale' }))
  expect(reply).toMatchObject({ type: 'failed', error: 'illegal' })
})
