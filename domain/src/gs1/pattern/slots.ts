import { err, ok, type Result } from '../../result.ts'
import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import { VERIFIED_DIGITS } from './value-verifier.ts'

/**
 * A pattern says what the characters of a store's own code mean, one mark a character:
 * a digit, or anything between single quotes, stands for itself; `I` a digit of the number, `X` a digit or letter of
 * it; `P` a digit of a price, `W` of a weight, `N` of a count, `D` of a percentage off; `V` the verifier of that value; `C`, last, the mod-10
 * check of all digits before it. `22IIIIVPPPPPC` is a German label with a price.
 */
export type Slot = { readonly literal: string } | { readonly field: Field }
export type Field = 'I' | 'X' | ValueField | 'V' | 'C'
export type ValueField = 'P' | 'W' | 'N' | 'D'

export const PATTERN_CHARS_MAX = 80

/** The marks of a pattern. The error has its place in the pattern. */
export function slotsOf(pattern: string): Result<readonly Slot[], BarcodeReason> {
  if (pattern.length > PATTERN_CHARS_MAX) return err(bad(PATTERN_CHARS_MAX, 'it is too long'))
  const slots: Slot[] = []
  let quoted = false
  for (const [at, mark] of Array.from(pattern).entries()) {
    if (mark === "'") quoted = !quoted
    else if (quoted || /[0-9]/.test(mark)) slots.push({ literal: mark })
    else if (isField(mark)) slots.push({ field: mark })
    else return err(bad(at, 'a mark that has no meaning'))
  }
  if (quoted) return err(bad(pattern.length, 'a quote is not closed'))
  const trouble = troubleIn(slots)
  return trouble === null ? ok(slots) : err(bad(pattern.length, trouble))
}

function isField(mark: string): mark is Field {
  return /^[IXPWNDVC]$/.test(mark)
}

function troubleIn(slots: readonly Slot[]): string | null {
  const marks = slots.map((slot) => ('field' in slot ? slot.field : ' ')).join('')
  const values = marks.match(/[PWND]+/g) ?? []
  const [value = ''] = values
  if (marks.trim() === '') return 'it has no field'
  if (values.length > 1 || /^(.)\1*$/.exec(value || 'P') === null) return 'a value is one row of equal marks'
  if (marks.split('V').length > 2) return 'there is one verifier at most'
  if (marks.includes('V') && !VERIFIED_DIGITS.includes(value.length)) return 'a verifier is of 4 or 5 digits'
  if (marks.slice(0, -1).includes('C')) return 'the check digit is the last'
  return marks.endsWith('C') && !slots.slice(0, -1).some(isDigit) ? 'there are no digits to check' : null
}

const isDigit = (slot: Slot) => ('field' in slot ? slot.field !== 'X' : /[0-9]/.test(slot.literal))

function bad(position: number, text: string): BarcodeReason {
  return reason('bad-pattern', position, `pattern: ${text}`)
}
