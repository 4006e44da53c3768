import { assert } from '../assert.ts'
import { exactMinor, sumMinor, timesMinor } from '../money/minor.ts'
import { priceOfWeight } from '../money/price-of-weight.ts'
import type { Discount, Line, LinePrice, Totals } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { taxLines } from '../tax/tax-lines.ts'
import { applyDiscounts } from './apply-discounts.ts'

/** A line that counts: voided ones are not handed in. A line with a parent is a deposit. */
export type BasketLine = Pick<Line, 'lineId' | 'item' | 'measure' | 'parentLineId'>

export type PricedBasket = { readonly lines: readonly LinePrice[]; readonly totals: Totals }

/** Written into every priced event. A change of any result below is a new version. */
export const PRICING_ENGINE = 1

/**
 * The one price computation, for screen, receipt, refund and export: price × measure, then the discounts of
 * staff, then tax; each rounded once. In a store with taxes on top, `netMinor` is before tax and the
 * total includes it. Lines come back in their order. Weighed items are priced per `profile.weightUnit`.
 */
export function priceBasket(
  lines: readonly BasketLine[],
  discounts: readonly Discount[],
  profile: StoreProfile,
): PricedBasket {
  const extended = lines.map((line) => worthOf(line, profile.weightUnit))
  const taxed = taxLines(applyDiscounts(extended, discounts), profile, { kind: 'card' })
  return {
    lines: taxed.lines.map(({ line: { lineId, extendedMinor, netMinor }, tax }) => ({
      lineId,
      extendedMinor,
      discountMinor: extendedMinor - netMinor,
      netMinor,
      ...tax,
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
  }
}
