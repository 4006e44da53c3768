import { err, ok, type Result } from '@clearlane/domain'
import { cleanText } from './clean-text.ts'

/** A whole number of at most 9 digits, or null for an empty cell. */
export function wholeOrNull(text: string): Result<number | null, string> {
  if (text === '') return ok(null)
  return /^[0-9]{1,9}$/.test(text) ? ok(Number(text)) : err(`"${shown(text)}" is not a whole number`)
}

/** `1.29` or `1,29` with 2 decimals is 129. By digits: no floating point touches money or weight. */
export function decimalOrNull(text: string, decimals: number): Result<number | null, string> {
  if (text === '') return ok(null)
  const [, whole, fraction = ''] = /^([0-9]{1,7})(?:[.,]([0-9]+))?$/.exec(text) ?? []
  if (whole === undefined)
    return err(`"${shown(text)}" must be a number such as 1.29, without currency or unit`)
  if (fraction.length > decimals) return err(`it has more than ${decimals} decimals`)
  return ok(Number(whole + fraction.padEnd(decimals, '0')))
}

const SHOWN_CHARS = 30

/** A cell within a sentence. */
function shown(text: string): string {
  return cleanText(text).slice(0, SHOWN_CHARS)
}
