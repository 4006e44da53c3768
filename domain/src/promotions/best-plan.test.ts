import { expect, test } from 'vitest'
import { priceBasket } from '../pricing/price-basket.ts'
import { germany } from '../profiles/germany.ts'
import { bestPlan, BUDGETS, greedyPlan } from './best-plan.ts'
import type { Group } from './group.ts'
import type { ItemOffer } from './promotion.ts'
import { indexPromotions } from './promotion-index.ts'
import { search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupsIn } from './testing/groups.ts'
import { item, pieces, promotion } from './testing/random-baskets.ts'

const LIMIT = { limits: { perSale: 3, perLine: null } }
const TINY = { quick: 0, rough: 0, exact: 0, wide: 0, agreed: 0 }

/** Sets of two neighbouring departments each, over many prices: more states than a narrow search follows. */
function crowded(offers: number, lines: number) {
  const goods = Array.from({ length: lines }, (_, i) =>
    pieces(String(i), item(i, 990 - 11 * i, { department: `d${i % (offers + 2)}` })),
  )
  const part = (number: number) => ({ itemIds: [], departments: [`d${number}`, `d${number + 1}`] })
  const list = Array.from({ length: offers }, (_, i) =>
    promotion(`C${i}`, {
      kind: 'mix-and-match',
      groups: [
        { items: part(i), quantity: 1 },
        { items: part(i + 1), quantity: 2 },
      ],
      reward: { kind: 'fixed-price', priceMinor: 500 + 10 * i },
    }),
  )
  return { goods, list }
}

function crowdedGroup(offers: number, lines: number): Group {
  const { goods, list } = crowded(offers, lines)
  const [group] = groupsIn(goods, list)
  if (group === undefined) throw new Error('They all compete.')
  return group
}

test('a group of up to 12 offers is searched to the end', () => {
  const group = crowdedGroup(3, 24)
  const found = bestPlan(group)
  const { savedMinor } = bestPlan(group, { ...TINY, quick: 10_000_000 })
  expect(found).toMatchObject({ isProven: true, savedMinor })
})

test('without a budget a group of up to 12 offers is flagged as well', () => {
  const group = crowdedGroup(12, 60)
  const found = bestPlan(group, TINY)
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeGreaterThanOrEqual(greedyPlan(group).savedMinor)
})

test('twelve limited percentages over 40 lines are exact: the dearest pieces get the highest', () => {
  const lines = Array.from({ length: 40 }, (_, i) => pieces(String(i), item(i, 1000 - 20 * i)))
  const list = Array.from({ length: 12 }, (_, i) =>
    promotion(
      `L${i}`,
      { kind: 'percent', ppm: 50_000 * (i + 1), items: 'all', combining: 'exclusive' },
      { limits: { perSale: 2, perLine: null } },
    ),
  )
  const [group] = groupsIn(lines, list)
  const savedMinor = lines
    .slice(0, 24)
    .reduce((sum, { extendedMinor }, i) => sum + (extendedMinor * 5 * (12 - Math.floor(i / 2))) / 100, 0)
  expect(group && bestPlan(group)).toMatchObject({ isProven: true, savedMinor })
})

test('sets with a free piece that a rough proof leaves open are proven where offers agree', () => {
  const lines = Array.from({ length: 12 }, (_, i) => pieces(String(i), item(i, 700 - 27 * i)))
  const list = [4, 3, 5].map((take, i) =>
    promotion(
      `C${i}`,
      { kind: 'cheapest-free', items: 'all', take },
      { limits: { perSale: 2, perLine: null } },
    ),
  )
  const [group] = groupsIn(lines, list)
  if (group === undefined) throw new Error('They all compete.')
  const { savedMinor } = bestPlan(group, { ...TINY, quick: 10_000_000 })
  const most = { ...BUDGETS, quick: 0 }
  for (const budgets of [most, { ...most, wide: 0 }]) {
    expect(bestPlan(group, budgets)).toMatchObject({ savedMinor, isProven: true })
  }
})

