import { err, ok } from '../result.ts'
import type { CommandOf } from './commands.ts'
import { onLane, type Decision, type Draft } from './draft.ts'
import { mustBeStaffOrLane } from './guards.ts'
import type { Ledger } from './ledger.ts'

/** Wrong PINs in a row until the account is locked, and for how long. */
export const SIGN_IN_FAILURES_MAX = 5
export const SIGN_IN_LOCK_MIN = 5

const MS_PER_MIN = 60_000

/** The lane has verified the PIN; the ledger still refuses a locked account. */
export function signIn(draft: Draft, command: CommandOf<'sign-in'>): Decision {
  const { sessionId, staffId, name, role } = command
  if (isLocked(draft.ledger, staffId, draft.circumstances.at)) return err('locked-out')
  if (draft.ledger.staff !== null) return err('already')
  return ok(onLane(draft, { type: 'staff-signed-in', sessionId, staffId, name, role }))
}

export function failSignIn(draft: Draft, { staffId }: CommandOf<'fail-sign-in'>): Decision {
  const { at } = draft.circumstances
  if (isLocked(draft.ledger, staffId, at)) return err('locked-out')
  const failures = (draft.ledger.signIn[staffId]?.failures ?? 0) + 1
  const failed = onLane(draft, { type: 'staff-sign-in-failed', staffId, failures })
  if (failures < SIGN_IN_FAILURES_MAX) return ok(failed)
  return ok(onLane(failed, { type: 'staff-locked', staffId, untilAt: lockedUntil(at) }))
}

export function signOut(draft: Draft, { sessionId, reason }: CommandOf<'sign-out'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  if (draft.ledger.staff?.sessionId !== sessionId) return err('already')
  return ok(onLane(draft, { type: 'staff-signed-out', sessionId, reason }))
}

/**
 * True while the account is locked. A lock that would end later than it can last was written before the clock
 * was set back: it is over.
 */
export function isLocked(ledger: Ledger, staffId: string, at: string): boolean {
  const untilAt = ledger.signIn[staffId]?.lockedUntilAt
  if (untilAt === null || untilAt === undefined) return false
  const leftMs = Date.parse(untilAt) - Date.parse(at)
  return leftMs > 0 && leftMs <= SIGN_IN_LOCK_MIN * MS_PER_MIN
}

function lockedUntil(at: string): string {
  const endMs = Date.parse(at) + SIGN_IN_LOCK_MIN * MS_PER_MIN
  return Number.isFinite(endMs) ? new Date(endMs).toISOString() : at
}
