import { expect, test } from 'vitest'
import { agree } from './agree.ts'
import type { Group } from './group.ts'
import { replay, search, type Plan } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupOf, limits, LINES, PERCENT, SAID_IN_FULL, SAID_IN_PART } from './testing/contested.ts'
import { promotion } from './testing/random-baskets.ts'

const NOTHING = { savedMinor: -1, options: [] }

/** The plan to begin with: no piece has an offer that asks for others. */
function atRest(group: Group): Plan {
  return replay(
    group,
    flatTolls(group),
    NOTHING,
    group.steps.map(() => ({ kind: 'rest' })),
  )
}

const PLENTY = 100_000_000
const CASES = [...SAID_IN_FULL, ...SAID_IN_PART]

test.each(CASES)('%s: as good as looking at every state', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  expect(agree(group, tolls, atRest(group), PLENTY)).toMatchObject({ savedMinor, isProven: true })
  for (const sighted of [0, Infinity]) {
    const blind = { seeing: 0, any: Infinity, sighted }
    expect(agree(group, tolls, atRest(group), PLENTY, blind)).toMatchObject({ savedMinor, isProven: true })
  }
})

test.each(CASES)('%s: the best plan is proven when it is known', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const best = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  expect(agree(group, tolls, best, PLENTY)).toEqual({ ...best, isProven: true })
})

test('what a line may give is counted where sets are not seen', () => {
  const mix = {
    kind: 'mix-and-match',
    groups: [{ items: 'all', quantity: 2 }],
    reward: { kind: 'fixed-price', priceMinor: 90 },
  } as const
  const group = groupOf(LINES, [promotion('A', mix, limits(null, 1)), promotion('B', PERCENT, limits(3))])
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const blind = { seeing: 0, any: Infinity, sighted: 0 }
  expect(agree(group, tolls, atRest(group), PLENTY, blind)).toMatchObject({ savedMinor, isProven: true })
})

test.each(CASES)('%s: without a budget a plan is found along the most promising ways', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const found = agree(group, tolls, atRest(group), 0)
  expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
  if (found.isProven) expect(found.savedMinor).toBe(savedMinor)
})

test('bidders with too many states make no market: the known plan stays', () => {
  const group = groupOf(LINES, CASES.flatMap(([, list]) => list).slice(0, 3))
  const known = search(group, { atLeast: NOTHING, tolls: flatTolls(group), statesMax: 0, width: 4 })
  const found = agree(group, flatTolls(group), known, PLENTY, { seeing: 10, any: 10, sighted: 10 })
  expect(found).toEqual({ ...known, isProven: false })
})
