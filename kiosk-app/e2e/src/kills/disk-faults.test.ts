import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRig, type Rig } from '../rig/rig.ts'
import { inject } from '../rig/strace.ts'
import { beforeSale, wrongs } from './account.ts'
import { saleKilledAtSync } from './blows.ts'
import { playSale } from './play-sale.ts'
import { NUTELLA } from './scripted-sale.ts'

let rig: Rig
let wal: string
beforeAll(async () => {
  rig = await startRig()
  wal = `${rig.processes.journal}-wal`
}, 90_000)
afterAll(() => rig.stop())

test(
  'no room on the disk: the command is refused, the screen says why, and it goes on when there is room',
  { timeout: 60_000 },
  async () => {
    const before = beforeSale(rig)
    const full = await inject(rig.processes.pid('lane'), wal, 'pwrite64:error=ENOSPC')
    const answer = await rig.screen.ask({ type: 'start-sale', language: 'de' })
    expect(answer).toMatchObject({ ok: false, refusal: 'out-of-service' })
    const { picture } = await rig.until('a cause', (scene) => scene.picture.live.outOfService !== null)
    expect(picture.live.outOfService).toMatch(/disk of this lane is full.*Make room/)
    await full.detach()
    await rig.until('service', (scene) => scene.picture.live.outOfService === null)
    await playSale(rig)
    expect(wrongs(rig, before)).toEqual([])
  },
)

test(
  'a disk that cannot keep what was written ends the lane, and nothing that was said is lost',
  { timeout: 60_000 },
  async () => {
    const before = beforeSale(rig)
    const died = rig.processes.died('lane')
    const broken = await inject(rig.processes.pid('lane'), wal, 'fsync,fdatasync:error=EIO')
    await rig.bench.scan(NUTELLA)
    expect(await died).toMatch(/exit code 5\).*The journal could not be written/)
    await broken.detach()
    await rig.strike('lane')
    await playSale(rig)
    expect(wrongs(rig, before)).toEqual([])
  },
)

test.each([9])('a kill in the middle of sync %i of the journal', { timeout: 60_000 }, async (n) => {
  const before = beforeSale(rig)
  expect(await saleKilledAtSync(rig, n)).toBe(true)
  expect(wrongs(rig, before)).toEqual([])
})
