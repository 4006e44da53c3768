import { assert } from '../assert.ts'

const DIGITS = /^[0-9]+$/
const ZERO = 48 // '0'

export function isDigits(text: string): boolean {
  return DIGITS.test(text)
}

/**
 * Mod-10 of all GS1 keys (GS1 General Specifications 7.9.1): from the right, weights 3, 1, 3, 1, ...
 * `data` is the digits without the check digit, at least one.
 */
export function checkDigit(data: string): number {
  assert(isDigits(data), 'a check digit is computed from digits')
  return checkOf(data, data.length)
}

/** Whether the last digit is the check digit of those before it. */
export function hasValidCheckDigit(digits: string): boolean {
  const last = digits.length - 1
  return last > 0 && isDigits(digits) && digits.charCodeAt(last) - ZERO === checkOf(digits, last)
}

/** Mod-10 of the digits that are in a text, whatever stands between them. */
export function checkDigitWithin(text: string): number {
  let sum = 0
  for (let at = text.length - 1, weight = 3; at >= 0; at--) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) continue
    sum += digit * weight
    weight = 4 - weight
  }
  return (10 - (sum % 10)) % 10
}

/** Of the first so many digits; by character codes, because every scan comes through here. */
function checkOf(digits: string, count: number): number {
  let sum = 0
  for (let at = count - 1, weight = 3; at >= 0; at--, weight = 4 - weight) {
    sum += (digits.charCodeAt(at) - ZERO) * weight
  }
  return (10 - (sum % 10)) % 10
}
