import { expect, test } from 'vitest'
import { prove } from './prove.ts'
import { search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupOf, limits, LINES, PERCENT, SAID_IN_FULL, SAID_IN_PART } from './testing/contested.ts'
import { item, labelled, promotion } from './testing/random-baskets.ts'

const NOTHING = { savedMinor: -1, options: [] }
const CELLS = 50_000_000

test.each(SAID_IN_FULL)('%s: as good as looking at every state', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  expect(prove(group, tolls, NOTHING, CELLS)).toMatchObject({ savedMinor, isProven: true })
})

test('more limited additions than it can tell apart promise too much: found, not proven', () => {
  const additions = Array.from({ length: 6 }, (_, i) =>
    promotion(`A${i}`, { ...PERCENT, combining: 'combinable', ppm: 50_000 + 10_000 * i }, limits(1)),
  )
  const group = groupOf(LINES, [...additions, promotion('B', PERCENT, limits(3))])
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const found = prove(group, tolls, NOTHING, CELLS)
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
})

test('sets with a free piece promise a share of every piece: found, not proven', () => {
  const lines = [900, 500, 400, 100].map((minor, i) => labelled(String(i), item(0, 100), minor))
  const group = groupOf(lines, [
    promotion('A', { kind: 'cheapest-free', items: 'all', take: 2 }),
    promotion('B', { ...PERCENT, ppm: 10_000 }, limits(1)),
  ])
  expect(prove(group, flatTolls(group), NOTHING, CELLS).isProven).toBe(false)
})

test.each([0, 10, 20_000])('with %i cells it answers with what it has', (cellsMax) => {
  const all = [...SAID_IN_FULL, ...SAID_IN_PART]
  const group = groupOf(
    LINES,
    all.flatMap(([, list], i) => list.map((one) => ({ ...one, promotionId: `${i}${one.promotionId}` }))),
  )
  const known = search(group, { atLeast: NOTHING, tolls: flatTolls(group), statesMax: 0, width: 4 })
  const found = prove(group, flatTolls(group), known, cellsMax)
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeGreaterThanOrEqual(known.savedMinor)
})
