import { assert } from '../../assert.ts'
import { isDigits } from '../check-digit.ts'

/** Weighted products of each digit (GS1 General Specifications 7.9.2): for example 2-minus, 7 × 2 minus its tens digit. */
const TWO_MINUS = '0246891357'
const THREE = '0369258147'
const FIVE_PLUS = '0516273849'
const FIVE_MINUS = '0594837261'

const OF_FOUR = [TWO_MINUS, TWO_MINUS, THREE, FIVE_MINUS]
const OF_FIVE = [FIVE_PLUS, TWO_MINUS, FIVE_MINUS, FIVE_PLUS, TWO_MINUS]

/** Lengths of a value that has a verifier digit. */
export const VERIFIED_DIGITS: readonly number[] = [OF_FOUR.length, OF_FIVE.length]

/** The digit that verifies a price or weight of four or five digits (GS1 General Specifications 7.9.3 and 7.9.4). */
export function valueVerifier(digits: string): string {
  assert(isDigits(digits) && VERIFIED_DIGITS.includes(digits.length), 'a verifier is of four or five digits')
  if (digits.length === OF_FOUR.length) return String((sumOf(digits, OF_FOUR) * 3) % 10)
  const rest = (10 - (sumOf(digits, OF_FIVE) % 10)) % 10
  return String(FIVE_MINUS.indexOf(String(rest)))
}

const ZERO = 48 // '0'

/** By character codes, because every label comes through here. */
function sumOf(digits: string, weights: readonly string[]): number {
  return weights.reduce(
    (sum, products, at) => sum + products.charCodeAt(digits.charCodeAt(at) - ZERO) - ZERO,
    0,
  )
}
