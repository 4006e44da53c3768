import { fileURLToPath } from 'node:url'
import { stopRunning } from './test/commands.ts'
import { testHelp, testOptions } from './test/options.ts'
import { seconds, sums, table, verdict } from './test/report.ts'
import { runStages, type Stage, type StageReport } from './test/stage.ts'
import { allStages } from './test/stages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function chosen(stages: readonly Stage[], only: string | undefined): readonly Stage[] {
  if (only === undefined) return stages.filter(({ onDemand }) => onDemand !== true)
  const names = only.split(',')
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length === 0) return stages.filter(({ name }) => names.includes(name))
  const known = stages.map(({ name }) => name).join(', ')
  throw new RangeError(`There is no stage ${unknown.join(', ')}. The stages are: ${known}.`)
}

function finished(report: StageReport): void {
  if (report.failed > 0) console.log(report.output.trim())
  const state = report.failed > 0 ? 'FAILED' : 'ok'
  console.log(`${state.padEnd(7)}${report.name} (${seconds(report.ms)})`)
}

async function main(): Promise<number> {
  const { only, help } = testOptions(process.argv.slice(2))
  const all = allStages(root)
  if (help) {
    console.log(testHelp(all))
    return 0
  }
  const stages = chosen(all, only)
  const startMs = performance.now()
  const reporter = { nowMs: () => performance.now(), finished }
  const reports = await runStages(stages, reporter)
  console.log(`\n${table(reports, performance.now() - startMs)}\n\n${verdict(reports)}`)
  return sums(reports).failed === 0 ? 0 : 1
}

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    stopRunning()
    process.exit(130)
  })
}
try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
