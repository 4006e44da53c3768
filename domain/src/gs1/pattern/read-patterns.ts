import { NO_FACTS, type PieceFacts } from '../piece-facts.ts'
import type { BarcodeReading, BarcodeReason, BarcodeResult } from '../reading.ts'
import type { CodePatterns, LabelPattern } from './code-patterns.ts'
import { tryPattern, type PatternMatch } from './try-pattern.ts'

/** Numbers that a company or a country gives out by itself: GS1 prefixes 02, 04 and 20 to 29 of an EAN-13. */
const RESTRICTED = /^0(02|04|2)/

const GTIN_DIGITS = 14
const UPC_DIGITS = 12

/** The labels that a number may be. `text` is how it was printed, for the places of reasons. */
export function readLabels(gtin14: string, text: string, { labels }: CodePatterns): BarcodeResult {
  const readings: BarcodeReading[] = []
  const reasons: BarcodeReason[] = []
  if (!RESTRICTED.test(gtin14)) return { readings, reasons }
  for (const label of labels) {
    // A UPC-A is an EAN-13 with a 0 in front.
    const code = gtin14.slice(label.pattern.length === UPC_DIGITS && gtin14.startsWith('00') ? 2 : 1)
    if (!mayBegin(label.pattern, code)) continue
    const match = tryPattern(label.pattern, code)
    if (match.ok) readings.push(...labelOf(match.value, label))
    else reasons.push({ ...match.error, position: match.error.position + text.length - code.length })
  }
  return { readings, reasons }
}

function labelOf({ value, key }: PatternMatch, label: LabelPattern): readonly BarcodeReading[] {
  if (value === null) return []
  const gtin14 = key.padStart(GTIN_DIGITS, '0')
  return [{ kind: 'label', gtin14, facts: factsOf(value.kind, Number(value.digits), label) }]
}

type ValueKind = NonNullable<PatternMatch['value']>['kind']

function factsOf(kind: ValueKind, value: number, { decimals, unit = 'kg' }: LabelPattern): PieceFacts {
  switch (kind) {
    case 'price':
      return { ...NO_FACTS, price: { value, decimals, currency: null } }
    case 'weight':
      return { ...NO_FACTS, weight: { value, exponent: -decimals, unit } }
    case 'count':
      return { ...NO_FACTS, count: value }
  }
}

/** Slips and member cards, whatever bars carry them. */
export function readPapers(
  text: string,
  { depositSlips, memberCodes }: CodePatterns,
): readonly BarcodeReading[] {
  const readings: BarcodeReading[] = []
  for (const { pattern, decimals } of depositSlips) {
    const match = matchOf(pattern, text)
    if (match === null) continue
    const amount =
      match.value === null ? null : { value: Number(match.value.digits), decimals, currency: null }
    readings.push({ kind: 'deposit-slip', slipId: match.number, amount })
  }
  for (const pattern of memberCodes) {
    const match = matchOf(pattern, text)
    if (match !== null) readings.push({ kind: 'member', memberId: match.number })
  }
  return readings
}

function matchOf(pattern: string, text: string): PatternMatch | null {
  if (!mayBegin(pattern, text)) return null
  const match = tryPattern(pattern, text)
  return match.ok ? match.value : null
}

/** A look at what stands in front, since every scan comes through here. */
function mayBegin(pattern: string, text: string): boolean {
  if (pattern.startsWith("'")) return pattern.charAt(1) === text.charAt(0)
  let at = 0
  while (pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9' && pattern.charAt(at) === text.charAt(at))
    at++
  const mark = pattern.charAt(at)
  return mark === '' || mark > '9'
}
