import { inspect } from 'node:util'
import { aligned } from '../bench/table.ts'
import type { FuzzReport } from './run-target.ts'
import type { Target } from './targets.ts'

const LONG_CHARS_MAX = 4000

/** One line a target, and one for all. */
export function fuzzTable(reports: readonly FuzzReport[]): readonly string[] {
  const inputs = reports.reduce((sum, report) => sum + report.inputs, 0)
  const ms = reports.reduce((sum, report) => sum + report.ms, 0)
  const rows = reports.map((report) => row(report.target, report.inputs, report.ms))
  return aligned([['target', 'inputs', 'seconds', 'seeds/s'], ...rows, row('all', inputs, ms)], [1, 2, 3])
}

function row(name: string, inputs: number, ms: number): string[] {
  const perSecond = Math.round((inputs * 1000) / Math.max(1, ms))
  return [name, inputs.toLocaleString('en'), (ms / 1000).toFixed(1), perSecond.toLocaleString('en')]
}

/** What broke, on which input, and the command that does it again. */
export function findingLines({ name, inputOf }: Target, { found }: FuzzReport): readonly string[] {
  if (found === null) return []
  const { seed, error } = found
  return [
    `${name}, seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    `input: ${inspect(inputOf(seed), { maxStringLength: LONG_CHARS_MAX, breakLength: Infinity })}`,
    `replay: npm run fuzz -- --target ${name} --seed ${seed} --count 1`,
  ]
}
