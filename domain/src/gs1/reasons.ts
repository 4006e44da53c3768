import { checkDigit } from './check-digit.ts'
import type { BarcodeReason, BarcodeReasonCode, BarcodeResult } from './reading.ts'

export function reason(code: BarcodeReasonCode, position: number, text: string): BarcodeReason {
  return { code, position, text }
}

/** Whether it is about one value only, so that all elements are known and can be judged beside one another. */
export function isOfValue({ code }: BarcodeReason): boolean {
  return code === 'wrong-value' || code === 'wrong-character'
}

/** A code that means nothing, for one reason. */
export function refused(because: BarcodeReason): BarcodeResult {
  return { readings: [], reasons: [because] }
}

export function wrongLength(digits: string, expected: string): BarcodeReason {
  return reason('wrong-length', digits.length, `${digits.length} digits; expected ${expected}`)
}

/** The first character that is not a digit, by its code point: the data may be hostile, so it is not repeated. */
export function notADigit(data: string): BarcodeReason {
  const position = data.search(/[^0-9]/u)
  const codePoint = Number(data.codePointAt(position)).toString(16).toUpperCase().padStart(4, '0')
  return reason('not-a-digit', position, `U+${codePoint} is not a digit`)
}

/** `name` is the kind of number; `digits` those that the check digit belongs to, maybe expanded from the data. */
export function wrongCheckDigit(name: string, digits: string, position: number): BarcodeReason {
  const expected = checkDigit(digits.slice(0, -1))
  const text = `${name}: the check digit is ${digits.slice(-1)}; it should be ${expected}`
  return reason('wrong-check-digit', position, text)
}
