import { checkDigitWithin } from '../check-digit.ts'
import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import type { CutPattern } from './cut-pattern.ts'
import type { Slot } from './slots.ts'
import { valueVerifier } from './value-verifier.ts'

/** Why a code does not fit the pattern, with the place in the code; null when it does. */
export function misfitOf(pattern: CutPattern, code: string): BarcodeReason | null {
  const { slots, verifierAt, isChecked } = pattern
  const at = slots.findIndex((slot, index) => !fits(slot, code, index))
  if (at !== -1)
    return reason('other-pattern', Math.min(at, code.length), 'pattern: another character is expected')
  if (code.length !== slots.length)
    return reason('other-pattern', slots.length, `pattern: ${slots.length} characters are expected`)
  if (verifierAt !== null) {
    const expected = valueVerifier(valueDigits(pattern, code))
    if (code.charAt(verifierAt) !== expected) return wrong('wrong-verifier', verifierAt, 'verifier', expected)
  }
  if (!isChecked) return null
  const last = code.length - 1
  const expected = String(checkDigitWithin(code.slice(0, last)))
  return code.endsWith(expected) ? null : wrong('wrong-check-digit', last, 'check', expected)
}

function fits(slot: Slot, code: string, at: number): boolean {
  if ('literal' in slot) return slot.literal === code.charAt(at)
  const character = code.charCodeAt(at)
  const isDigit = character >= 48 && character <= 57
  return isDigit || (slot.field === 'X' && /^[A-Za-z]$/.test(code.charAt(at)))
}

function wrong(
  code: 'wrong-verifier' | 'wrong-check-digit',
  at: number,
  name: string,
  expected: string,
): BarcodeReason {
  return reason(code, at, `pattern: the ${name} digit should be ${expected}`)
}

/** The digits and letters of the number in a code that fits. */
export function numberIn({ slots }: CutPattern, code: string): string {
  return slots
    .map((slot, at) => ('field' in slot && (slot.field === 'I' || slot.field === 'X') ? code.charAt(at) : ''))
    .join('')
}

/** The digits of the value in a code that fits; none when the pattern has no value. */
export function valueDigits({ value }: CutPattern, code: string): string {
  return value === null ? '' : code.slice(value.from, value.to)
}

/** The same code with a value of 0 and its check digits computed again: what a price book knows it by. */
export function keyOf({ value, verifierAt, isChecked }: CutPattern, code: string): string {
  if (value === null) return code
  const end = isChecked ? code.length - 1 : code.length
  let key = ''
  for (let at = 0; at < end; at++) {
    const isZeroed = (at >= value.from && at < value.to) || at === verifierAt // the verifier of 0 is 0
    key += isZeroed ? '0' : code.charAt(at)
  }
  return isChecked ? key + String(checkDigitWithin(key)) : key
}
