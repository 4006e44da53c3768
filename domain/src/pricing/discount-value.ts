import { AMOUNT_MINOR_MAX } from '../money/minor.ts'
import { scaleMinor } from '../money/rounding.ts'
import type { Discount } from '../sale/lines.ts'

type DiscountValue = Discount['value']

export const PPM_MAX = 1_000_000 // all of it

/** What the engine can apply: more than 0 %, at most 100 %; or an amount greater than 0. */
export function isDiscountValue(value: DiscountValue): boolean {
  switch (value.kind) {
    case 'percent':
      return isWholeBetween(value.ppm, PPM_MAX)
    case 'amount':
      return isWholeBetween(value.amountMinor, AMOUNT_MINOR_MAX)
  }
}

/** What it takes off this worth (≥ 0): a percentage rounded half-up, never more than there is. */
export function discountOf(value: DiscountValue, worthMinor: number): number {
  switch (value.kind) {
    case 'percent':
      return scaleMinor(worthMinor, value.ppm, PPM_MAX, 'half-up')
    case 'amount':
      return Math.min(value.amountMinor, worthMinor)
  }
}

function isWholeBetween(value: number, max: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= max
}
