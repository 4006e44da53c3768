import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '@clearlane/bench/acts'
import { startRig, type Rig } from '../rig/rig.ts'
import { beforeSale, wrongs } from './account.ts'
import { saleKilledOnCharge, type Victim } from './blows.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
}, 90_000)
afterAll(() => rig.stop())

type Script = Extract<Act, { act: 'script' }>['script']

// A terminal that stays silent for ever is given up after three minutes: too long to wait here when only the lane dies.
const CASES: readonly { what: string; victim: Victim; script: Script }[] = [
  { what: 'the answer is late', victim: 'lane', script: { answer: 'late', lateMs: 3_000 } },
  { what: 'the link is down', victim: 'device-daemon', script: { answer: 'link-down', downMs: 1_500 } },
]

test.each(CASES)(
  'between charge and answer $what and the $victim is killed: charged once, and the sale ends',
  { timeout: 90_000 },
  async ({ victim, script }) => {
    const before = beforeSale(rig)
    await rig.bench.act({ act: 'script', script })
    await saleKilledOnCharge(rig, victim)
    expect(wrongs(rig, before)).toEqual([])
  },
)
