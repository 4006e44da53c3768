import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '@clearlane/bench/acts'
import { startRig, type Rig } from '../rig/rig.ts'
import { beforeSale, wrongs } from './account.ts'
import { saleKilledOnCharge } from './blows.ts'

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
}, 90_000)
afterAll(() => rig.stop())

type Script = Extract<Act, { act: 'script' }>['script']

const ANSWERS: readonly (readonly [string, Script])[] = [
  ['the answer is lost', { answer: 'silent' }],
  ['the link is down', { answer: 'link-down', downMs: 1_500 }],
]
const CASES = ANSWERS.flatMap(([what, script]) =>
  (['lane', 'device-daemon'] as const).map((victim) => ({ what, victim, script })),
)

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
