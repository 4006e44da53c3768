import type { StageReport } from './stage.ts'

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** One row for each stage, and the sums. */
export function table(reports: readonly StageReport[], totalMs: number): string {
  const rows = reports.map(({ name, ms, passed, failed }) => row(name, seconds(ms), passed, failed))
  const { passed, failed } = sums(reports)
  return [
    row('stage', 'time', 'passed', 'failed'),
    ...rows,
    row('all', seconds(totalMs), passed, failed),
  ].join('\n')
}

const row = (name: string, time: string, passed: number | string, failed: number | string) =>
  `${name.padEnd(14)}${time.padStart(10)}${String(passed).padStart(10)}${String(failed).padStart(10)}`

export function sums(reports: readonly StageReport[]): { readonly passed: number; readonly failed: number } {
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** The last line of `npm test`. */
export function verdict(reports: readonly StageReport[]): string {
  const { passed, failed } = sums(reports)
  return `${passed} passed, ${failed} failed`
}
