import type { Random } from '@clearlane/device-contract/ports'
import type { BasketLine, Promotion } from '@clearlane/domain'
import { between, itemOf, lineOf } from './promotion-mix.ts'

/** Sets of promotions that are as bad as a store could make them: all of them compete for all lines. */
export type Family = {
  readonly name: string
  readonly promotions: readonly Promotion[]
  readonly lines: readonly BasketLine[]
}

const OFFERS = { few: 3, exact: 12, many: 40 } as const

export function families(random: Random, lineCount: number): readonly Family[] {
  const lines = Array.from({ length: lineCount }, (_, i) =>
    lineOf(String(i + 1), itemOf(i + 1, random), random),
  )
  const family = (name: string, count: number, offerOf: (number: number) => Promotion['offer']): Family => ({
    name: `${count} × ${name}`,
    lines,
    promotions: Array.from({ length: count }, (_, number) => promotion(number, offerOf(number))),
  })
  return Object.values(OFFERS).flatMap((count) => [
    family('cheapest of n free', count, (number) => ({
      kind: 'cheapest-free',
      items: 'all',
      take: 2 + (number % 4),
    })),
    family('mix of two groups', count, (number) => ({
      kind: 'mix-and-match',
      groups: [
        { items: department(number), quantity: 1 },
        { items: department(number + 1), quantity: 2 },
      ],
      reward: { kind: 'fixed-price', priceMinor: 500 + 10 * number },
    })),
    family('tiers', count, (number) => ({
      kind: 'tiered',
      items: 'all',
      tiers: [2, 4, 8].map((from, i) => ({
        from: from + number,
        reward: { kind: 'percent', ppm: 50_000 * (i + 1) + 1_000 * number },
      })),
    })),
    family('percentage with a limit', count, (number) => ({
      kind: 'percent',
      ppm: 50_000 + 5_000 * number,
      items: 'all',
      combining: 'exclusive',
    })),
    family('combinable amount with a limit', count, (number) => ({
      kind: 'amount',
      amountMinor: between(random, 1, 9) + number,
      items: 'all',
      combining: 'combinable',
    })),
  ])
}

function department(number: number) {
  return { itemIds: [], departments: [number, number + 1].map((one) => `department-${one % 30}`) }
}

function promotion(number: number, offer: Promotion['offer']): Promotion {
  const isLimited = offer.kind === 'percent' || offer.kind === 'amount'
  return {
    promotionId: `F${number}`,
    name: { en: `Offer ${number}` },
    offer,
    membersOnly: false,
    times: null,
    limits: { perSale: isLimited ? 5 : null, perLine: null },
  }
}
