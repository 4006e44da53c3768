import { err, type Result } from '../result.ts'
import { isDigits } from './check-digit.ts'
import { asGtin14, upcEAsGtin14 } from './gtin.ts'
import type { CutPatterns } from './pattern/cut-patterns.ts'
import { addLabels } from './pattern/read-patterns.ts'
import type { BarcodeReading, BarcodeReason, BarcodeResult } from './reading.ts'
import { notADigit, reason, refused, wrongLength } from './reasons.ts'
import type { DigitKind } from './symbology.ts'

type Attempt = Result<string, BarcodeReason>

/** Reads a number as everything that this kind of code may mean by it. */
export function readDigits(kind: DigitKind, text: string, patterns: CutPatterns): BarcodeResult {
  if (!isDigits(text)) return refused(text === '' ? NOTHING : notADigit(text))
  if (kind === 'unmarked' && (text.length === 4 || text.length === 5)) return readPlu(text)
  const readings: BarcodeReading[] = []
  const reasons: BarcodeReason[] = []
  for (const attempt of attemptsOf(kind, text)) {
    if (attempt.ok) readings.push({ kind: 'gtin', gtin14: attempt.value })
    else reasons.push(attempt.error)
  }
  const [first] = readings
  if (first?.kind === 'gtin') addLabels(first.gtin14, text, patterns, { readings, reasons }) // the exact number wins
  return { readings, reasons }
}

const NOTHING = reason('empty', 0, 'no data')

function attemptsOf(kind: DigitKind, text: string): readonly Attempt[] {
  switch (kind) {
    case 'ean':
      return [readEan(text)]
    case 'ean-8':
      return text.length === 8 ? [asGtin14('EAN-8', text)] : [err(wrongLength(text, '8'))]
    case 'itf':
      return text.length === 14 ? [asGtin14('ITF-14', text)] : [err(wrongLength(text, '14'))]
    case 'unmarked':
      return readUnmarked(text)
  }
}

/** `]E0`: 13 digits by the standard; some scanners send UPC-A and UPC-E as they are printed or without check digit. */
function readEan(text: string): Attempt {
  switch (text.length) {
    case 13:
      return asGtin14('EAN-13', text)
    case 12:
      return asGtin14('UPC-A', text)
    case 8:
    case 7:
    case 6:
      return upcEAsGtin14(text)
    default:
      return err(wrongLength(text, '13, 12, or 6 to 8'))
  }
}

/** Without an identifier only numbers with a check digit count: 6 or 7 digits may be a slip of the fingers. */
function readUnmarked(text: string): readonly Attempt[] {
  switch (text.length) {
    case 14:
      return [asGtin14('GTIN-14', text)]
    case 13:
      return [asGtin14('EAN-13', text)]
    case 12:
      return [asGtin14('UPC-A', text)]
    case 8:
      return [asGtin14('EAN-8', text), upcEAsGtin14(text)]
    default:
      return [err(wrongLength(text, '4, 5, 8, 12, 13 or 14'))]
  }
}

/** Any 4 or 5 digits: what the IFPS list leaves free, a store assigns itself. */
function readPlu(text: string): BarcodeResult {
  if (Number(text) === 0) return refused(reason('all-zero', 0, 'PLU: only zeros'))
  return { readings: [{ kind: 'plu', plu: text }], reasons: [] }
}
