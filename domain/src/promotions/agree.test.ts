import { expect, test } from 'vitest'
import { agree } from './agree.ts'
import { search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupOf, LINES, SAID_IN_FULL, SAID_IN_PART } from './testing/contested.ts'

const NOTHING = { savedMinor: -1, options: [] }
const PLENTY = 100_000_000
const CASES = [...SAID_IN_FULL, ...SAID_IN_PART]

test.each(CASES)('%s: as good as looking at every state', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  expect(agree(group, tolls, NOTHING, PLENTY)).toMatchObject({ savedMinor, isProven: true })
  const blind = { seeing: 0, any: Infinity }
  expect(agree(group, tolls, NOTHING, PLENTY, blind)).toMatchObject({ savedMinor, isProven: true })
})

test.each(CASES)('%s: without a budget a plan is found along the most promising ways', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const found = agree(group, tolls, NOTHING, 0)
  expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
  if (found.isProven) expect(found.savedMinor).toBe(savedMinor)
})

test('bidders with too many states make no market: the known plan stays', () => {
  const group = groupOf(LINES, CASES.flatMap(([, list]) => list).slice(0, 3))
  const known = search(group, { atLeast: NOTHING, tolls: flatTolls(group), statesMax: 0, width: 4 })
  const found = agree(group, flatTolls(group), known, PLENTY, { seeing: 10, any: 10 })
  expect(found).toEqual({ ...known, isProven: false })
})
