import { assert } from '../assert.ts'
import { err, ok, type Result } from '../result.ts'
import { checkDigit } from './check-digit.ts'
import type { BarcodeReason } from './reading.ts'
import { reason } from './reasons.ts'

/**
 * A staff badge is a Code 128 of our own: `CLB`, a badge id of 6 to 12 digits or capital letters, and one
 * check digit. Letters become two digits (A = 10 ... Z = 35, as in ISO 6166), then the GS1 mod-10 applies.
 * A badge says who; the PIN proves it.
 */
export const BADGE_PREFIX = 'CLB'

const BADGE_ID = /^[0-9A-Z]{6,12}$/

/** The badge id in the data of a Code 128. */
export function readBadge(data: string): Result<string, BarcodeReason> {
  if (!data.startsWith(BADGE_PREFIX)) return err(reason('not-a-badge', 0, 'no product and no staff badge'))
  const stranger = data.search(/[^0-9A-Z]/)
  if (stranger !== -1) return err(reason('not-a-badge', stranger, 'a badge has digits and capital letters'))
  const badgeId = data.slice(BADGE_PREFIX.length, -1)
  if (!BADGE_ID.test(badgeId))
    return err(reason('wrong-length', data.length, 'a badge id has 6 to 12 characters'))
  const check = badgeCheck(badgeId)
  if (data.endsWith(check)) return ok(badgeId)
  return err(reason('wrong-check-digit', data.length - 1, `badge: the check digit should be ${check}`))
}

/** What to print on the badge as Code 128. `badgeId`: 6 to 12 digits or capital letters. */
export function badgeBarcode(badgeId: string): string {
  assert(BADGE_ID.test(badgeId), 'a badge id is 6 to 12 digits or capital letters')
  return BADGE_PREFIX + badgeId + badgeCheck(badgeId)
}

function badgeCheck(badgeId: string): string {
  return String(checkDigit(badgeId.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)))))
}
