import { readFileSync } from 'node:fs'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'
import { openJournalOf, writeLongJournal } from './journal-writer.ts'
import { median } from './percentiles.ts'
import { type LaneProcess, startLane } from './rig.ts'

const ROWS = { whole: 100_000, quick: 10_000 }
const ISSUE_S = 2 // reliability: recovery after a kill at any call

type Recovery = { readonly seconds: number; readonly emptySeconds: number; readonly memoryMB: number }

/** `kill -9` of a lane with a long journal, in the middle of a sale, until it answers again. */
export async function recoverySection(run: BenchRun): Promise<Section> {
  const empty = run.workshop.freshData('recovery-empty')
  const long = run.workshop.freshData('recovery-long')
  const wanted = run.quick ? ROWS.quick : ROWS.whole
  run.say(`writing a journal of ${wanted} rows`)
  const file = openJournalOf(long)
  const rows = writeLongJournal(file, wanted)
  file.close()
  const recoveries: Recovery[] = []
  for (let round = 1; round <= run.rounds; round++) {
    run.say(`recovery after kill -9: run ${round} of ${run.rounds}`)
    const emptySeconds = (await afterKill(run, empty)).seconds
    recoveries.push({ ...(await afterKill(run, long)), emptySeconds })
  }
  return sectionOf(recoveries, rows)
}

function sectionOf(recoveries: readonly Recovery[], rows: number): Section {
  const middle = (of: (one: Recovery) => number) => median(recoveries.map(of))
  const count = rows.toLocaleString('en')
  return {
    id: 'recovery',
    title: 'Recovery of the lane after kill -9, in the middle of a sale',
    figures: [
      {
        id: 'recovery-long',
        what: `spawn to healthy, ${count} journal rows`,
        unit: 's',
        values: single(
          middle(({ seconds }) => seconds),
          { atMost: ISSUE_S },
        ),
        beside: 'chain verified and folded row by row',
      },
      {
        id: 'recovery-empty',
        what: 'the same with a young journal',
        unit: 's',
        values: single(middle(({ emptySeconds }) => emptySeconds)),
        beside: 'what Node and the source cost, in turn',
      },
      {
        id: 'recovery-memory',
        what: `highest memory, ${count} rows`,
        unit: 'MB',
        values: single(middle(({ memoryMB }) => memoryMB)),
        beside: 'VmHWM of the lane process',
      },
    ],
    trouble: null,
    notes: [],
  }
}

async function afterKill(
  { root, workshop }: BenchRun,
  dataDir: string,
): Promise<Omit<Recovery, 'emptySeconds'>> {
  const first = await startLane(root, dataDir, workshop.uiDir)
  process.kill(first.child.pid, 'SIGKILL')
  await first.child.died
  const fromMs = performance.now()
  const second = await startLane(root, dataDir, workshop.uiDir)
  await healthy(second)
  const seconds = (performance.now() - fromMs) / 1000
  const memoryMB = highestMemoryMB(second.child.pid)
  await second.child.stop()
  return { seconds, memoryMB }
}

async function healthy({ port }: LaneProcess): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`)
  if (!response.ok) throw new Error(`The lane is up but not well: ${await response.text()}`)
}

function highestMemoryMB(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
