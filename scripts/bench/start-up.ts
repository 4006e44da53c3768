import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'
import { median } from './percentiles.ts'

const LIMIT_S = 5
const LAST_LINE = 'Open both pages'

/** `npm start` on a folder that has its store, until it says so and the kiosk is healthy. */
export async function startSection(run: BenchRun): Promise<Section> {
  const data = run.workshop.freshData('start')
  await startOnce(run.root, data) // builds the pages if they are stale, and warms the compile cache
  const seconds: number[] = []
  for (let round = 1; round <= run.rounds; round++) {
    run.say(`npm start, second start: run ${round} of ${run.rounds}`)
    seconds.push(await startOnce(run.root, data))
  }
  return {
    id: 'start',
    title: 'Start-up',
    figures: [
      {
        id: 'start-second',
        what: 'npm start, second start, to healthy',
        unit: 's',
        values: single(median(seconds), { atMost: LIMIT_S }),
        beside: 'budget; npm, bench, daemon and lane',
      },
    ],
    trouble: null,
    notes: [],
  }
}

async function startOnce(root: string, data: string): Promise<number> {
  const fromMs = performance.now()
  const args = ['start', '--silent', '--', '--data', data, '--kiosk-port', '0', '--bench-port', '0']
  const npm = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const ended = new Promise<void>((resolve) => npm.on('close', () => resolve()))
  const up = new Promise<void>((resolve) => {
    for (const input of [npm.stdout, npm.stderr]) {
      createInterface({ input }).on('line', (line) => {
        lines.push(line)
        if (line.startsWith(LAST_LINE)) resolve()
      })
    }
  })
  await Promise.race([up, ended])
  const kiosk = lines.flatMap((line) => /^ +Kiosk +(http:\/\/[^/]+)/.exec(line)?.[1] ?? [])[0]
  if (kiosk === undefined) throw new Error(`npm start did not come up: ${lines.at(-1) ?? 'it said nothing'}`)
  const health = await fetch(`${kiosk}/healthz`)
  const seconds = (performance.now() - fromMs) / 1000
  // Its own group, as Ctrl-C in a terminal reaches npm and what it runs.
  if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGINT')
  await ended
  if (!health.ok) throw new Error(`The lane answers ${health.status}.`)
  return seconds
}
