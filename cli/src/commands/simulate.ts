import type { SeedReport, SeedsReport } from '@clearlane/simulator'
import { EXIT, type ExitCode, type Output } from '../output.ts'
import { createProgress } from '../progress.ts'

export type SimulateOptions = {
  readonly seeds: number
  readonly seed: number
  readonly mutation?: string
  readonly trace: boolean
}

const FAILED_SHOWN_MAX = 10

/** Runs seeds and checks every rule after each. Exit code 1 when a rule broke or a run was not repeatable. */
export async function simulate(options: SimulateOptions, output: Output): Promise<ExitCode> {
  const { MUTATIONS, runSeed, runSeeds } = await import('@clearlane/simulator')
  const { seed, seeds, mutation, trace } = options
  if (mutation !== undefined && !MUTATIONS.some(({ name }) => name === mutation)) {
    const known = MUTATIONS.map(({ name, about }) => `  ${name}: ${about}`).join('\n')
    output.trouble(`There is no deliberate fault "${mutation}". There are:\n${known}`)
    return EXIT.usage
  }
  if (trace && seeds === 1 && mutation === undefined)
    return tell(await runSeed(seed, { trace: output.say }), output)
  const progress = createProgress(output, 'seeds', seeds)
  const report = await runSeeds({
    from: seed,
    count: seeds,
    mutation: mutation ?? null,
    onReport: (_report, done) => progress.at(done),
  })
  progress.done()
  const isGood = report.failed.length === 0 && report.unrepeatable.length === 0
  output.result({ ok: isGood, ...report }, linesOf(report, mutation))
  return isGood ? EXIT.done : EXIT.failed
}

function tell(report: SeedReport, output: Output): ExitCode {
  const isGood = report.violations.length === 0
  output.result({ ok: isGood, ...report }, [
    isGood ? `Seed ${report.seed}: every rule held over ${report.rows} rows.` : brokenLine(report, undefined),
  ])
  return isGood ? EXIT.done : EXIT.failed
}

function linesOf(report: SeedsReport, mutation: string | undefined): readonly string[] {
  const { seeds, failed, unrepeatable, repeated, sales, rows, unknowns, crashes, hours, elapsedMs } = report
  const perSecond = Math.round((seeds * 1000) / Math.max(1, elapsedMs))
  return [
    ...failed.slice(0, FAILED_SHOWN_MAX).map((one) => brokenLine(one, mutation)),
    ...unrepeatable.map((seed) => `Seed ${seed} gave another journal when it ran again.`),
    `${seeds} seeds, ${failed.length} broke a rule; ${repeated} ran twice, ${unrepeatable.length} differed.`,
    `${sales} sales, ${rows} journal rows, ${unknowns} payments in doubt, ${crashes} restarts, ${hours} simulated hours.`,
    `${(elapsedMs / 1000).toFixed(1)} s, ${perSecond} seeds a second.`,
  ]
}

function brokenLine({ seed, violations }: SeedReport, mutation: string | undefined): string {
  const flag = mutation === undefined ? '' : ` --mutation ${mutation}`
  const rules = violations.slice(0, 3).map((violation) => `\n  ${violation}`)
  return `Seed ${seed} broke a rule:${rules.join('')}\n  replay: npx clearlane simulate --seed ${seed} --seeds 1${flag || ' --trace'}`
}
