import { err, ok, type Result } from '../result.ts'
import { BADGE_PREFIX } from './badge.ts'
import type { BarcodeReason } from './reading.ts'
import { reason } from './reasons.ts'

/** How data is read. `unmarked`: without an identifier, from a plain scanner or from a person's fingers. */
export type CodeKind = DigitKind | 'badge'
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
])

const NAMES = new Map([
  [']C1', 'GS1-128'],
  [']e0', 'GS1 DataBar'],
  [']d1', 'Data Matrix'],
  [']d2', 'GS1 Data Matrix'],
  [']E3', 'EAN with add-on'],
  [']Q1', 'QR code'],
  [']Q3', 'GS1 QR code'],
])

export function isAimIdentifier(text: string): boolean {
  return AIM.test(text)
}

export function codeKindOf(symbology: string | null, text: string): Result<CodeKind, BarcodeReason> {
  if (symbology === null) return ok(text.startsWith(BADGE_PREFIX) ? 'badge' : 'unmarked')
  if (!isAimIdentifier(symbology)) {
    return err(reason('symbology-malformed', 0, 'the symbology is no AIM identifier'))
  }
  const kind = READ.get(symbology)
  if (kind !== undefined) return ok(kind)
  const name = NAMES.get(symbology) ?? 'symbology'
  return err(reason('symbology-not-read', 0, `${name} (${symbology}) is not read`))
}
