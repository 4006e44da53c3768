import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { err, ok, type Result } from '@clearlane/domain'
import { jsonIn } from '../../json-text.ts'
import type { RowErrors } from '../read-catalogue.ts'

const Text = Type.String()
const TextOrNull = Type.Union([Text, Type.Null()])

/** What the child that builds a book is told. */
const BuildOrder = Type.Object({
  csvPath: Text,
  dataDir: Text,
  /** Store profile whose money and taxes the file means. */
  profileId: Text,
  /** A file with a JSON list; null keeps the promotions of the book that counts now. */
  promotionsPath: TextOrNull,
  isDryRun: Type.Boolean(),
  /** UTC, ISO 8601 with milliseconds; null is now. */
  activateAt: TextOrNull,
})
export type BuildOrder = Static<typeof BuildOrder>

/** What it says, a line each; the last one is how it ended. */
const BuildMessage = Type.Union([
  Type.Object({ kind: Type.Literal('progress'), bytes: Type.Number(), ofBytes: Type.Number() }),
  Type.Object({
    kind: Type.Literal('imported'),
    items: Type.Integer(),
    promotions: Type.Integer(),
    priceBook: TextOrNull,
    at: TextOrNull,
    cleanedCells: Type.Integer(),
    peakBytes: Type.Integer(),
  }),
  Type.Object({
    kind: Type.Literal('refused'),
    errors: Type.Array(Type.Object({ line: Type.Integer(), detail: Text })),
    total: Type.Integer(),
  }),
])
export type BuildMessage = Static<typeof BuildMessage>

const order = Compile(BuildOrder)
const message = Compile(BuildMessage)

export function isOrder(value: unknown): value is BuildOrder {
  return order.Check(value)
}

export type Imported = {
  readonly items: number
  readonly promotions: number
  /** Null after a dry run. */
  readonly priceBook: string | null
  /** From when on it counts, UTC; null after a dry run. */
  readonly at: string | null
  /** Cells from which control characters or the start of a formula were taken away. */
  readonly cleanedCells: number
  /** Most memory that the building process held. */
  readonly peakBytes: number
}

export type ImportOptions = {
  readonly csvPath: string
  readonly dataDir: string
  /** Store profile whose money and taxes the file means. */
  readonly profileId: string
  /** A file with a JSON list; without it the promotions of the book that counts now stay. */
  readonly promotionsPath?: string
  /** Checks everything and keeps nothing. */
  readonly isDryRun?: boolean
  /** UTC, ISO 8601 with milliseconds; left out, it counts at once. */
  readonly activateAt?: string
  readonly onProgress?: (bytes: number, ofBytes: number) => void
}

/**
 * Rows come and go: a small heap is collected more often, and is as fast. It is collected by the one thread that works, so
 * that a processor is left to the lane: behind two busy threads a scan waits for a slice, whatever their priority.
 */
const BUILDER_FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=128', '--single-threaded-gc']
const BUILDER = fileURLToPath(new URL('../build/main.ts', import.meta.url))

/**
 * Builds a price book from a catalogue file (CSV, also packed with gzip), in a child process of low priority. A running
 * lane takes it up by itself at its time. With an error in any row nothing is changed.
 */
export async function importCatalogue(options: ImportOptions): Promise<Result<Imported, RowErrors>> {
  const { csvPath, dataDir, profileId, promotionsPath = null, isDryRun = false, activateAt = null } = options
  const task: BuildOrder = { csvPath, dataDir, profileId, promotionsPath, isDryRun, activateAt }
  const { code, last } = await run(task, options.onProgress ?? (() => undefined))
  if (last?.kind === 'imported' && code === 0) {
    const { items, promotions, priceBook, at, cleanedCells, peakBytes } = last
    return ok({ items, promotions, priceBook, at, cleanedCells, peakBytes })
  }
  if (last?.kind === 'refused') return err({ errors: last.errors, total: last.total })
  const detail = `the import ended with code ${code ?? -1}; nothing was changed`
  return err({ errors: [{ line: 0, detail }], total: 1 })
}

type Ended = { readonly code: number | null; readonly last: BuildMessage | null }

function run(task: BuildOrder, onProgress: (bytes: number, ofBytes: number) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...BUILDER_FLAGS, BUILDER, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let last: BuildMessage | null = null
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = jsonIn(line)
      if (!message.Check(said)) return
      if (said.kind === 'progress') onProgress(said.bytes, said.ofBytes)
      else last = said
    })
    child.on('error', () => resolve({ code: null, last }))
    child.on('close', (code) => resolve({ code, last }))
  })
}
