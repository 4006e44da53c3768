import type { ScanReason } from '@clearlane/domain'
import type { PlainId, Words } from '../strings/words.ts'

// What a person at the lane can act on. The other reasons are for those who print labels: `clearlane code explain`.
const TEXTS: ReadonlyMap<string, PlainId> = new Map<ScanReason, PlainId>([
  ['not-in-price-book', 'staff.reason.not-in-book'],
  ['wrong-check-digit', 'staff.reason.check-digit'],
  ['wrong-length', 'staff.reason.length'],
  ['symbology-not-read', 'staff.reason.symbology'],
])

/** Why a scan means no item, each sentence once; what an older journal says gets the general one. */
export function reasonTexts(reasons: readonly string[], words: Words): readonly string[] {
  return [...new Set(reasons.map((reason) => words.t(TEXTS.get(reason) ?? 'staff.reason.other')))]
}
