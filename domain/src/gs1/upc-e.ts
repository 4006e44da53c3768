import { checkDigit } from './check-digit.ts'

/**
 * The UPC-A number that a UPC-E symbol stands for, 12 digits (GS1 General Specifications 5.2.2.4.2).
 * 8 digits: number system 0 or 1, six digits, check digit; 7: without check digit; 6: also without number
 * system, which is then 0. Null for anything else. The check digit of 8 digits is copied, not judged.
 */
export function expandUpcE(digits: string): string | null {
  const match = /^([01]?)([0-9]{6})$/.exec(digits) ?? /^([01])([0-9]{6})([0-9])$/.exec(digits)
  if (match === null) return null
  const [, system = '', six = '', check] = match
  const data = (system === '' ? '0' : system) + insertZeros(six)
  return data + (check ?? String(checkDigit(data)))
}

/** The last digit says where the zeros were left out. */
function insertZeros(six: string): string {
  const last = Number(six.slice(5))
  if (last <= 2) return `${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`
  if (last === 3) return `${six.slice(0, 3)}00000${six.slice(3, 5)}`
  if (last === 4) return `${six.slice(0, 4)}00000${six.slice(4, 5)}`
  return `${six.slice(0, 5)}0000${last}`
}
