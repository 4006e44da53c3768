import type { PolePattern } from '@clearlane/device-contract'
import type { Clock } from '@clearlane/device-contract/ports'
import { createPoleTwin, memoryHost, type PoleTwin } from '@clearlane/twins'
import { expect, test } from 'vitest'
import { createDeviceBench } from '../../testing/device-bench.ts'
import { driverSuite } from '../../testing/driver-suite.ts'
import { hexBytes } from '../../testing/fixtures.ts'
import { gpioPole } from './gpio.ts'
import fixtures from './gpio.fixtures.json' with { type: 'json' }

const createDevice = (clock: Clock) => {
  const device = createPoleTwin(clock)
  return { device, open: memoryHost(clock, device), faults: device.faults }
}
const setup = { driver: gpioPole, createDevice }
const PATTERNS: readonly PolePattern[] = ['open', 'help', 'closed', 'off']

driverSuite<PoleTwin>({
  ...setup,
  exchange: async (bench) => {
    for (const pattern of ['open', 'help'] as const) {
      expect(await bench.settle(bench.call({ type: 'set-pole', pattern }))).toMatchObject({ type: 'answer' })
      await bench.advance(1)
      expect(bench.device.state.get().mask).toBe(pattern === 'open' ? 1 : 2)
    }
  },
  begin: (bench) => {
    void bench.call({ type: 'set-pole', pattern: 'closed' })
  },
  rest: () => undefined,
  frameBytes: 0,
})

test.each(fixtures.frames)('$name lights its lamps', async ({ hex, means }) => {
  const pattern = PATTERNS.find((known) => known === means) ?? 'off'
  const bench = await createDeviceBench<PoleTwin>(setup)
  await bench.settle(bench.call({ type: 'set-pole', pattern }))
  await bench.advance(1)
  expect([bench.device.state.get().mask]).toEqual([...hexBytes(hex)])
  expect(bench.state().detail).toEqual({ kind: 'light-pole', pattern })
})

test('a pole that is unplugged is dark, and says that it is lost', async () => {
  const bench = await createDeviceBench<PoleTwin>(setup)
  await bench.settle(bench.call({ type: 'set-pole', pattern: 'open' }))
  bench.faults.unplug()
  await bench.advance(10)
  expect(bench.device.state.get().lamps).toEqual({ green: false, amber: false, red: false })
  expect(bench.state().lifecycle).toBe('lost')
  expect(await bench.settle(bench.call({ type: 'set-pole', pattern: 'open' }))).toMatchObject({
    error: 'offline',
  })
})

test('other commands are illegal', async () => {
  const bench = await createDeviceBench<PoleTwin>(setup)
  expect(await bench.settle(bench.call({ type: 'read-weight' }))).toMatchObject({ error: 'illegal' })
})
