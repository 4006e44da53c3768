import { AMOUNT_MINOR_MAX } from '../money/minor.ts'
import { priceOfWeight } from '../money/price-of-weight.ts'
import { discountOf } from '../pricing/discount-value.ts'
import type { SaleWeight } from '../sale/lines.ts'
import type { Reward } from './promotion.ts'

/** One piece of a line; all that is on the scale, or what a label prices as a whole, is one piece. */
export type Piece = {
  readonly valueMinor: number
  /** With the unit that its price is for. */
  readonly weight: { readonly of: SaleWeight; readonly unit: 'kg' | 'lb' } | null
}

/** What a reward takes off one piece of which `leftMinor` is left: rounded once, never more than that. */
export function savingOf(reward: Reward, { weight }: Piece, leftMinor: number): number {
  switch (reward.kind) {
    case 'percent':
      return discountOf(reward, leftMinor)
    case 'amount':
      return Math.min(timesWeight(reward.amountMinor, weight), leftMinor)
    case 'fixed-price':
      return Math.max(0, leftMinor - timesWeight(reward.priceMinor, weight))
  }
}

/** The weight was judged when it was recorded; what still cannot be priced comes to more than any line. */
function timesWeight(minorPerUnit: number, weight: Piece['weight']): number {
  if (weight === null) return minorPerUnit
  const price = priceOfWeight(weight.of, minorPerUnit, weight.unit)
  return price.ok ? price.value : AMOUNT_MINOR_MAX
}
