import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '@clearlane/domain'
import type { RowError } from '../read-catalogue.ts'

export type Imported = { readonly priceBook: string; readonly items: number; readonly promotions: number }

const BUILDER = fileURLToPath(new URL('../build/main.ts', import.meta.url))
const OUTPUT_CHARS_MAX = 1_000_000

/**
 * Builds a price book from a catalogue file, in a child process, and makes it the newest of the lane's data
 * folder. A running lane takes it up by itself. With an error in any row nothing is changed.
 */
export async function importCatalogue(options: {
  readonly csvPath: string
  readonly dataDir: string
  /** The store profile of the lane: its tax codes and its currency. */
  readonly profileId: string
  /** A JSON list; without it the promotions of the newest book stay. */
  readonly promotionsPath?: string
}): Promise<Result<Imported, readonly RowError[]>> {
  const { code, output } = await run([
    options.csvPath,
    options.dataDir,
    options.profileId,
    ...(options.promotionsPath === undefined ? [] : [options.promotionsPath]),
  ])
  const said = parsed(output)
  if (code === 0 && isImported(said)) return ok(said)
  if (Array.isArray(said) && said.every(isRowError)) return err(said)
  return err([{ line: 0, detail: `the import ended with code ${code ?? -1}` }])
}

function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BUILDER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output.length < OUTPUT_CHARS_MAX) output += text
    })
    child.on('error', () => resolve({ code: null, output }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

function isImported(value: unknown): value is Imported {
  return typeof value === 'object' && value !== null && 'priceBook' in value && 'items' in value
}

function isRowError(value: unknown): value is RowError {
  return typeof value === 'object' && value !== null && 'line' in value && 'detail' in value
}
