import { assert } from '../assert.ts'
import { exactMinor, sumMinor, timesMinor } from '../money/minor.ts'
import { priceOfWeight } from '../money/price-of-weight.ts'
import { applyPromotions, NOTHING_PROMOTED, type Promoting } from '../promotions/apply-promotions.ts'
import type { LineOffer } from '../promotions/promotion.ts'
import type { Discount, Line, LinePrice, Totals } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { taxLines } from '../tax/tax-lines.ts'
import { zip } from '../zip.ts'
import { applyDiscounts } from './apply-discounts.ts'

/** A line that counts: voided ones are not handed in. A line with a parent is a deposit. */
export type BasketLine = Pick<Line, 'lineId' | 'item' | 'measure' | 'parentLineId'>

export type PricedBasket = {
  readonly lines: readonly LinePrice[]
  readonly totals: Totals
  /** There when a group of competing offers was too large to be searched to the end. */
  readonly searchLimited?: true
}

/** Written into every priced event. A change of any result below is a new version. */
export const PRICING_ENGINE = 5

/**
 * The one price computation, for screen, receipt, refund and export: price × measure, then promotions, then the
 * discounts of staff, then tax; each rounded once. In a store with taxes on top, `netMinor` is before tax and the
 * total includes it. Lines come back in their order. Weighed items are priced per `profile.weightUnit`.
 */
export function priceBasket(
  lines: readonly BasketLine[],
  discounts: readonly Discount[],
  profile: StoreProfile,
  promoting: Promoting = NOTHING_PROMOTED,
): PricedBasket {
  const extended = lines.map((line) => worthOf(line, profile.weightUnit))
  const promoted = promotedWorths(lines, extended, promoting, profile)
  const taxed = taxLines(applyDiscounts(promoted.worths, discounts), profile, { kind: 'card' })
  return {
    ...(promoted.isSearchLimited ? { searchLimited: true } : {}),
    lines: taxed.lines.map(({ line: { lineId, extendedMinor, netMinor, offers }, tax }) => ({
      lineId,
      extendedMinor,
      discountMinor: extendedMinor - netMinor,
      netMinor,
      ...tax,
      ...(offers.length === 0 ? {} : { offers }),
    })),
    totals: {
      extendedMinor: sumMinor(taxed.lines.map(({ line }) => line.extendedMinor)),
      discountMinor: sumMinor(taxed.lines.map(({ line }) => line.extendedMinor - line.netMinor)),
      totalMinor: sumMinor(taxed.taxes.map((row) => row.grossMinor)),
      taxes: taxed.taxes,
      ...(taxed.levies === undefined ? {} : { levies: taxed.levies }),
    },
  }
}

type PromotedWorth = ReturnType<typeof worthOf> & { readonly offers: readonly LineOffer[] }

/** Deposits are handed to no promotion. */
function promotedWorths(
  lines: readonly BasketLine[],
  worths: readonly ReturnType<typeof worthOf>[],
  promoting: Promoting,
  { weightUnit }: StoreProfile,
): { readonly worths: readonly PromotedWorth[]; readonly isSearchLimited: boolean } {
  const goods = zip(lines, worths)
    .filter(([, { discountable }]) => discountable)
    .map(([line, { extendedMinor }]) => ({ ...line, extendedMinor }))
  const { offers, isSearchLimited } = applyPromotions(goods, promoting, weightUnit)
  const given = new Map(zip(goods, offers).map(([{ lineId }, list]) => [lineId, list]))
  const promoted = worths.map((worth): PromotedWorth => {
    const list = given.get(worth.lineId) ?? []
    const savedMinor = sumMinor(list.map((one) => one.savedMinor))
    return { ...worth, netMinor: worth.netMinor - savedMinor, offers: list }
  })
  return { worths: promoted, isSearchLimited }
}

function worthOf(line: BasketLine, weightUnit: StoreProfile['weightUnit']) {
  const extendedMinor = extend(line, weightUnit)
  return {
    lineId: line.lineId,
    taxCode: line.item.taxCode,
    pieces: line.measure.kind === 'each' ? line.measure.quantity : 1,
    discountable: line.parentLineId === null,
    extendedMinor,
    netMinor: extendedMinor,
  }
}

/** Price × measure. `decide` has judged both; what it let through wrongly must not become money. */
function extend({ item, measure }: BasketLine, weightUnit: StoreProfile['weightUnit']): number {
  assert(measure.kind === item.soldBy, `${item.itemId} is sold by ${item.soldBy}`)
  assert(exactMinor(item.priceMinor) >= 0, `${item.itemId} has a price`)
  if (measure.labelPriceMinor !== undefined) return exactMinor(measure.labelPriceMinor)
  switch (measure.kind) {
    case 'each':
      assert(measure.quantity > 0, `${item.itemId} is there`)
      return timesMinor(item.priceMinor, measure.quantity)
    case 'weight': {
      const price = priceOfWeight(measure.weight, item.priceMinor, weightUnit)
      assert(price.ok, `the weight of ${item.itemId} was judged when it was recorded`)
      return price.value
    }
    case 'volume': {
      const price = priceOfWeight(measure.volume, item.priceMinor, measure.volume.unit)
      assert(price.ok, `the volume of ${item.itemId} was judged when it was scanned`)
      return price.value
    }
  }
}
