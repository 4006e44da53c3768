import type { Promotion } from '../../promotions/promotion.ts'
import { indexPromotions } from '../../promotions/promotion-index.ts'
import { APPLES, BEER, COLA, GIN, MILK, PAN } from './items.ts'

/** Promotions that meet each other in the baskets of the tests. */
export const PROMOTIONS = indexPromotions([
  offer('milk', { kind: 'n-for-m', items: of(MILK.itemId), take: 3, pay: 2 }),
  offer('drinks', { kind: 'cheapest-free', items: of(COLA.itemId, BEER.itemId, GIN.itemId), take: 3 }),
  offer('pan', { kind: 'percent', ppm: 200_000, items: of(PAN.itemId), combining: 'exclusive' }),
  offer('apples', { kind: 'amount', amountMinor: 50, items: of(APPLES.itemId), combining: 'combinable' }),
  offer('mix', {
    kind: 'mix-and-match',
    groups: [
      { items: of(MILK.itemId), quantity: 1 },
      { items: of(COLA.itemId), quantity: 1 },
    ],
    reward: { kind: 'fixed-price', priceMinor: 222 },
  }),
  { ...offer('gin', { kind: 'fixed-price', priceMinor: 899, items: of(GIN.itemId) }), membersOnly: true },
  offer('big', {
    kind: 'basket',
    fromMinor: 2_000,
    reward: { kind: 'percent', ppm: 50_000 },
    combining: 'combinable',
  }),
])

function of(...itemIds: readonly string[]) {
  return { itemIds, departments: [] }
}

function offer(promotionId: string, what: Promotion['offer']): Promotion {
  const limits = { perSale: null, perLine: null }
  return { promotionId, name: { de: promotionId }, offer: what, membersOnly: false, times: null, limits }
}
