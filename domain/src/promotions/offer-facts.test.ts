import { expect, test } from 'vitest'
import { offerFacts } from './offer-facts.ts'
import type { Promotion } from './promotion.ts'
import { promotion } from './testing/random-baskets.ts'

const off = { kind: 'percent', ppm: 100_000 } as const
const group = { items: 'all', quantity: 2 } as const

test.each<[Promotion['offer'], object]>([
  [{ ...off, items: 'all', combining: 'combinable' }, off],
  [
    { kind: 'amount', amountMinor: 5, items: 'all', combining: 'exclusive' },
    { kind: 'amount', amountMinor: 5 },
  ],
  [
    { kind: 'fixed-price', priceMinor: 5, items: 'all' },
    { kind: 'fixed-price', priceMinor: 5 },
  ],
  [
    { kind: 'n-for-m', items: 'all', take: 3, pay: 2 },
    { kind: 'n-for-m', take: 3, pay: 2 },
  ],
  [
    { kind: 'cheapest-free', items: 'all', take: 3 },
    { kind: 'cheapest-free', take: 3 },
  ],
  [
    { kind: 'mix-and-match', groups: [group, group], reward: off },
    { kind: 'mix-and-match', pieces: 4, reward: off },
  ],
  [
    { kind: 'tiered', items: 'all', tiers: [{ from: 3, reward: off }] },
    { kind: 'tiered', tiers: [{ from: 3, reward: off }] },
  ],
  [
    { kind: 'basket', fromMinor: 100, reward: off, combining: 'exclusive' },
    { kind: 'basket', fromMinor: 100, reward: off },
  ],
])('of %j a sale keeps the terms, and not what it is about', (offer, terms) => {
  expect(offerFacts(promotion('P', offer))).toEqual({ promotionId: 'P', name: { en: 'P' }, terms })
})
