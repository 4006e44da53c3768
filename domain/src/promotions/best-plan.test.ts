import { expect, test } from 'vitest'
import { priceBasket } from '../pricing/price-basket.ts'
import { germany } from '../profiles/germany.ts'
import { bestPlan, greedyPlan } from './best-plan.ts'
import type { Group } from './group.ts'
import { indexPromotions } from './promotion-index.ts'
import { search } from './search.ts'
import { groupsIn } from './testing/groups.ts'
import { item, pieces, promotion } from './testing/random-baskets.ts'

const TINY = { quick: 0, exact: 0, many: 0 }

/** Sets of many sizes over many prices: more states than a narrow search follows. */
function crowded(offers: number): Group {
  const lines = Array.from({ length: 16 }, (_, i) => pieces(String(i), item(i, 900 - 37 * i)))
  const list = Array.from({ length: offers }, (_, i) =>
    promotion(`C${i}`, { kind: 'cheapest-free', items: 'all', take: 2 + (i % 4) }),
  )
  const [group] = groupsIn(lines, list)
  if (group === undefined) throw new Error('They all compete.')
  return group
}

test('a group of up to 12 offers is searched to the end', () => {
  const group = crowded(4)
  const found = bestPlan(group)
  expect(found).toMatchObject({ isProven: true, savedMinor: 4_832 })
  expect(bestPlan(group, { ...TINY, exact: 100_000 })).toMatchObject({ isProven: true, savedMinor: 4_832 })
})

test('above 12 the budget counts: the same plan every time, flagged, never below the greedy one', () => {
  const group = crowded(13)
  const found = bestPlan(group, { quick: 50, exact: 0, many: 100 })
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeGreaterThanOrEqual(greedyPlan(group).savedMinor)
  expect(bestPlan(crowded(13), { quick: 50, exact: 0, many: 100 }).options.map(({ kind }) => kind)).toEqual(
    found.options.map(({ kind }) => kind),
  )
})

test('a search that finds nothing as good answers with the plan it was given', () => {
  const atLeast = { savedMinor: 1_000_000, options: [] }
  expect(search(crowded(2), { atLeast, nodesMax: 1_000, width: 32 })).toEqual({ ...atLeast, isProven: true })
})

test('a basket whose search was cut short says so', () => {
  const lines = Array.from({ length: 24 }, (_, i) => ({
    ...pieces(String(i), item(i, 900 - 31 * i)),
    parentLineId: null,
  }))
  const list = Array.from({ length: 14 }, (_, i) =>
    promotion(`C${i}`, { kind: 'cheapest-free', items: 'all', take: 2 + i }),
  )
  const promoting = {
    promotions: indexPromotions(list),
    isMember: false,
    now: { day: '', weekday: 1, minute: 0 },
  }
  expect(priceBasket(lines, [], germany, promoting).searchLimited).toBe(true)
  expect(priceBasket(lines.slice(0, 4), [], germany, promoting)).not.toHaveProperty('searchLimited')
})
