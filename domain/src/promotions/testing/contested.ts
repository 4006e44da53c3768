import type { Group } from '../group.ts'
import type { OfferedLine } from '../goods.ts'
import type { Promotion, Scope } from '../promotion.ts'
import { groupsIn } from './groups.ts'
import { item, pieces, promotion } from './random-baskets.ts'

export function groupOf(lines: readonly OfferedLine[], list: readonly Promotion[]): Group {
  const [group] = groupsIn(lines, list)
  if (group === undefined) throw new Error('Some of them compete.')
  return group
}

export const PERCENT = { kind: 'percent', ppm: 300_000, items: 'all', combining: 'exclusive' } as const

export function limits(perSale: number | null, perLine: number | null = null) {
  return { limits: { perSale, perLine } }
}

export const department = (name: string): Scope => ({ itemIds: [], departments: [name] })

/** Eight lines of dairy and drinks with 1 to 3 pieces each; the last two are of the same item at the same price. */
export const LINES = [
  ...[310, 290, 240, 190, 150, 110, 70].map((priceMinor, i) =>
    pieces(String(i), item(i, priceMinor), 1 + (i % 3)),
  ),
  pieces('7', item(6, 70), 2),
]

/** What the rows of a programme say in full. */
export const SAID_IN_FULL: readonly (readonly [string, readonly Promotion[]])[] = [
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
]

/** Of which they say too little. */
export const SAID_IN_PART: readonly (readonly [string, readonly Promotion[]])[] = [
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
    'additions with limits on some of the pieces',
    [
      promotion('A', { ...PERCENT, items: department('dairy'), combining: 'combinable' }, limits(5)),
      promotion('B', { kind: 'cheapest-free', items: 'all', take: 3 }, limits(2)),
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
