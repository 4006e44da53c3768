import { checkDigit, type CatalogueItem, type Promotion } from '@clearlane/domain'
import type { StaffMember } from '@clearlane/lane'
import type { BookEntry } from '@clearlane/lane/price-book/entry'

/** What a simulated shopper can take from the shelves: the barcode that is on it, and what it is. */
export type Shelved = { readonly barcode: string; readonly item: CatalogueItem }

const EACH_COUNT = 24
const PRICES = [99, 199, 249] // few, so that different sales come to the same amount
const PRODUCE = ['4011', '4131', '94011', '4664'] as const

/** The goods: plain ones, with deposit, from 16 and from 18, blocked, without a price, and produce. */
export const GOODS: readonly Shelved[] = Array.from({ length: EACH_COUNT }, (_, index) => each(index))

/** What nobody needs help for. */
export const PLAIN_GOODS = GOODS.filter(
  ({ item: { minAge, blocked, priceMinor } }) => minAge === null && !blocked && priceMinor > 0,
)

export const PRODUCE_ITEMS: readonly CatalogueItem[] = PRODUCE.map((plu, index) => ({
  ...base(`plu:${plu}`, `Produce ${plu}`),
  plu,
  soldBy: 'weight',
  priceMinor: 99 + index * 113,
  taxCode: 'B',
}))

/** The price book of the simulated shop. */
export const BOOK: readonly BookEntry[] = [
  ...GOODS.map(({ item }) => ({ item, rank: null })),
  ...PRODUCE_ITEMS.map((item, index) => ({ item, rank: index + 1 })),
]

/** Promotions that meet each other in small baskets: of every kind, for members, limited, by weight, on the basket. */
export const PROMOTIONS: readonly Promotion[] = [
  offer('each', { kind: 'percent', ppm: 100_000, items: itemsAt(0, 3, 6), combining: 'combinable' }, 5),
  offer('weight', { kind: 'amount', amountMinor: 30, items: byWeight(), combining: 'combinable' }),
  offer('fixed', { kind: 'fixed-price', priceMinor: 79, items: itemsAt(1, 2, 9) }),
  offer('set', { kind: 'n-for-m', items: itemsAt(0, 1, 4), take: 3, pay: 2 }),
  offer('free', { kind: 'cheapest-free', items: itemsAt(9, 20, 21), take: 3 }, 2),
  offer('mix', {
    kind: 'mix-and-match',
    groups: [
      { items: itemsAt(10, 11, 12, 13), quantity: 1 },
      { items: itemsAt(14, 15, 16, 17), quantity: 1 },
    ],
    reward: { kind: 'fixed-price', priceMinor: 200 },
  }),
  offer('tiers', {
    kind: 'tiered',
    items: itemsAt(18, 19, 20, 21, 22, 23),
    tiers: [
      { from: 2, reward: { kind: 'percent', ppm: 100_000 } },
      { from: 4, reward: { kind: 'percent', ppm: 250_000 } },
    ],
  }),
  offer('basket', {
    kind: 'basket',
    fromMinor: 1_000,
    reward: { kind: 'amount', amountMinor: 100 },
    combining: 'combinable',
  }),
  {
    ...offer('member', { kind: 'fixed-price', priceMinor: 49, items: itemsAt(5, 12, 18) }),
    membersOnly: true,
  },
]

export type SimulatedStaff = StaffMember & { readonly badgeId: string; readonly pin: string }

export const STAFF: readonly SimulatedStaff[] = [
  { staffId: 'S1', name: 'Ada', role: 'attendant', badgeId: 'A10001', pin: '1111', pinHash: 'pin:1111' },
  { staffId: 'S2', name: 'Ben', role: 'supervisor', badgeId: 'B20002', pin: '2222', pinHash: 'pin:2222' },
]

function each(index: number): Shelved {
  const body = `40${String(1000000000 + index * 7919)}`
  const barcode = body + String(checkDigit(body))
  const gtin = barcode.padStart(14, '0')
  const item: CatalogueItem = {
    ...base(`gtin:${gtin}`, `Item ${index}`),
    gtin,
    priceMinor: index === 7 ? 0 : (PRICES[index % PRICES.length] ?? 0),
    taxCode: index % 3 === 0 ? 'A' : 'B',
    minAge: index === 5 ? 16 : index === 6 ? 18 : null,
    deposit: index % 6 === 1 ? { itemId: 'deposit:25', name: { und: 'Pfand' }, priceMinor: 25 } : null,
    blocked: index === 8,
    ...(index % 5 === 4 ? {} : { grossMass: massAt(index) }),
  }
  return { barcode, item }
}

/** From 40 to 877 g, no two alike; one in five is unknown to the price book. */
function massAt(index: number) {
  const meanMg = 40_000 + ((index * 7) % EACH_COUNT) * 36_400
  return { meanMg, deviationMg: Math.round(meanMg * 0.008) }
}

function offer(promotionId: string, what: Promotion['offer'], perSale: number | null = null): Promotion {
  const limits = { perSale, perLine: null }
  return { promotionId, name: { und: promotionId }, offer: what, membersOnly: false, times: null, limits }
}

function itemsAt(...indexes: readonly number[]) {
  return { itemIds: indexes.flatMap((index) => GOODS[index]?.item.itemId ?? []), departments: [] }
}

function byWeight() {
  return { itemIds: PRODUCE_ITEMS.map(({ itemId }) => itemId), departments: [] }
}

function base(itemId: string, name: string): CatalogueItem {
  return {
    itemId,
    gtin: null,
    plu: null,
    name: { und: name },
    department: 'test',
    soldBy: 'each',
    priceMinor: 100,
    taxCode: 'A',
    minAge: null,
    deposit: null,
    blocked: false,
  }
}
