import { createZvtTwin, memoryHost, playShopper, QUICK_SHOPPER, type ZvtTwin } from '@clearlane/twins'
import { expect } from 'vitest'
import { driverSuite } from '../../testing/driver-suite.ts'
import { zvt } from './zvt.ts'

driverSuite<ZvtTwin>({
  driver: zvt,
  createDevice: (clock) => {
    const device = createZvtTwin({ clock })
    playShopper(clock, device, { ...QUICK_SHOPPER, cardMs: 300 })
    return { device, open: memoryHost(clock, device), faults: device.line }
  },
  begin: (bench) => {
    void bench.call({ type: 'read-baseline' })
  },
  exchange: async (bench) => {
    const reply = await bench.settle(bench.call({ type: 'read-baseline' }))
    expect(reply).toMatchObject({ type: 'answer', answer: { type: 'baseline' } })
  },
  rest: (device) => device.shopper.removeCard(),
})
