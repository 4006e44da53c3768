import { assert } from '../assert.ts'
import { exactMinor } from './minor.ts'

/** Half-up rounds a tie away from zero, so that a refund mirrors its sale; down cuts off towards zero. */
export type Rounding = 'half-up' | 'half-even' | 'down'

/** An exact fraction; the denominator is > 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** Rounds exactly: no floating point number is ever between the fraction and the answer. */
export function roundFraction({ numerator, denominator }: Fraction, rounding: Rounding): number {
  assert(denominator > 0n, 'a denominator is greater than 0')
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const whole = size / denominator
  const twiceRest = (size % denominator) * 2n
  const rounded = roundsAway(whole, twiceRest, denominator, rounding) ? whole + 1n : whole
  return exactMinor(Number(negative && rounded > 0n ? -rounded : rounded))
}

/** `amountMinor` × numerator / denominator, for instance a share in parts per million. */
export function scaleMinor(
  amountMinor: number,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): number {
  const exact = { numerator: BigInt(amountMinor) * BigInt(numerator), denominator: BigInt(denominator) }
  return roundFraction(exact, rounding)
}

function roundsAway(whole: bigint, twiceRest: bigint, denominator: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'half-up':
      return twiceRest >= denominator
    case 'half-even':
      return twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n)
  }
}
