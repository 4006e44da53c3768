import { availableParallelism } from 'node:os'
import { runSeeds } from '@clearlane/simulator'
import type { BenchRun } from './bench-run.ts'
import { type Section, single } from './figures.ts'
import { median } from './percentiles.ts'

const WANTED_PER_S = 5000 / 60 // `npm test` plays 5,000 seeds in a minute
const FROM = 1_000_000 // seeds of their own, away from those of the tests
const PILOT = 4

/** Seeds of the simulator on all cores; every round plays other seeds, so it also looks for faults. */
export async function seedsSection(run: BenchRun): Promise<Section> {
  const pilot = await runSeeds({ from: FROM, count: PILOT })
  const msPerSeed = pilot.elapsedMs / PILOT
  const count = Math.max(PILOT, Math.round((run.quick ? 2_000 : 10_000) / msPerSeed))
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
