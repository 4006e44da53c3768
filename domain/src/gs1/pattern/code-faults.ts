import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import type { CodePatterns } from './code-patterns.ts'
import { slotsOf } from './slots.ts'

export type PatternFault = { readonly pattern: string; readonly reason: BarcodeReason }

const DECIMALS_MAX = 5

/** What is wrong in the patterns of a store, before it opens with them; empty when all is well. */
export function codeFaults({ labels, depositSlips, memberCodes }: CodePatterns): readonly PatternFault[] {
  const valued = [...labels, ...depositSlips]
  return [
    ...[...valued.map((one) => one.pattern), ...memberCodes].flatMap(faultIn),
    ...valued.flatMap(({ pattern, decimals }) =>
      Number.isInteger(decimals) && decimals >= 0 && decimals <= DECIMALS_MAX
        ? []
        : [fault(pattern, `decimals are 0 to ${DECIMALS_MAX}`)],
    ),
    ...labels.flatMap(({ pattern }) => (LABEL.test(pattern) ? [] : [fault(pattern, LABEL_SHAPE)])),
  ]
}

/** Twelve or thirteen marks with a value and a check digit, in the ranges that GS1 leaves to companies and countries. */
const LABEL = /^(?:(?=.{12}$)[24]|(?=.{13}$)(?:02|04|2))[0-9IV]*[PWN]+[0-9IV]*C$/
const LABEL_SHAPE =
  'a label has 13 marks from 02, 04 or 2 on, or 12 from 2 or 4 on, a value, and C at its end'

function faultIn(pattern: string): readonly PatternFault[] {
  const slots = slotsOf(pattern)
  return slots.ok ? [] : [{ pattern, reason: slots.error }]
}

function fault(pattern: string, text: string): PatternFault {
  return { pattern, reason: reason('bad-pattern', 0, `pattern: ${text}`) }
}
