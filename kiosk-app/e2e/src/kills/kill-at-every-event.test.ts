import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRig, type Rig } from '../rig/rig.ts'
import { beforeSale, wrongs } from './account.ts'
import { atEveryEvent, saleUnderBlows } from './blows.ts'
import { playSale } from './play-sale.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
}, 90_000)
afterAll(() => rig.stop())

test('the scripted sale without a kill: basket, money and journal agree', { timeout: 60_000 }, async () => {
  const before = beforeSale(rig)
  await playSale(rig)
  expect(wrongs(rig, before)).toEqual([])
})

test.each(['lane', 'device-daemon'] as const)(
  'kill -9 of the %s at event after event: nothing is lost, nothing is charged twice, the sale ends',
  { timeout: 180_000 },
  async (victim) => {
    const before = beforeSale(rig)
    const { blows } = await saleUnderBlows(rig, atEveryEvent(victim))
    expect(wrongs(rig, before)).toEqual([])
    expect(blows).toBeGreaterThan(11)
  },
)
