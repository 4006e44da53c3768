import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRig, type Rig } from '../../rig/rig.ts'
import { beforeSale, wrongs } from '../account.ts'
import { saleKilledAtSync } from '../blows.ts'

const SYNCS_MAX = 80

let rig: Rig
beforeAll(async () => {
  rig = await startRig()
}, 90_000)
afterAll(() => rig.stop())

test(
  'one sale for each sync of the journal, in which the lane is killed in just that sync',
  { timeout: 900_000 },
  async () => {
    const failures: string[] = []
    let killed = 0
    for (let n = 1; n <= SYNCS_MAX; n++) {
      const before = beforeSale(rig)
      if (!(await saleKilledAtSync(rig, n))) break
      failures.push(...wrongs(rig, before).map((wrong) => `sync ${n}: ${wrong}`))
      killed += 1
    }
    expect(failures).toEqual([])
    expect(killed).toBeGreaterThan(15)
  },
)
