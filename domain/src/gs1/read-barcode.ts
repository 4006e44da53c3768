import { readBadge } from './badge.ts'
import type { CodeRules } from './code-rules.ts'
import { parseElementString } from './element-string.ts'
import { parseDigitalLink, type LinkRules } from './link/digital-link.ts'
import { cutPatterns, type CutPatterns } from './pattern/cut-patterns.ts'
import { readPapers } from './pattern/read-patterns.ts'
import { readDigits } from './read-digits.ts'
import { readElements } from './read-elements.ts'
import type { BarcodeReason, BarcodeResult } from './reading.ts'
import { reason, refused } from './reasons.ts'
import { codeKindOf, isAimIdentifier } from './symbology.ts'

/** Longest data that is looked at: no symbol that a till reads holds more, the rest is an accident. */
export const BARCODE_LENGTH_MAX = 2048

export type BarcodeInput = {
  /** AIM identifier such as `]E0`, or null when the scanner sends none or a person typed the code. */
  readonly symbology: string | null
  /** Without terminator. An AIM identifier that was left in front is used when `symbology` is null. */
  readonly data: string | Uint8Array
}

/**
 * Everything that a code may say, and every reason why it says nothing else. Answers whatever the bytes: what is not
 * read has no readings. The same bars may mean two things (8 digits without an identifier).
 */
export function readBarcode({ symbology, data }: BarcodeInput, rules: CodeRules): BarcodeResult {
  if (data.length === 0) return refused(reason('empty', 0, 'no data'))
  if (data.length > BARCODE_LENGTH_MAX) {
    return refused(reason('too-long', BARCODE_LENGTH_MAX, `longer than ${BARCODE_LENGTH_MAX} characters`))
  }
  const text = typeof data === 'string' ? data : String.fromCharCode(...data)
  if (symbology !== null) return readWithPapers(symbology, text, rules)
  const inFront = text.slice(0, 3)
  if (!isAimIdentifier(inFront)) return readWithPapers(null, text, rules)
  return shifted(readWithPapers(inFront, text.slice(3), rules), 3)
}

/** Cards and slips of the store come last: an item of the same number is what was meant. */
function readWithPapers(symbology: string | null, text: string, rules: CodeRules): BarcodeResult {
  const patterns = cutPatterns(rules)
  const result = readText(symbology, text, rules, patterns)
  const papers = readPapers(text, patterns)
  return papers.length === 0 ? result : { ...result, readings: [...result.readings, ...papers] }
}

function readText(
  symbology: string | null,
  text: string,
  rules: LinkRules,
  patterns: CutPatterns,
): BarcodeResult {
  const kind = codeKindOf(symbology, text)
  if (!kind.ok) return refused(kind.error)
  switch (kind.value) {
    case 'badge': {
      const badge = readBadge(text)
      if (!badge.ok) return refused(badge.error)
      return { readings: [{ kind: 'badge', badgeId: badge.value }], reasons: [] }
    }
    case 'elements':
      return readElements(parseElementString(text))
    case 'link':
      return readElements(parseDigitalLink(text, rules))
    case 'ean':
    case 'ean-8':
    case 'itf':
    case 'unmarked':
      return readDigits(kind.value, text, patterns)
  }
}

/** Positions count from where the data began. */
function shifted({ readings, reasons }: BarcodeResult, by: number): BarcodeResult {
  const move = (one: BarcodeReason): BarcodeReason => ({ ...one, position: one.position + by })
  return { readings, reasons: reasons.map(move) }
}
