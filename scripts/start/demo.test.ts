import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProcesses } from './demo.ts'
import { startOptions } from './options.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clearlane-demo-'))
})
afterEach(() => rmSync(root, { recursive: true }))

type Programs = { readonly bench: string; readonly daemon: string; readonly lane: string }
const READY = `console.log('{"ready":true}'); setInterval(() => undefined, 1000)`
const NEVER_READY = 'setInterval(() => undefined, 1000)'
const FAILS = `console.error('Port 7 is in use.'); process.exit(1)`

/** What comes of programs that stand in the place of the three. */
async function started({ bench, daemon, lane }: Programs) {
  put('device-daemon/bench/src/main.ts', bench)
  put('device-daemon/src/main.ts', daemon)
  put('kiosk-app/lane/src/main.ts', lane)
  const options = startOptions(['--data', 'data'], {}, root)
  if (!options.ok) throw new Error(options.error)
  const { signal } = new AbortController()
  const run = { root, options: options.value, say: () => undefined, signal }
  return startProcesses(run, { kiosk: 1, bench: 2, receipt: null })
}

function put(main: string, program: string): void {
  mkdirSync(dirname(join(root, main)), { recursive: true })
  writeFileSync(join(root, main), program)
}

const pidsLeft = () => readdirSync(join(root, 'data/run')).filter((name) => name.endsWith('.pid'))

const FAST = { timeout: 20_000 } // a silent program is given 30 s

test.each([
  ['bench', { bench: FAILS, daemon: READY, lane: NEVER_READY }],
  ['lane', { bench: NEVER_READY, daemon: READY, lane: FAILS }],
  ['device-daemon', { bench: READY, daemon: FAILS, lane: NEVER_READY }],
  ['lane', { bench: READY, daemon: NEVER_READY, lane: FAILS }],
])('when the %s fails nobody waits for the others, and none stays behind', FAST, async (name, programs) => {
  const demo = await started(programs)
  expect(demo.ok ? '' : demo.error).toMatch(
    new RegExp(String.raw`^${name} ended \(exit code 1\)\. Port 7 is in use\.`),
  )
  expect(pidsLeft()).toEqual([])
})
