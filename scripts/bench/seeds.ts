import { availableParallelism } from 'node:os'
import { runSeeds } from '@clearlane/simulator'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'
import { median } from './percentiles.ts'

const WANTED_PER_S = 5000 / 60 // `npm test` plays 5,000 seeds in a minute
const FROM = 1_000_000 // seeds of their own, away from those of the tests
const PILOT = 4 // processes start, too: a quick run says little of the rate
const ENOUGH = 1000 // until a start of processes is lost among them
const QUICK_MS = 2_000

/** Seeds of the simulator on all cores; every round plays other seeds, so it also looks for faults. */
export async function seedsSection(run: BenchRun): Promise<Section> {
  const pilot = await runSeeds({ from: FROM, count: PILOT })
  const few = Math.max(PILOT, Math.round((QUICK_MS * PILOT) / pilot.elapsedMs))
  const count = run.quick ? few : ENOUGH
  const rates: number[] = []
  let failed = pilot.failed.length
  for (let round = 1; round <= run.rounds; round++) {
    run.say(`simulator, ${count} seeds: run ${round} of ${run.rounds}`)
    const report = await runSeeds({ from: FROM + round * count, count })
    rates.push((report.seeds * 1000) / report.elapsedMs)
    failed += report.failed.length
  }
  const cores = availableParallelism()
  return {
    id: 'seeds',
    title: 'Simulator: a shopping trip with faults and crashes, all rules checked after it',
    figures: [
      {
        id: 'seeds',
        what: `seeds on ${cores} cores`,
        unit: '/s',
        values: single(median(rates), { atLeast: Math.round(WANTED_PER_S) }),
        beside: '5,000 seeds in 60 s',
      },
    ],
    trouble: null,
    notes: failed === 0 ? [] : [`${failed} of these seeds broke a rule: npx clearlane simulate names them.`],
  }
}
