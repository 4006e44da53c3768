import { expect, test } from 'vitest'
import type { OfferedLine } from './goods.ts'
import type { Promotion, Scope } from './promotion.ts'
import { prove } from './prove.ts'
import { search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupsIn } from './testing/groups.ts'
import { item, labelled, pieces, promotion } from './testing/random-baskets.ts'

const NOTHING = { savedMinor: -1, options: [] }
const THOROUGH = { cellsMax: 50_000_000, isThorough: true }
const PERCENT = { kind: 'percent', ppm: 300_000, items: 'all', combining: 'exclusive' } as const

function groupOf(lines: readonly OfferedLine[], list: readonly Promotion[]) {
  const [group] = groupsIn(lines, list)
  if (group === undefined) throw new Error('Some of them compete.')
  return group
}

function limits(perSale: number | null, perLine: number | null = null) {
  return { limits: { perSale, perLine } }
}

const department = (name: string): Scope => ({ itemIds: [], departments: [name] })

/** Eight lines of dairy and drinks with 1 to 3 pieces each; the last two are of the same item at the same price. */
const LINES = [
  ...[310, 290, 240, 190, 150, 110, 70].map((priceMinor, i) =>
    pieces(String(i), item(i, priceMinor), 1 + (i % 3)),
  ),
  pieces('7', item(6, 70), 2),
]

const CASES: readonly (readonly [string, readonly Promotion[]])[] = [
  [
    'pieces with limits in the sale and on the line',
    [
      promotion('A', PERCENT, limits(4)),
      promotion('B', { ...PERCENT, ppm: 250_000 }, limits(null, 1)),
      promotion('C', { kind: 'fixed-price', priceMinor: 99, items: department('dairy') }, limits(2, 1)),
    ],
  ],
  [
    'sets of one item, whose pieces are of one kind or of several',
    [
      promotion('A', { kind: 'n-for-m', items: 'all', take: 2, pay: 1 }, limits(3)),
      promotion('B', { kind: 'n-for-m', items: 'all', take: 3, pay: 1 }),
      promotion('C', { ...PERCENT, items: department('drinks') }, limits(5, 1)),
    ],
  ],
  [
    'sets of one item, to which a line gives one piece',
    [
      promotion('A', { kind: 'n-for-m', items: 'all', take: 2, pay: 1 }, limits(null, 1)),
      promotion('B', PERCENT, limits(5)),
    ],
  ],
  [
    'tiers, of which one is never reached',
    [
      promotion('A', {
        kind: 'tiered',
        items: 'all',
        tiers: [
          { from: 3, reward: { kind: 'percent', ppm: 100_000 } },
          { from: 9, reward: { kind: 'percent', ppm: 250_000 } },
          { from: 99, reward: { kind: 'percent', ppm: 900_000 } },
        ],
      }),
      promotion('B', PERCENT, limits(5)),
      promotion(
        'C',
        {
          kind: 'tiered',
          items: department('drinks'),
          tiers: [{ from: 2, reward: { kind: 'amount', amountMinor: 60 } }],
        },
        limits(4, 2),
      ),
    ],
  ],
  [
    'mixes whose groups overlap',
    [
      promotion(
        'A',
        {
          kind: 'mix-and-match',
          groups: [
            { items: 'all', quantity: 1 },
            { items: department('dairy'), quantity: 2 },
          ],
          reward: { kind: 'fixed-price', priceMinor: 450 },
        },
        limits(null, 2),
      ),
      promotion(
        'B',
        {
          kind: 'mix-and-match',
          groups: [{ items: 'all', quantity: 3 }],
          reward: { kind: 'percent', ppm: 270_000 },
        },
        limits(2),
      ),
      promotion('C', PERCENT, limits(2)),
    ],
  ],
  [
    'sets with a free piece',
    [
      promotion('A', { kind: 'cheapest-free', items: 'all', take: 3 }, limits(2)),
      promotion('B', { kind: 'cheapest-free', items: department('dairy'), take: 2 }, limits(1)),
      promotion('C', { kind: 'cheapest-free', items: department('drinks'), take: 4 }),
      promotion('D', PERCENT, limits(2)),
    ],
  ],
  [
    'additions with limits, and an offer for one piece',
    [
      promotion('A', { kind: 'amount', amountMinor: 35, items: 'all', combining: 'combinable' }, limits(4)),
      promotion(
        'B',
        { kind: 'amount', amountMinor: 40, items: department('dairy'), combining: 'combinable' },
        limits(null, 1),
      ),
      promotion('C', { ...PERCENT, ppm: 200_000 }, limits(3)),
      promotion('D', {
        kind: 'fixed-price',
        priceMinor: 180,
        items: { itemIds: [item(0, 310).itemId], departments: [] },
      }),
    ],
  ],
]

test.each(CASES)('%s: as good as looking at every state', (_, list) => {
  const group = groupOf(LINES, list)
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  expect(prove(group, tolls, NOTHING, THOROUGH)).toMatchObject({ savedMinor, isProven: true })
})

test('more limited additions than it can tell apart promise too much: found, not proven', () => {
  const additions = Array.from({ length: 6 }, (_, i) =>
    promotion(`A${i}`, { ...PERCENT, combining: 'combinable', ppm: 50_000 + 10_000 * i }, limits(1)),
  )
  const group = groupOf(LINES, [...additions, promotion('B', PERCENT, limits(3))])
  const tolls = flatTolls(group)
  const { savedMinor } = search(group, { atLeast: NOTHING, tolls, statesMax: Infinity, width: 1 })
  const found = prove(group, tolls, NOTHING, THOROUGH)
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
})

test('without a closer look at free pieces a plan is found and not proven', () => {
  const lines = [900, 500, 400, 100].map((minor, i) => labelled(String(i), item(0, 100), minor))
  const group = groupOf(lines, [
    promotion('A', { kind: 'cheapest-free', items: 'all', take: 2 }),
    promotion('B', { ...PERCENT, ppm: 10_000 }, limits(1)),
  ])
  const tolls = flatTolls(group)
  const rough = prove(group, tolls, NOTHING, { ...THOROUGH, isThorough: false })
  expect(rough.isProven).toBe(false)
  expect(prove(group, tolls, rough, THOROUGH)).toMatchObject({ savedMinor: 600, isProven: true })
})

test.each([0, 10, 20_000])('with %i cells it answers with what it has', (cellsMax) => {
  const group = groupOf(
    LINES,
    CASES.flatMap(([, list], i) => list.map((one) => ({ ...one, promotionId: `${i}${one.promotionId}` }))),
  )
  const known = search(group, { atLeast: NOTHING, tolls: flatTolls(group), statesMax: 0, width: 4 })
  const found = prove(group, flatTolls(group), known, { ...THOROUGH, cellsMax })
  expect(found.isProven).toBe(false)
  expect(found.savedMinor).toBeGreaterThanOrEqual(known.savedMinor)
})
