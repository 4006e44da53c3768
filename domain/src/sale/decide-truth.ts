import { err, ok, type Result } from '../result.ts'
import { isOurs, takesBackTwice } from './attempt-evidence.ts'
import { findAttempt, isOpen } from './attempt-money.ts'
import type { Attempt, TenderResult, Via } from './attempt.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onAttempt, type Decision, type Draft } from './draft.ts'
import type { AttemptEvent } from './events.ts'
import { mustBeLane, mustBeStaff } from './guards.ts'
import { raise, resolveAll } from './raise.ts'
import { settleAccounts } from './settle-accounts.ts'

/** The terminal did it. Refused as `wrong-result` when the result cannot be the answer to this attempt. */
export function recordEffect(draft: Draft, { attemptId, result, via }: CommandOf<'record-effect'>): Decision {
  const found = uncertainAttempt(draft, attemptId)
  if (!found.ok) return found
  const attempt = found.value
  if (!isOurs(draft.ledger, attempt, result, via) || takesBackTwice(draft.ledger, attempt))
    return err('wrong-result')
  return ok(moved(draft, attempt, effectEvent(attempt, result, viaOf(attempt, via)), 'withdrawn'))
}

/**
 * The terminal did not do it. An attempt in doubt is declined only by what the terminal says: that we could not
 * reach it proves nothing.
 */
export function recordDecline(
  draft: Draft,
  { attemptId, reason, via }: CommandOf<'record-decline'>,
): Decision {
  const found = uncertainAttempt(draft, attemptId)
  if (!found.ok) return found
  const attempt = found.value
  if (attempt.status.state !== 'requested' && reason === 'terminal-unavailable') return err('wrong-result')
  const declined = { type: 'tender-declined', attemptId, reason, via: viaOf(attempt, via) } as const
  return ok(moved(draft, attempt, declined, 'withdrawn'))
}

export function recordUnknown(draft: Draft, { attemptId, cause }: CommandOf<'record-unknown'>): Decision {
  const found = uncertainAttempt(draft, attemptId)
  if (!found.ok) return found
  const { status } = found.value
  if (!isOpen(found.value)) return err('attempt-not-open')
  if (status.state === 'unknown' && status.cause === cause) return err('already')
  return ok(onAttempt(draft, attemptId, { type: 'tender-unknown', attemptId, cause }))
}

/** After a limit a person has to look; the shopper is told to wait and not to pay again. */
export function escalateUnknown(draft: Draft, { attemptId }: CommandOf<'escalate-unknown'>): Decision {
  const found = uncertainAttempt(draft, attemptId)
  if (!found.ok) return found
  const { sale } = draft.ledger
  const { status, saleId, amountMinor } = found.value
  if (status.state !== 'unknown') return err('attempt-not-open')
  if (sale?.saleId !== saleId) return err('no-sale')
  const { interventions } = sale
  if (interventions.some((open) => open.kind === 'terminal-in-doubt')) return err('already')
  // Never refused for their number: this one is about money.
  return ok(raise(draft, sale, { kind: 'terminal-in-doubt', attemptId, amountMinor }, undefined))
}

/**
 * An attendant's word, provisional: a later answer of the terminal is still taken. It may be corrected while
 * the sale is not finished.
 */
export function settleAttempt(draft: Draft, command: CommandOf<'settle-attempt'>): Decision {
  const { attemptId, outcome, evidence } = command
  const staff = mustBeStaff(draft)
  if (!staff.ok) return staff
  const attempt = findAttempt(draft.ledger, attemptId)
  if (attempt === undefined) return err('no-such-attempt')
  const may = maySettle(draft, attempt, outcome)
  if (!may.ok) return may
  const by = nameOf(draft.circumstances.actor)
  const settled = { type: 'tender-settled', attemptId, outcome, by, evidence } as const
  return ok(moved(draft, attempt, settled, outcome === 'paid' ? 'approved' : 'denied'))
}

function maySettle({ ledger }: Draft, attempt: Attempt, outcome: 'paid' | 'not-paid'): Result<null, Refusal> {
  const { status, saleId } = attempt
  if (status.state === 'settled') {
    if (status.outcome === outcome) return err('already')
    if (ledger.sale?.saleId !== saleId || ledger.sale.completion !== null) return err('sale-finished')
  } else if (status.state !== 'unknown') return err('attempt-not-open')
  return outcome === 'paid' && takesBackTwice(ledger, attempt) ? err('wrong-result') : ok(null)
}

function moved(
  draft: Draft,
  before: Attempt,
  event: AttemptEvent,
  resolution: 'withdrawn' | 'approved' | 'denied',
): Draft {
  const next = onAttempt(draft, before.attemptId, event)
  return settleAccounts(withoutDoubt(next, before.attemptId, resolution), draft.ledger, before)
}

function withoutDoubt(
  draft: Draft,
  attemptId: string,
  resolution: 'withdrawn' | 'approved' | 'denied',
): Draft {
  const { sale } = draft.ledger
  if (sale === null) return draft
  return resolveAll(
    draft,
    sale,
    resolution,
    ({ evidence }) => evidence.kind === 'terminal-in-doubt' && evidence.attemptId === attemptId,
  )
}

/** An attempt that the terminal's truth may still move: asked, unknown, or settled by a person. */
function uncertainAttempt(draft: Draft, attemptId: string): Result<Attempt, Refusal> {
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const attempt = findAttempt(draft.ledger, attemptId)
  if (attempt === undefined) return err('no-such-attempt')
  const certain = attempt.status.state === 'effective' || attempt.status.state === 'declined'
  return certain ? err('attempt-not-open') : ok(attempt)
}

/** What comes after a settlement is late however it came; so is an answer to an attempt in doubt. */
function viaOf({ status }: Attempt, via: Via): Via {
  if (status.state === 'settled') return 'late'
  return status.state === 'unknown' && via === 'answer' ? 'late' : via
}

function effectEvent({ attemptId, kind }: Attempt, result: TenderResult, via: Via): AttemptEvent {
  switch (kind) {
    case 'authorise':
      return { type: 'tender-authorised', attemptId, result, via }
    case 'reverse':
      return { type: 'tender-reversed', attemptId, result, via }
    case 'refund':
      return { type: 'tender-refunded', attemptId, result, via }
  }
}
