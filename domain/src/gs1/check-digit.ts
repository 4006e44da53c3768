import { assert } from '../assert.ts'

const DIGITS = /^[0-9]+$/

export function isDigits(text: string): boolean {
  return DIGITS.test(text)
}

/**
 * Mod-10 of all GS1 keys (GS1 General Specifications 7.9.1): from the right, weights 3, 1, 3, 1, ...
 * `data` is the digits without the check digit, at least one.
 */
export function checkDigit(data: string): number {
  assert(isDigits(data), 'a check digit is computed from digits')
  const sum = Array.from(data)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/** Whether the last digit is the check digit of those before it. */
export function hasValidCheckDigit(digits: string): boolean {
  const data = digits.slice(0, -1)
  return isDigits(data) && digits === data + String(checkDigit(data))
}
