import { expect, test } from 'vitest'
import { auction } from './auction.ts'
import { greedyPlan } from './best-plan.ts'
import type { Group } from './group.ts'
import { marketOf, STATES_MAX } from './market.ts'
import { rearrange } from './rearrange.ts'
import { replay, search, type Plan } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupOf, limits, LINES } from './testing/contested.ts'
import { promotion } from './testing/random-baskets.ts'

const NOTHING = { savedMinor: -1, options: [] }

// All want the dearest pieces, so that who takes his first leaves the others too little.
const GROUP = groupOf(LINES, [
  promotion('A', { kind: 'n-for-m', items: 'all', take: 2, pay: 1 }, limits(2)),
  promotion('B', { kind: 'cheapest-free', items: 'all', take: 2 }, limits(2)),
  promotion('C', { kind: 'percent', ppm: 450_000, items: 'all', combining: 'exclusive' }, limits(5)),
  promotion('D', { kind: 'cheapest-free', items: 'all', take: 3 }, limits(1)),
])

test('a greedy plan is bettered, and what is found may be done', () => {
  const tolls = flatTolls(GROUP)
  const greedy = greedyPlan(GROUP)
  const { savedMinor } = search(GROUP, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const found = rearranged(GROUP, greedy, Infinity)
  expect(found.savedMinor).toBeGreaterThan(greedy.savedMinor)
  expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
  expect(replay(GROUP, tolls, NOTHING, found.options).savedMinor).toBe(found.savedMinor)
})

test('without a budget a plan stays', () => {
  const greedy = greedyPlan(GROUP)
  expect(rearranged(GROUP, greedy, 0)).toBe(greedy)
})

function rearranged(group: Group, known: Plan, numbersMax: number): Plan {
  const market = marketOf(group, STATES_MAX)
  if (market === null) throw new Error('They bid.')
  return rearrange(market, auction(market, flatTolls(group), known.savedMinor), known, numbersMax)
}
