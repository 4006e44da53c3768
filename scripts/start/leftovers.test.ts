import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveUp, rememberPid, takeOver } from './leftovers.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-left-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A process that waits, with `mark` on its command line. */
function waiting(mark: string) {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()', mark], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<string | null>((resolve) => child.on('exit', (_code, signal) => resolve(signal)))
  return { pid: child.pid ?? 0, ended, stop: () => child.kill('SIGKILL') }
}

test('children whose npm start was killed are stopped before the next start', async () => {
  const child = waiting('lane.json')
  rememberPid(folder, 'lane', child.pid, 'lane.json')
  expect((await takeOver(folder, 'vitest')).ok).toBe(true)
  expect(await child.ended).toBe('SIGTERM')
})

test('a second npm start on the same data is refused with the process to stop', async () => {
  const other = waiting('scripts/start.ts')
  rememberPid(folder, 'start', other.pid, 'scripts/start.ts')
  const taken = await takeOver(folder, 'vitest')
  expect(taken.ok ? '' : taken.error).toContain(`process ${other.pid}`)
  other.stop()
  await other.ended
  expect((await takeOver(folder, 'vitest')).ok).toBe(true)
  giveUp(folder)
})

test('a pid that now belongs to another program is left alone', async () => {
  const stranger = waiting('something-else')
  rememberPid(folder, 'lane', stranger.pid, 'lane.json')
  expect((await takeOver(folder, 'vitest')).ok).toBe(true)
  expect(stranger.stop()).toBe(true)
  expect(await stranger.ended).toBe('SIGKILL')
})
