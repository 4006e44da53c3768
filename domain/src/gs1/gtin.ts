import { err, ok, type Result } from '../result.ts'
import { hasValidCheckDigit, isDigits } from './check-digit.ts'
import type { BarcodeReason } from './reading.ts'
import { notADigit, reason, wrongCheckDigit, wrongLength } from './reasons.ts'
import { expandUpcE } from './upc-e.ts'

const GTIN_DIGITS = 14
const GTIN_LENGTHS: readonly number[] = [8, 12, 13, GTIN_DIGITS]

/**
 * A GTIN of 8, 12, 13 or 14 digits as the 14 digits of the lookup key. Eight digits are a GTIN-8; a UPC-E
 * number goes through `expandUpcE` first. Also for imports.
 */
export function expandToGtin14(digits: string): Result<string, BarcodeReason> {
  if (digits === '') return err(reason('empty', 0, 'no digits'))
  if (!isDigits(digits)) return err(notADigit(digits))
  if (!GTIN_LENGTHS.includes(digits.length)) return err(wrongLength(digits, '8, 12, 13 or 14'))
  return asGtin14(`GTIN-${digits.length}`, digits)
}

/** Digits of a fitting length. `name` says in a reason what they were taken for. */
export function asGtin14(
  name: string,
  digits: string,
  position = digits.length - 1,
): Result<string, BarcodeReason> {
  if (!hasValidCheckDigit(digits)) return err(wrongCheckDigit(name, digits, position))
  if (Number(digits) === 0) return err(reason('all-zero', 0, `${name}: only zeros are no product`))
  return ok(digits.padStart(GTIN_DIGITS, '0'))
}

/** 6, 7 or 8 digits of a UPC-E symbol. */
export function upcEAsGtin14(digits: string): Result<string, BarcodeReason> {
  const upcA = expandUpcE(digits)
  if (upcA === null) return err(reason('wrong-number-system', 0, 'UPC-E: the first digit is 0 or 1'))
  return asGtin14('UPC-E', upcA, digits.length - 1)
}
