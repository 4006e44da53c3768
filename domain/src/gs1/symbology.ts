import { err, ok, type Result } from '../result.ts'
import { BADGE_PREFIX } from './badge.ts'
import { SEPARATOR } from './element-string.ts'
import { isLink } from './link/split-link.ts'
import type { BarcodeReason } from './reading.ts'
import { reason } from './reasons.ts'

/** How data is read. `unmarked`: without an identifier, from a plain scanner or from a person's fingers. */
export type CodeKind = DigitKind | 'badge' | 'elements' | 'link'
export type DigitKind = 'ean' | 'ean-8' | 'itf' | 'unmarked'

/** AIM identifiers (ISO/IEC 15424): `]`, a letter for the symbology, a modifier. */
const AIM = /^\][A-Za-z][0-9A-Za-z]$/

/** `]I0`: the scanner did not check the check digit; we do. `]E0`: also UPC-A and UPC-E. */
const READ = new Map<string, CodeKind>([
  [']E0', 'ean'],
  [']E4', 'ean-8'],
  [']I0', 'itf'],
  [']I1', 'itf'],
  [']C0', 'badge'],
  [']C1', 'elements'], // GS1-128
  [']e0', 'elements'], // GS1 DataBar, also the composite part of another code
  [']d2', 'elements'], // GS1 DataMatrix
  [']Q3', 'elements'], // GS1 QR code
  [']J1', 'elements'], // GS1 DotCode
  [']d1', 'link'], // Data Matrix
  [']Q1', 'link'], // QR code
  [']J0', 'link'], // DotCode
])

/**
 * Of a composite symbol only `]e0` holds GS1 elements, those of the linear part in front; what the others carry is data
 * of somebody else behind a separator or an escape (ISO/IEC 24723).
 */
const NAMES = new Map([
  [']E3', 'EAN with add-on'],
  [']e1', 'foreign part of a composite symbol'],
  [']e2', 'foreign part of a composite symbol'],
  [']e3', 'foreign part of a composite symbol'],
])

/** The longest number that stands under bars; an identifier and a value behind it are longer. */
const NUMBER_DIGITS_MAX = 14

export function isAimIdentifier(text: string): boolean {
  return AIM.test(text)
}

export function codeKindOf(symbology: string | null, text: string): Result<CodeKind, BarcodeReason> {
  if (symbology === null) return ok(unmarkedKind(text))
  const kind = READ.get(symbology)
  if (kind !== undefined) return ok(kind)
  if (!isAimIdentifier(symbology)) {
    return err(reason('symbology-malformed', 0, 'the symbology is no AIM identifier'))
  }
  const name = NAMES.get(symbology) ?? 'symbology'
  return err(reason('symbology-not-read', 0, `${name} (${symbology}) is not read`))
}

/** Scanners that send no identifier still send the separators of element strings. */
function unmarkedKind(text: string): CodeKind {
  if (text.startsWith(BADGE_PREFIX)) return 'badge'
  if (isLink(text)) return 'link'
  const mayBeElements = text.length > NUMBER_DIGITS_MAX && /^[0-9]{2}/.test(text)
  return mayBeElements || text.includes(SEPARATOR) ? 'elements' : 'unmarked'
}
