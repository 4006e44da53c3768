import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeSpawn } from './node-spawn.ts'

const exitOf = (child: ReturnType<typeof nodeSpawn>) =>
  new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.onExit(resolve)
  })

test('a child says what it has to say and how it ended', async () => {
  const child = nodeSpawn('sh', ['-c', 'echo out; echo trouble >&2; exit 3'])
  expect(await exitOf(child)).toEqual({ code: 3, stderr: 'trouble\n' })
  expect(child.stdout()).toBe('out\n')
})

test('a program that is not there is an exit with its reason, and a living one can be killed', async () => {
  const missing = await exitOf(nodeSpawn('no-such-program', []))
  expect(missing.code).not.toBe(0)
  expect(missing.stderr).toContain('no-such-program')
  const child = nodeSpawn('sleep', ['60'])
  child.kill()
  expect((await exitOf(child)).code).not.toBe(0)
})

test('no child outlives a parent that was killed', async () => {
  const script = `
    const { nodeSpawn } = await import(${JSON.stringify(new URL('node-spawn.ts', import.meta.url).href)})
    const child = nodeSpawn('sh', ['-c', 'echo $$; exec sleep 60'])
    setInterval(() => { if (child.stdout() !== '') console.log(child.stdout().trim()) }, 20)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = await once(parent.stdout, 'data')
  const pid = Number(String(chunk).split('\n')[0])
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain('sleep')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 5_000 }).toBe(false)
})
