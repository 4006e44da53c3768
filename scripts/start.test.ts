import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'clearlane-start-'))
const SECOND_START_MS = 5_000
const LAST_LINE = 'Open both pages'

afterAll(() => rmSync(dataDir, { recursive: true }))

type Run = {
  readonly process: ChildProcess
  readonly lines: string[]
  /** Resolves once the banner is complete or the program has ended. */
  readonly up: Promise<void>
  readonly ended: Promise<number | null>
}

function start(...args: string[]): Run {
  const options = ['--data', dataDir, '--kiosk-port', '0', '--bench-port', '0', ...args]
  const child = spawn(process.execPath, [join(root, 'scripts/launcher.mjs'), 'start', ...options])
  const lines: string[] = []
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const banner = new Promise<void>((resolve) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line)
        if (line.startsWith(LAST_LINE)) resolve()
      })
    }
  })
  return { process: child, lines, up: Promise.race([banner, ended.then(() => undefined)]), ended }
}

const urlOf = (run: Run, label: string) =>
  run.lines.flatMap((line) => new RegExp(`^ +${label} +(http\\S+)`).exec(line)?.[1] ?? [])[0] ??
  'http://none.invalid'

const pidsLeft = () => readdirSync(join(dataDir, 'run')).filter((name) => name.endsWith('.pid'))
const pidOf = (name: string) =>
  Number(readFileSync(join(dataDir, 'run', `${name}.pid`), 'utf8').split('\n')[0])

test(
  'the first start imports the store, serves both pages, and SIGTERM stops everything',
  { timeout: 90_000 },
  async () => {
    const run = start()
    await run.up
    expect(run.lines.join('\n')).toContain('Importing the demo store')
    expect(run.lines.filter((line) => line.includes('pin')).length).toBeGreaterThan(1)
    for (const label of ['Kiosk', 'Bench']) expect((await fetch(urlOf(run, label))).status).toBe(200)
    run.process.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    expect(pidsLeft()).toEqual([])
    await expect(fetch(urlOf(run, 'Kiosk'))).rejects.toThrow()
  },
)

test(
  'the second start takes less than five seconds; one more on the same data is refused',
  { timeout: 60_000 },
  async () => {
    const startedMs = performance.now()
    const run = start()
    await run.up
    expect(run.lines.at(-1)).toContain(LAST_LINE)
    expect(performance.now() - startedMs).toBeLessThan(SECOND_START_MS)
    const other = start()
    expect(await other.ended).toBe(1)
    expect(other.lines.at(-1)).toMatch(/already runs .* Stop that one first/)
    run.process.kill('SIGINT')
    expect(await run.ended).toBe(0)
  },
)

test(
  'a child that dies ends the start with its name, and what a kill left is stopped next time',
  { timeout: 60_000 },
  async () => {
    const killed = start()
    await killed.up
    const lane = pidOf('lane')
    process.kill(pidOf('start'), 'SIGKILL')
    await killed.ended
    expect(process.kill(lane, 0)).toBe(true)
    const next = start()
    await next.up
    expect(next.lines.at(-1)).toContain(LAST_LINE)
    expect(() => process.kill(lane, 0)).toThrow('ESRCH')
    process.kill(pidOf('device-daemon'), 'SIGKILL')
    expect(await next.ended).toBe(1)
    expect(next.lines.at(-1)).toMatch(
      /^device-daemon ended \(SIGKILL\).*Everything was stopped; start again\.$/,
    )
    expect(pidsLeft()).toEqual([])
  },
)

test('a busy port and a folder that cannot be written are one sentence each and exit code 1', async () => {
  const holder = start()
  await holder.up
  const busy = start('--data', join(dataDir, 'other'), '--kiosk-port', new URL(urlOf(holder, 'Kiosk')).port)
  expect(await busy.ended).toBe(1)
  expect(busy.lines.at(-1)).toMatch(/^Port \d+ is in use.*--kiosk-port N\.$/)
  holder.process.kill('SIGTERM')
  await holder.ended
  const unwritable = start('--data', join(dataDir, 'identity.json', 'below'))
  expect(await unwritable.ended).toBe(1)
  expect(unwritable.lines.at(-1)).toContain('cannot be written (ENOTDIR)')
  const nowhere = start('--data', '/proc/clearlane')
  expect(await nowhere.ended).toBe(1)
  expect(nowhere.lines.at(-1)).toContain('/proc/clearlane cannot be written (ENOENT)')
})
