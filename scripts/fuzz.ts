import { createOutput } from '../cli/src/output.ts'
import { createProgress } from '../cli/src/progress.ts'
import { FUZZ_HELP, type FuzzOptions, fuzzOptions } from './fuzz/options.ts'
import { findingLines, fuzzTable } from './fuzz/report.ts'
import { type FuzzReport, runTarget } from './fuzz/run-target.ts'

const output = createOutput(false, console.log, console.error)

/** Codes with changes in them, and noise, for every reader of codes. */
function main(): number {
  const options = fuzzOptions(process.argv.slice(2))
  if (!options.ok) {
    console.error(options.error)
    return 1
  }
  if (options.value.help) {
    console.log(FUZZ_HELP)
    return 0
  }
  const reports = fuzzed(options.value)
  for (const line of fuzzTable(reports)) console.log(line)
  const broken = reports.filter(({ found }) => found !== null).length
  console.log(broken === 0 ? 'Every input was answered.' : `${broken} of ${reports.length} targets broke.`)
  return broken === 0 ? 0 : 1
}

function fuzzed({ targets, seed, count, seconds }: FuzzOptions): readonly FuzzReport[] {
  return targets.map((target) => {
    const progress = createProgress(output, target.name.padEnd(8), count)
    const limits = { seed, count, msMax: seconds * 1000 }
    const report = runTarget(target, limits, () => performance.now(), progress.at)
    progress.done()
    for (const line of findingLines(target, report)) console.error(line)
    return report
  })
}

process.exitCode = main()
