import { NO_FACTS, type PieceFacts } from '../piece-facts.ts'
import type { BarcodeReading, BarcodeReason } from '../reading.ts'
import type { CutPattern } from './cut-pattern.ts'
import { labelsOf, type CutLabel, type CutPatterns, type CutReduced } from './cut-patterns.ts'
import { keyOf, misfitOf, numberIn, valueDigits } from './match-pattern.ts'

const GTIN_DIGITS = 14

/** What is read so far of a code. */
export type Answer = { readonly readings: BarcodeReading[]; readonly reasons: BarcodeReason[] }

/** Adds the labels that a number may be. `text` is how it was printed, for the places of reasons. */
export function addLabels(gtin14: string, text: string, patterns: CutPatterns, answer: Answer): void {
  const possible = labelsOf(gtin14, patterns)
  if (possible === undefined) return
  for (const label of possible) {
    const { slots, prefix } = label.pattern
    const code = gtin14.slice(GTIN_DIGITS - slots.length)
    if (!code.startsWith(prefix)) continue
    const misfit = misfitOf(label.pattern, code)
    if (misfit === null) answer.readings.push(labelOf(label, code))
    else answer.reasons.push({ ...misfit, position: misfit.position + text.length - code.length })
  }
}

function labelOf(label: CutLabel, code: string): BarcodeReading {
  const gtin14 = keyOf(label.pattern, code).padStart(GTIN_DIGITS, '0')
  return { kind: 'label', gtin14, facts: factsOf(label, Number(valueDigits(label.pattern, code))) }
}

function factsOf({ value: { kind }, label }: CutLabel, value: number): PieceFacts {
  const { decimals, unit = 'kg' } = label
  switch (kind) {
    case 'price':
      return { ...NO_FACTS, price: { value, decimals, currency: null } }
    case 'weight':
      return { ...NO_FACTS, weight: { value, exponent: -decimals, unit } }
    case 'count':
      return { ...NO_FACTS, count: value }
    case 'percent':
      return { ...NO_FACTS, reduced: { percent: value } }
  }
}

/** Stickers, slips and member cards, whatever bars carry them. */
export function readPapers(
  text: string,
  { reducedLabels, depositSlips, memberCodes }: CutPatterns,
): readonly BarcodeReading[] {
  const readings: BarcodeReading[] = []
  for (const label of reducedLabels) {
    if (isOne(label.pattern, text)) readings.push(reducedOf(label, text))
  }
  for (const { pattern, slip } of depositSlips) {
    if (!isOne(pattern, text)) continue
    const value = Number(valueDigits(pattern, text))
    const amount = pattern.value === null ? null : { value, decimals: slip.decimals, currency: null }
    readings.push({ kind: 'deposit-slip', slipId: numberIn(pattern, text), amount })
  }
  for (const pattern of memberCodes) {
    if (isOne(pattern, text)) readings.push({ kind: 'member', memberId: numberIn(pattern, text) })
  }
  return readings
}

/** The number on a sticker is that of the product itself. */
function reducedOf(label: CutReduced, text: string): BarcodeReading {
  const said = factsOf(label, Number(valueDigits(label.pattern, text)))
  const facts = said.price === null ? said : { ...NO_FACTS, reduced: { price: said.price } }
  const gtin14 = numberIn(label.pattern, text).padStart(GTIN_DIGITS, '0')
  return { kind: 'label', gtin14, facts }
}

/** With a look at what stands in front first, since every scan comes through here. */
function isOne(pattern: CutPattern, text: string): boolean {
  return text.startsWith(pattern.prefix) && misfitOf(pattern, text) === null
}
