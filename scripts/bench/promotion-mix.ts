import type { Random } from '@clearlane/device-contract/ports'
import type { BasketLine, CatalogueItem, Promotion, Scope } from '@clearlane/domain'

/**
 * The demo mix: what a week's leaflet of a large store looks like, and the basket of somebody who follows it.
 *
 * Store: 5,000 items in 30 departments, prices from 0.29 to 14.99, one in 40 sold by weight. Promotions, of 1,000: 340
 * percentages and 200 fixed prices on 1 to 8 items, 100 amounts, 60 combinable percentages on 20 items, 110 take-n-pay-m
 * on 1 to 4 items, 60 cheapest-free on 5 to 15 items, 60 mixes of two groups, 40 tiers on 5 to 10 items, 20 prices for
 * members, 10 on the basket. A tenth of them is limited, an eighth runs only at some hours. Basket: 200 lines, two thirds
 * of them items of the leaflet, one in five with 2 to 4 pieces.
 */
export type Mix = { readonly items: readonly CatalogueItem[]; readonly promotions: readonly Promotion[] }

const ITEMS = 5_000
const DEPARTMENTS = 30
const KINDS = [
  [340, 'percent'],
  [200, 'fixed-price'],
  [100, 'amount'],
  [60, 'combinable'],
  [110, 'n-for-m'],
  [60, 'cheapest-free'],
  [60, 'mix-and-match'],
  [40, 'tiered'],
  [20, 'member'],
  [10, 'basket'],
] as const
type Kind = (typeof KINDS)[number][1]

export function demoMix(random: Random): Mix {
  const items = Array.from({ length: ITEMS }, (_, number) => itemOf(number, random))
  const kinds = KINDS.flatMap(([count, kind]) => Array.from({ length: count }, () => kind))
  const promotions = kinds.map((kind, number) => promotionOf(kind, number, items, random))
  return { items, promotions }
}

export function mixBasket({ items, promotions }: Mix, lines: number, random: Random): readonly BasketLine[] {
  const promoted = new Set(promotions.flatMap(itemIdsOf))
  const leaflet = items.filter(({ itemId }) => promoted.has(itemId))
  return Array.from({ length: lines }, (_, index) =>
    lineOf(String(index + 1), pick(random.next() < 2 / 3 ? leaflet : items, random), random),
  )
}

export function lineOf(lineId: string, item: CatalogueItem, random: Random): BasketLine {
  if (item.soldBy === 'weight') {
    const weight = { value: between(random, 80, 2_500), exponent: -3, unit: 'kg' } as const
    return { lineId, parentLineId: null, item, measure: { kind: 'weight', weight, readingId: lineId } }
  }
  const quantity = random.next() < 0.2 ? between(random, 2, 4) : 1
  return { lineId, parentLineId: null, item, measure: { kind: 'each', quantity } }
}

export function itemOf(number: number, random: Random): CatalogueItem {
  return {
    itemId: `plu:${number}`,
    gtin: null,
    plu: String(number),
    name: { en: `Item ${number}` },
    department: `department-${number % DEPARTMENTS}`,
    soldBy: number % 40 === 0 ? 'weight' : 'each',
    priceMinor: 29 + 10 * between(random, 0, 147),
    taxCode: number % 3 === 0 ? 'A' : 'B',
    minAge: null,
    deposit: null,
    blocked: false,
  }
}

function promotionOf(kind: Kind, number: number, items: readonly CatalogueItem[], random: Random): Promotion {
  const perSale = random.next() < 0.1 && kind !== 'basket' ? between(random, 2, 6) : null
  const hours = { fromMinute: 480, toMinute: 720 } // it is noon in the measurement: half of these run
  const some = {
    fromDay: null,
    toDay: null,
    weekdays: [1, 2, 3, 4, 5, 6],
    hours: number % 2 === 0 ? hours : null,
  }
  return {
    promotionId: `P${number}`,
    name: { en: `Offer ${number}` },
    offer: offerOf(kind, items, random),
    membersOnly: kind === 'member',
    times: random.next() < 1 / 8 ? some : null,
    limits: { perSale, perLine: null },
  }
}

function offerOf(kind: Kind, items: readonly CatalogueItem[], random: Random): Promotion['offer'] {
  const some = (least: number, most: number): Scope => {
    const first = between(random, 0, items.length - 1)
    // Neighbours share no department, but a brand: that is what leaflets name.
    const near = Array.from(
      { length: between(random, least, most) },
      (_, i) => items[(first + i) % items.length],
    )
    return { itemIds: near.flatMap((item) => (item === undefined ? [] : [item.itemId])), departments: [] }
  }
  const percent = { kind: 'percent', ppm: 50_000 * between(random, 2, 8) } as const
  switch (kind) {
    case 'percent':
      return { ...percent, items: some(1, 8), combining: 'exclusive' }
    case 'combinable':
      return { ...percent, items: some(20, 20), combining: 'combinable' }
    case 'amount':
      return { kind, amountMinor: 10 * between(random, 1, 10), items: some(1, 8), combining: 'exclusive' }
    case 'fixed-price':
    case 'member':
      return { kind: 'fixed-price', priceMinor: between(random, 49, 399), items: some(1, 8) }
    case 'n-for-m':
      return { kind, items: some(1, 4), take: 3, pay: 2 }
    case 'cheapest-free':
      return { kind, items: some(5, 15), take: between(random, 2, 4) }
    case 'mix-and-match': {
      const groups = [
        { items: some(3, 8), quantity: between(random, 1, 2) },
        { items: some(3, 8), quantity: 1 },
      ]
      return {
        kind,
        groups,
        reward: random.next() < 0.5 ? percent : { kind: 'fixed-price', priceMinor: 500 },
      }
    }
    case 'tiered':
      return {
        kind,
        items: some(5, 10),
        tiers: [
          { from: 3, reward: { kind: 'percent', ppm: 100_000 } },
          { from: 6, reward: { kind: 'percent', ppm: 200_000 } },
        ],
      }
    case 'basket':
      return {
        kind,
        fromMinor: 1_000 * between(random, 3, 12),
        reward: { kind: 'amount', amountMinor: 100 * between(random, 1, 5) },
        combining: 'exclusive',
      }
  }
}

function itemIdsOf({ offer }: Promotion): readonly string[] {
  if (offer.kind === 'basket') return []
  const scopes = offer.kind === 'mix-and-match' ? offer.groups.map(({ items }) => items) : [offer.items]
  return scopes.flatMap((scope) => (scope === 'all' ? [] : scope.itemIds))
}

export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random.next() * (most - least + 1))
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[between(random, 0, list.length - 1)]
  if (one === undefined) throw new Error('There is nothing to pick.')
  return one
}
