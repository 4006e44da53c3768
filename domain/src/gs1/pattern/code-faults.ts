import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import type { CodePatterns } from './code-patterns.ts'
import { cutPattern } from './cut-pattern.ts'
import { slotsOf } from './slots.ts'

export type PatternFault = { readonly pattern: string; readonly reason: BarcodeReason }

const DECIMALS_MAX = 5

/** What is wrong in the patterns of a store, before it opens with them; empty when all is well. */
export function codeFaults({
  labels,
  reducedLabels,
  depositSlips,
  memberCodes,
}: CodePatterns): readonly PatternFault[] {
  const valued = [...labels, ...reducedLabels, ...depositSlips]
  return [
    ...[...valued.map((one) => one.pattern), ...memberCodes].flatMap(faultIn),
    ...valued.flatMap(({ pattern, decimals }) =>
      Number.isInteger(decimals) && decimals >= 0 && decimals <= DECIMALS_MAX
        ? []
        : [fault(pattern, `decimals are 0 to ${DECIMALS_MAX}`)],
    ),
    ...labels.flatMap(({ pattern }) => (LABEL.test(pattern) ? [] : [fault(pattern, LABEL_SHAPE)])),
    ...reducedLabels.flatMap(({ pattern, decimals }) => reducedFault(pattern, decimals)),
  ]
}

/** Twelve or thirteen marks with a value and a check digit, in the ranges that GS1 leaves to companies and countries. */
const LABEL = /^(?:(?=.{12}$)[24]|(?=.{13}$)(?:02|04|2))[0-9IV]*[PWN]+[0-9IV]*C$/
const LABEL_SHAPE =
  'a label has 13 marks from 02, 04 or 2 on, or 12 from 2 or 4 on, a value, and C at its end'

const GTIN_DIGITS: readonly number[] = [8, 12, 13, 14]

function reducedFault(pattern: string, decimals: number): readonly PatternFault[] {
  const cut = cutPattern(pattern)
  if (!cut.ok) return []
  const { slots, value } = cut.value
  const digits = slots.filter((slot) => 'field' in slot && slot.field === 'I').length
  if (value === null || !['price', 'percent'].includes(value.kind))
    return [fault(pattern, 'a sticker has a price, P, or a percentage, D')]
  if (value.kind === 'percent' && decimals !== 0) return [fault(pattern, 'a percentage is whole: decimals 0')]
  return GTIN_DIGITS.includes(digits) ? [] : [fault(pattern, 'a sticker has 8, 12, 13 or 14 marks I')]
}

function faultIn(pattern: string): readonly PatternFault[] {
  const slots = slotsOf(pattern)
  return slots.ok ? [] : [{ pattern, reason: slots.error }]
}

function fault(pattern: string, text: string): PatternFault {
  return { pattern, reason: reason('bad-pattern', 0, `pattern: ${text}`) }
}
