import { err, ok, type Result } from '@clearlane/device-contract'

/** Two decimal digits a byte, high digit first: 1.00 EUR in six bytes is 00 00 00 00 01 00. */
export function encodeBcd(value: number, byteCount: number): Result<Uint8Array, 'out-of-range'> {
  const digits = String(value)
  const fits = Number.isSafeInteger(value) && value >= 0 && digits.length <= byteCount * 2
  if (!fits) return err('out-of-range')
  return ok(bytesOfDigits(digits.padStart(byteCount * 2, '0')))
}

/** Reads digits; a nibble above 9 is no number. At most seven bytes, so that the value stays exact. */
export function decodeBcd(bytes: Uint8Array): Result<number, 'not-a-number'> {
  const digits = hexOf(bytes)
  if (!/^[0-9]{1,14}$/.test(digits)) return err('not-a-number')
  return ok(Number(digits))
}

/** Hexadecimal digits, lower case, no spaces. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a text of hexadecimal digits; an odd last digit and all else are left out. */
export function bytesOfDigits(digits: string): Uint8Array {
  const pairs = digits.match(/[0-9a-fA-F]{2}/g) ?? []
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
}
