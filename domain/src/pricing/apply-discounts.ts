import { assert } from '../assert.ts'
import { allocate } from '../money/allocate.ts'
import { sumMinor } from '../money/minor.ts'
import type { Discount } from '../sale/lines.ts'
import { zip } from '../zip.ts'
import { discountOf, isDiscountValue } from './discount-value.ts'

/** A line in the making: netMinor is what the discounts so far have left of it, ≥ 0. */
export type Worth = {
  readonly lineId: string
  /** Deposits are never discounted: they are owed back in full. */
  readonly discountable: boolean
  readonly netMinor: number
}

/**
 * Line discounts first, then those of the whole sale, each in the order granted and each on what the earlier
 * ones have left: 10 % and again 10 % is 19 %. A discount of a line that is gone, or of a deposit, does nothing.
 */
export function applyDiscounts<Line extends Worth>(
  lines: readonly Line[],
  discounts: readonly Discount[],
): readonly Line[] {
  assert(
    discounts.every(({ value }) => isDiscountValue(value)),
    'a discount is checked when it is granted',
  )
  const ofLines = discounts.filter(({ lineId }) => lineId !== null)
  const ofSale = discounts.filter(({ lineId }) => lineId === null)
  return ofSale.reduce(discountSale, ofLines.reduce(discountLine, lines))
}

function discountLine<Line extends Worth>(
  lines: readonly Line[],
  { lineId, value }: Discount,
): readonly Line[] {
  return lines.map((line) =>
    line.lineId === lineId ? reduced(line, discountOf(value, worthOf(line))) : line,
  )
}

/** Shared out by what the lines are worth now, so no share passes its line. */
function discountSale<Line extends Worth>(lines: readonly Line[], { value }: Discount): readonly Line[] {
  const worths = lines.map(worthOf)
  const shares = allocate(discountOf(value, sumMinor(worths)), worths)
  return zip(lines, shares).map(([line, share]) => reduced(line, share))
}

function worthOf({ discountable, netMinor }: Worth): number {
  return discountable ? netMinor : 0
}

function reduced<Line extends Worth>(line: Line, byMinor: number): Line {
  return { ...line, netMinor: line.netMinor - byMinor }
}