test('overlapping sets with a free piece are flagged without a budget, and never below the greedy plan', () => {
  const lines = Array.from({ length: 40 }, (_, i) =>
    pieces(String(i), item(i, 990 - 13 * i, { department: `d${i % 5}` })),
  )
  const list = Array.from({ length: 5 }, (_, i) => {
    const items = { itemIds: [], departments: [`d${i}`, `d${(i + 1) % 5}`, `d${(i + 3) % 5}`] }
    return promotion(`C${i}`, { kind: 'cheapest-free', items, take: 2 + (i % 3) }, LIMIT)
  })
  const [group] = groupsIn(lines, list)
  const found = group && bestPlan(group, TINY)
  expect(found?.isProven).toBe(false)
  expect(found?.savedMinor).toBeGreaterThanOrEqual(group ? greedyPlan(group).savedMinor : 0)
})

test.each([
  ['with a free piece', (take: number): ItemOffer => ({ kind: 'cheapest-free', items: 'all', take })],
  ['of one item', (take: number): ItemOffer => ({ kind: 'n-for-m', items: 'all', take, pay: take - 1 })],
])('several limited sets %s for the same pieces are proven', (_, offerOf) => {
  const lines = Array.from({ length: 40 }, (_, i) => pieces(String(i), item(i % 12, 700 - 27 * (i % 12))))
  const list = [3, 4, 2, 5].map((take, i) =>
    promotion(`C${i}`, offerOf(take), { limits: { perSale: 1 + i, perLine: null } }),
  )
  const [group] = groupsIn(lines, list)
  expect(group && bestPlan(group)).toMatchObject({ isProven: true })
})

test('the last states are compared: what limited additions have counted tells them apart to the end', () => {
  const lines = [300, 200, 100].map((minor, i) =>
    pieces(String(i), item(0, minor, { itemId: `plu:${minor}` })),
  )
  const half = { kind: 'percent', ppm: 500_000, items: 'all', combining: 'combinable' } as const
  const list = [
    promotion('A', half, { limits: { perSale: 3, perLine: null } }),
    promotion(
      'B',
      { ...half, ppm: 600_000, combining: 'exclusive' },
      { limits: { perSale: 1, perLine: null } },
    ),
  ]
  const [group] = groupsIn(lines, list)
  expect(group && bestPlan(group)).toMatchObject({ savedMinor: 180 + 100 + 50, isProven: true })
})

test('a set that another offer always betters is not looked at', () => {
  const lines = Array.from({ length: 60 }, (_, i) => pieces(String(i), item(i, 900 - 7 * i)))
  const sets = [4, 2, 3, 2].map((take, i) =>
    promotion(`C${i}`, { kind: 'cheapest-free', items: 'all', take }),
  )
  const [group] = groupsIn(lines, sets)
  expect(group?.tracks.map(({ of }) => of.promotion.promotionId)).toEqual(['C1'])
  const limited = sets.map((one) => ({ ...one, limits: { perSale: 1, perLine: null } }))
  expect(groupsIn(lines, limited)[0]?.tracks).toHaveLength(4)
})

test('above 12 the budget counts: the same plan every time, flagged, never below the greedy one', () => {
  const group = crowdedGroup(13, 60)
  const found = bestPlan(group, { ...TINY, quick: 50, rough: 100_000 })
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeGreaterThanOrEqual(greedyPlan(group).savedMinor)
  const again = bestPlan(crowdedGroup(13, 60), { ...TINY, quick: 50, rough: 100_000 })
  expect(again.options.map(({ kind }) => kind)).toEqual(found.options.map(({ kind }) => kind))
})

test('a search that finds nothing better answers with the plan it was given', () => {
  const group = crowdedGroup(2, 16)
  const atLeast = { savedMinor: 1_000_000, options: [] }
  const tolls = flatTolls(group)
  expect(search(group, { atLeast, tolls, statesMax: 1_000, width: 32 })).toEqual({
    ...atLeast,
    isProven: true,
  })
})

test('a basket whose search was cut short says so', () => {
  const { goods, list } = crowded(14, 90)
  const lines = goods.map((one) => ({ ...one, parentLineId: null }))
  const promoting = {
    promotions: indexPromotions(list),
    isMember: false,
    now: { day: '', weekday: 1, minute: 0 },
  }
  expect(priceBasket(lines, [], germany, promoting).searchLimited).toBe(true)
  expect(priceBasket(lines.slice(0, 4), [], germany, promoting)).not.toHaveProperty('searchLimited')
})
