import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { JournalFile } from '@clearlane/lane/journal/adapters/journal-file'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'
import { append, openJournalOf, rowsOfAScan } from './journal-writer.ts'
import { median } from './percentiles.ts'

const BLOCK_BYTES = 4096
const SLICE_MS = 350 // short slices in turn: a noisy disk is noisy for both
const PAIRS = 4

type Round = { readonly commits: number; readonly appends: number; readonly ratio: number }

/** Commits of the journal beside the plainest durable write there is, in turn, on the same disk. */
export async function journalSection(run: BenchRun): Promise<Section> {
  const file = openJournalOf(run.workshop.freshData('journal'))
  const raw = openSync(join(run.workshop.folder, 'raw'), 'w')
  try {
    const rounds: Round[] = []
    for (let round = 1; round <= run.rounds; round++) {
      run.say(`journal commits beside raw appends: run ${round} of ${run.rounds}`)
      rounds.push(interleaved(file, raw))
    }
    return sectionOf(rounds)
  } finally {
    closeSync(raw)
    file.close()
  }
}

function sectionOf(rounds: readonly Round[]): Section {
  const middle = (of: (round: Round) => number) => median(rounds.map(of))
  return {
    id: 'journal',
    title: 'Journal: durable commits of one scan, hash chain and projections included',
    figures: [
      {
        id: 'journal-commits',
        what: 'commits of the journal (SQLite, WAL, FULL)',
        unit: '/s',
        values: single(middle(({ commits }) => commits)),
        beside: 'a lane in a rush needs 5/s',
      },
      {
        id: 'journal-raw',
        what: 'raw 4 KiB append + fdatasync',
        unit: '/s',
        values: single(middle(({ appends }) => appends)),
        beside: 'the limit of this disk, in turn in the same run',
      },
      {
        id: 'journal-ratio',
        what: 'commits to raw appends',
        unit: 'x',
        values: single(
          middle(({ ratio }) => ratio),
          { atLeast: 1 },
        ),
        beside: 'median of the ratios of each run',
      },
    ],
    trouble: null,
    notes: [],
  }
}

function interleaved(file: JournalFile, raw: number): Round {
  const rows = rowsOfAScan()
  const block = Buffer.alloc(BLOCK_BYTES, 0x5a)
  const commit = (): void => append(file, rows)
  const write = (): void => {
    writeSync(raw, block)
    fdatasyncSync(raw)
  }
  const pairs = Array.from({ length: PAIRS }, () => ({
    commits: perSecond(commit),
    appends: perSecond(write),
  }))
  const commits = median(pairs.map((pair) => pair.commits))
  const appends = median(pairs.map((pair) => pair.appends))
  return { commits, appends, ratio: median(pairs.map((pair) => pair.commits / pair.appends)) }
}

function perSecond(act: () => void): number {
  const fromMs = performance.now()
  let count = 0
  while (performance.now() - fromMs < SLICE_MS) {
    act()
    count += 1
  }
  return (count * 1000) / (performance.now() - fromMs)
}
