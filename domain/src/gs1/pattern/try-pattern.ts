import { err, ok, type Result } from '../../result.ts'
import type { BarcodeReason } from '../reading.ts'
import { cutPattern, type ValueKind } from './cut-pattern.ts'
import { keyOf, misfitOf, numberIn, valueDigits } from './match-pattern.ts'

/** What a code says under a pattern. */
export type PatternMatch = {
  /** The digits and letters of the number. */
  readonly number: string
  /** Null when the pattern has no value. */
  readonly value: { readonly kind: ValueKind; readonly digits: string } | null
  /** The same code with a value of 0 and its check digits computed again: what a price book knows it by. */
  readonly key: string
}

/** Whether a code fits a pattern, and what it says; else why not, with the place in the code, or in a bad pattern. */
export function tryPattern(pattern: string, code: string): Result<PatternMatch, BarcodeReason> {
  const cut = cutPattern(pattern)
  if (!cut.ok) return cut
  const misfit = misfitOf(cut.value, code)
  if (misfit !== null) return err(misfit)
  const { value } = cut.value
  return ok({
    number: numberIn(cut.value, code),
    value: value === null ? null : { kind: value.kind, digits: valueDigits(cut.value, code) },
    key: keyOf(cut.value, code),
  })
}
