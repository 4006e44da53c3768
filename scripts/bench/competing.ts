import type { BenchRun } from './bench-run.ts'
import { type Figure, type Section, single, spreadValues } from './figures.ts'
import { spreadOf } from './percentiles.ts'
import { drawn } from './promotion-draws.ts'
import { measured } from './promotions.ts'

const DRAWS = 100
const LINES = [20, 50, 100, 200]

/** How often baskets under offers that all compete are priced at the best there is, and how long that takes. */
export async function competingSection(run: BenchRun): Promise<Section> {
  const figures = LINES.flatMap((lineCount): readonly Figure[] => {
    run.say(`competing offers, ${DRAWS} draws over ${lineCount} lines`)
    const priced = Array.from({ length: DRAWS }, (_, seed) => measured(drawn(seed + 1, lineCount)))
    const exact = priced.filter(({ isLimited }) => !isLimited).length
    return [
      {
        id: `competing-${lineCount}-exact`,
        what: `${lineCount} lines: proven the best`,
        unit: '%',
        values: single((100 * exact) / DRAWS),
        beside: 'the others are search-limited',
      },
      {
        id: `competing-${lineCount}-ms`,
        what: `${lineCount} lines: time`,
        unit: 'ms',
        values: spreadValues(spreadOf(priced.map(({ ms }) => ms))),
        beside: `${DRAWS} baskets once each`,
      },
    ]
  })
  return {
    id: 'competing',
    title: 'Pricing under 6 to 12 offers drawn at random, most of which compete',
    figures,
    trouble: null,
    notes: ['Draws: scripts/bench/promotion-draws.ts. Worse than a store would make them.'],
  }
}
