import { expect, test } from 'vitest'
import type { Promotion } from './promotion.ts'
import { promotionFaults, type PromotionFault } from './promotion-faults.ts'
import { promotion } from './testing/random-baskets.ts'

const items = { itemIds: ['plu:4011'], departments: [] }
const off = { kind: 'percent', ppm: 100_000 } as const
const SOUND: readonly Promotion['offer'][] = [
  { ...off, items, combining: 'combinable' },
  { kind: 'amount', amountMinor: 10, items: 'all', combining: 'exclusive' },
  { kind: 'fixed-price', priceMinor: 0, items: { itemIds: [], departments: ['dairy'] } },
  { kind: 'n-for-m', items, take: 3, pay: 2 },
  { kind: 'cheapest-free', items, take: 2 },
  { kind: 'mix-and-match', groups: [{ items, quantity: 1 }], reward: off },
  { kind: 'tiered', items, tiers: [{ from: 1, reward: off }] },
  { kind: 'basket', fromMinor: 0, reward: off, combining: 'exclusive' },
]
const [PERCENT = { ...off, items, combining: 'combinable' }] = SOUND
const times = { fromDay: null, toDay: null, weekdays: null, hours: null }
const sound = (change: Partial<Promotion>) => promotion('P-1_a', PERCENT, change)
const offering = (offer: Promotion['offer']) => promotion('P', offer)
const mixOf = (groups: readonly number[]): Promotion['offer'] => ({
  kind: 'mix-and-match',
  groups: groups.map((quantity) => ({ items, quantity })),
  reward: off,
})
const tiersFrom = (...from: readonly number[]): Promotion['offer'] => ({
  kind: 'tiered',
  items,
  tiers: from.map((pieces) => ({ from: pieces, reward: off })),
})

test('sound promotions of every kind have no faults', () => {
  const hours = { fromMinute: 1_320, toMinute: 360 }
  const window = { fromDay: '2026-05-01', toDay: '2026-05-31', weekdays: [1, 7], hours }
  const all = [
    ...SOUND.map(offering),
    sound({ times }),
    sound({ times: window, limits: { perSale: 1, perLine: 9 } }),
  ]
  expect(all.flatMap(promotionFaults)).toEqual([])
})

test.each<[PromotionFault, Promotion]>([
  ['bad-id', sound({ promotionId: 'a b' })],
  ['no-name', sound({ name: {} })],
  ['no-name', sound({ name: { de: ' ' } })],
  [
    'nothing-in-scope',
    offering({ ...off, items: { itemIds: [], departments: [] }, combining: 'combinable' }),
  ],
  ['reward-out-of-range', offering({ kind: 'percent', ppm: 1_000_001, items, combining: 'combinable' })],
  ['reward-out-of-range', offering({ kind: 'fixed-price', priceMinor: -1, items })],
  [
    'reward-out-of-range',
    offering({ kind: 'basket', fromMinor: 1, reward: { ...off, ppm: 0 }, combining: 'exclusive' }),
  ],
  ['quantity-out-of-range', offering({ kind: 'n-for-m', items, take: 2, pay: 2 })],
  ['quantity-out-of-range', offering({ kind: 'n-for-m', items, take: 3, pay: 0 })],
  ['quantity-out-of-range', offering({ kind: 'cheapest-free', items, take: 1 })],
  ['quantity-out-of-range', offering({ kind: 'cheapest-free', items, take: 51 })],
  ['quantity-out-of-range', offering(mixOf([]))],
  ['quantity-out-of-range', offering(mixOf([1, 1, 1, 1, 1]))],
  ['quantity-out-of-range', offering(mixOf([0, 1]))],
  ['tiers-out-of-order', offering(tiersFrom())],
  ['tiers-out-of-order', offering(tiersFrom(2, 2))],
  ['tiers-out-of-order', offering(tiersFrom(0, 2))],
  [
    'threshold-out-of-range',
    offering({ kind: 'basket', fromMinor: -1, reward: off, combining: 'exclusive' }),
  ],
  ['limit-out-of-range', sound({ limits: { perSale: 0, perLine: null } })],
  [
    'limit-on-basket',
    {
      ...offering({ kind: 'basket', fromMinor: 1, reward: off, combining: 'exclusive' }),
      limits: { perSale: 1, perLine: null },
    },
  ],
  ['bad-times', sound({ times: { ...times, fromDay: '2026-5-1' } })],
  ['bad-times', sound({ times: { ...times, fromDay: '2026-05-02', toDay: '2026-05-01' } })],
  ['bad-times', sound({ times: { ...times, weekdays: [] } })],
  ['bad-times', sound({ times: { ...times, weekdays: [0] } })],
  ['bad-times', sound({ times: { ...times, hours: { fromMinute: 0, toMinute: 1_441 } } })],
])('%s: %j', (fault, one) => {
  expect(promotionFaults(one)).toEqual([fault])
})
