import fc from 'fast-check'
import type { CatalogueItem } from '../../catalogue/item.ts'
import { priceOfWeight } from '../../money/price-of-weight.ts'
import type { Measure } from '../../sale/lines.ts'
import type { OfferedLine } from '../goods.ts'
import type { BasketOffer, Combining, ItemOffer, Promotion, Reward, Scope } from '../promotion.ts'

const ITEMS = 4
const DEPARTMENTS = ['dairy', 'drinks'] as const

/** An item of the little store that these baskets come from. */
export function item(number: number, priceMinor: number, change: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    itemId: `plu:${4000 + number}`,
    gtin: null,
    plu: String(4000 + number),
    name: { en: `Item ${number}` },
    department: number % 2 === 0 ? DEPARTMENTS[0] : DEPARTMENTS[1],
    soldBy: 'each',
    priceMinor,
    taxCode: 'A',
    minAge: null,
    deposit: null,
    blocked: false,
    ...change,
  }
}

export function pieces(lineId: string, of: CatalogueItem, quantity = 1): OfferedLine {
  return { lineId, item: of, measure: { kind: 'each', quantity }, extendedMinor: of.priceMinor * quantity }
}

export function weighed(lineId: string, of: CatalogueItem, grams: number): OfferedLine {
  const weight = { value: grams, exponent: -3, unit: 'kg' } as const
  const measure: Measure = { kind: 'weight', weight, readingId: lineId }
  const price = priceOfWeight(weight, of.priceMinor, 'kg')
  return { lineId, item: { ...of, soldBy: 'weight' }, measure, extendedMinor: price.ok ? price.value : 0 }
}

export function labelled(lineId: string, of: CatalogueItem, labelPriceMinor: number): OfferedLine {
  return {
    lineId,
    item: of,
    measure: { kind: 'each', quantity: 1, labelPriceMinor },
    extendedMinor: labelPriceMinor,
  }
}

export function promotion(
  promotionId: string,
  offer: ItemOffer | BasketOffer,
  change: Partial<Promotion> = {},
): Promotion {
  const limits = { perSale: null, perLine: null }
  return { promotionId, name: { en: promotionId }, offer, membersOnly: false, times: null, limits, ...change }
}

const PRICES = [50, 99, 100, 149, 300]

const line = fc.record({
  number: fc.nat(ITEMS - 1),
  kind: fc.constantFrom('each', 'each', 'each', 'weight', 'label'),
  quantity: fc.integer({ min: 1, max: 3 }),
  grams: fc.integer({ min: 1, max: 2500 }),
})

/** At most `piecesMax` pieces: what has to try everything cannot take many. */
export function basket(piecesMax: number): fc.Arbitrary<readonly OfferedLine[]> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...PRICES), { minLength: ITEMS, maxLength: ITEMS }),
      fc.array(line, { maxLength: piecesMax, size: 'max' }),
    )
    .map(([prices, lines]) => {
      let left = piecesMax
      return lines.flatMap(({ number, kind, quantity, grams }, index): OfferedLine[] => {
        const of = item(number, prices[number] ?? 100)
        const lineId = String(index + 1)
        const most = Math.min(quantity, left)
        if (most === 0) return []
        left -= kind === 'each' ? most : 1
        if (kind === 'weight') return [weighed(lineId, of, grams)]
        return [kind === 'label' ? labelled(lineId, of, grams) : pieces(lineId, of, most)]
      })
    })
}

const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>('all'),
  fc.record({
    itemIds: fc.subarray(Array.from({ length: ITEMS }, (_, i) => item(i, 1).itemId)),
    departments: fc.constantFrom<readonly string[]>([], [], ['dairy'], ['drinks']),
  }),
)
const percent = fc.integer({ min: 1, max: 20 }).map((n) => ({ kind: 'percent', ppm: n * 50_000 }) as const)
const amount = fc
  .integer({ min: 1, max: 120 })
  .map((amountMinor) => ({ kind: 'amount', amountMinor }) as const)
const fixed = fc
  .integer({ min: 0, max: 320 })
  .map((priceMinor) => ({ kind: 'fixed-price', priceMinor }) as const)
const reward: fc.Arbitrary<Reward> = fc.oneof(percent, amount, fixed)
const combining = fc.constantFrom<Combining>('exclusive', 'combinable')
const take = fc.integer({ min: 2, max: 4 })

const itemOffer: fc.Arbitrary<ItemOffer> = fc.oneof(
  fc.tuple(percent, scope, combining).map(([off, items, combining]) => ({ ...off, items, combining })),
  fc.tuple(amount, scope, combining).map(([off, items, combining]) => ({ ...off, items, combining })),
  fc.tuple(fixed, scope).map(([off, items]) => ({ ...off, items })),
  fc.tuple(take, fc.nat(2), scope).map(([take, less, items]) => ({
    kind: 'n-for-m' as const,
    items,
    take,
    pay: Math.max(1, take - 1 - less),
  })),
  fc.record({ kind: fc.constant('cheapest-free'), items: scope, take }),
  fc.record({
    kind: fc.constant('mix-and-match'),
    groups: fc.array(fc.record({ items: scope, quantity: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
    reward: fc.oneof(percent, fixed),
  }),
  fc.tuple(scope, reward, reward).map(([items, low, high]) => ({
    kind: 'tiered' as const,
    items,
    tiers: [
      { from: 2, reward: low },
      { from: 4, reward: high },
    ],
  })),
)
const basketOffer: fc.Arbitrary<BasketOffer> = fc.record({
  kind: fc.constant('basket'),
  fromMinor: fc.integer({ min: 1, max: 900 }),
  reward: fc.oneof(percent, amount),
  combining,
})
const limit = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 })

export function promotions(max: number): fc.Arbitrary<readonly Promotion[]> {
  const item = fc.record({ offer: itemOffer, perSale: limit, perLine: limit })
  const basket = fc.record({ offer: basketOffer, perSale: fc.constant(null), perLine: fc.constant(null) })
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: item }, { weight: 1, arbitrary: basket }), {
      maxLength: max,
      size: 'max',
    })
    .map((list) =>
      list.map(({ offer, perSale, perLine }, i) =>
        promotion(`P${i + 1}`, offer, { limits: { perSale, perLine } }),
      ),
    )
}
