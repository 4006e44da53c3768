import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRig, type Rig } from '../../rig/rig.ts'
import { beforeSale, wrongs } from '../account.ts'
import { atEvent, saleUnderBlows } from '../blows.ts'

const EVENTS_MAX = 80 // the scripted sale has about 26

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
}, 90_000)
afterAll(() => rig.stop())

// One sale for each of its events, all on one lane: the next sale also shows that the last kill left nothing behind.
test.each(['lane', 'device-daemon'] as const)(
  'one sale for each event, in which the %s is killed at just that event',
  { timeout: 900_000 },
  async (victim) => {
    const failures: string[] = []
    let killed = 0
    for (let n = 1; n <= EVENTS_MAX; n++) {
      const before = beforeSale(rig)
      const { blows } = await saleUnderBlows(rig, atEvent(victim, n))
      failures.push(...wrongs(rig, before).map((wrong) => `event ${n}: ${wrong}`))
      if (blows === 0) break
      killed += 1
    }
    expect(failures).toEqual([])
    expect(killed).toBeGreaterThan(20)
  },
)
