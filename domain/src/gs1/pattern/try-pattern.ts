import { err, ok, type Result } from '../../result.ts'
import { checkDigit } from '../check-digit.ts'
import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import { slotsOf, type Field, type Slot, type ValueField } from './slots.ts'
import { valueVerifier } from './value-verifier.ts'

/** What a code says under a pattern. */
export type PatternMatch = {
  /** The digits and letters of the number. */
  readonly number: string
  /** Null when the pattern has no value. */
  readonly value: { readonly kind: 'price' | 'weight' | 'count'; readonly digits: string } | null
  /** The same code with a value of 0 and its check digits computed again: what a price book knows it by. */
  readonly key: string
}

/** Whether a code fits a pattern, and what it says; else why not, with the place in the code, or in a bad pattern. */
export function tryPattern(pattern: string, code: string): Result<PatternMatch, BarcodeReason> {
  const slots = slotsOf(pattern)
  if (!slots.ok) return slots
  const misfit = misfitOf(slots.value, code)
  if (misfit !== null) return err(misfit)
  const key = withValue(slots.value, code, null)
  const sound = withValue(slots.value, code, fieldOf(slots.value, code, 'PWN'))
  const wrong = Array.from(sound).findIndex((character, at) => character !== code.charAt(at))
  if (wrong !== -1) return err(wrongCheck(slots.value, wrong, sound.charAt(wrong)))
  return ok({ number: fieldOf(slots.value, code, 'IX'), value: valueIn(slots.value, code), key })
}

function wrongCheck(slots: readonly Slot[], at: number, expected: string): BarcodeReason {
  const isLast = at === slots.length - 1
  const [code, name] = isLast
    ? (['wrong-check-digit', 'check'] as const)
    : (['wrong-verifier', 'verifier'] as const)
  return reason(code, at, `pattern: the ${name} digit should be ${expected}`)
}

function misfitOf(slots: readonly Slot[], code: string): BarcodeReason | null {
  const at = slots.findIndex((slot, index) => !fits(slot, code.charAt(index)))
  if (at !== -1)
    return reason('other-pattern', Math.min(at, code.length), 'pattern: another character is expected')
  if (code.length === slots.length) return null
  return reason('other-pattern', slots.length, `pattern: ${slots.length} characters are expected`)
}

function fits(slot: Slot, character: string): boolean {
  if ('literal' in slot) return slot.literal === character
  return (slot.field === 'X' ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(character)
}

function fieldOf(slots: readonly Slot[], code: string, fields: string): string {
  return slots
    .map((slot, at) => ('field' in slot && fields.includes(slot.field) ? code.charAt(at) : ''))
    .join('')
}

/** The code with these digits as its value, zeros when null, and with the verifier and the check digit of them. */
function withValue(slots: readonly Slot[], code: string, value: string | null): string {
  const digits = value ?? fieldOf(slots, code, 'PWN').replace(/./g, '0')
  let given = 0
  let done = ''
  for (const [at, slot] of slots.entries()) {
    const field = 'field' in slot ? slot.field : null
    if (isValue(field)) done += digits.charAt(given++)
    else if (field === 'V') done += valueVerifier(digits)
    else if (field === 'C') done += String(checkDigit(done.replace(/[^0-9]/g, '')))
    else done += code.charAt(at)
  }
  return done
}

function isValue(field: Field | null): field is ValueField {
  return field === 'P' || field === 'W' || field === 'N'
}

const KINDS = { P: 'price', W: 'weight', N: 'count' } as const

function valueIn(slots: readonly Slot[], code: string): PatternMatch['value'] {
  const field = slots.flatMap((slot) => ('field' in slot ? [slot.field] : [])).find(isValue)
  if (field === undefined) return null
  return { kind: KINDS[field], digits: fieldOf(slots, code, field) }
}
