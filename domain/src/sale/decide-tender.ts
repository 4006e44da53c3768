import { err, ok, type Result } from '../result.ts'
import { findAttempt, isOwedBack, remainingMinor, unsettledAttempts } from './attempt-money.ts'
import type { Attempt, AttemptKind, Baseline } from './attempt.ts'
import { canPay } from './can-pay.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { completed } from './complete.ts'
import { onAttempt, type Decision, type Draft } from './draft.ts'
import { mustBeStaffOrLane, mustNotBeStranger } from './guards.ts'
import type { Ledger } from './ledger.ts'
import { saleIn } from './queries.ts'

/**
 * Freezes the basket and writes what is about to be asked of the terminal. Nothing due (a basket of total 0, or
 * one that is paid already): amount 0 completes the sale without a tender.
 */
export function requestTender(draft: Draft, command: CommandOf<'request-tender'>): Decision {
  const { amountMinor, seenTotalMinor, baseline } = command
  const stranger = mustNotBeStranger(draft)
  if (!stranger.ok) return stranger
  const due = canPay(draft.ledger, draft.circumstances)
  if (!due.ok) return due
  const sale = saleIn(draft.ledger)
  if (sale.totals.totalMinor !== seenTotalMinor) return err('basket-changed')
  if (due.value === 0) return amountMinor === 0 ? ok(completed(draft)) : err('nothing-due')
  if (!Number.isInteger(amountMinor) || amountMinor < 1 || amountMinor > due.value)
    return err('amount-out-of-range')
  return ok(
    requested(draft, { saleId: sale.saleId, kind: 'authorise', amountMinor, baseline, ofAttemptId: null }),
  )
}

export function requestReverse(draft: Draft, command: CommandOf<'request-reverse'>): Decision {
  return takeBack(draft, 'reverse', command.ofAttemptId, command.baseline)
}

/** A refund is the second way back, when the terminal declined to reverse. */
export function requestRefund(draft: Draft, command: CommandOf<'request-refund'>): Decision {
  const { ofAttemptId, baseline } = command
  const tried = draft.ledger.attempts.some(
    (one) => one.kind === 'reverse' && one.ofAttemptId === ofAttemptId && one.status.state === 'declined',
  )
  return tried ? takeBack(draft, 'refund', ofAttemptId, baseline) : err('not-allowed')
}

function takeBack(draft: Draft, kind: AttemptKind, ofAttemptId: string, baseline: Baseline): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  const attempt = toTakeBack(draft.ledger, ofAttemptId)
  if (!attempt.ok) return attempt
  const { saleId } = attempt.value
  const amountMinor = remainingMinor(draft.ledger.attempts, ofAttemptId)
  if (amountMinor <= 0) return err('already')
  return ok(requested(draft, { saleId, kind, amountMinor, baseline, ofAttemptId }))
}

/** Money of an unfinished sale may go back, and money that is owed back; what paid for a sale stays. */
function toTakeBack(ledger: Ledger, ofAttemptId: string): Result<Attempt, Refusal> {
  const attempt = findAttempt(ledger, ofAttemptId)
  if (attempt === undefined) return err('no-such-attempt')
  if (attempt.kind !== 'authorise' || attempt.status.state !== 'effective') return err('attempt-not-open')
  if (unsettledAttempts(ledger).length > 0) return err('attempt-open')
  const { sale } = ledger
  const unfinished = sale?.saleId === attempt.saleId && sale.completion === null
  return unfinished || isOwedBack(ledger, ofAttemptId) ? ok(attempt) : err('sale-finished')
}

function requested(draft: Draft, asked: Omit<Attempt, 'attemptId' | 'currency' | 'status'>): Draft {
  const before = draft.ledger.attempts.filter((one) => one.saleId === asked.saleId).length
  const attemptId = `${asked.saleId}-T${before + 1}`
  const currency = draft.circumstances.profile.currency.code
  return onAttempt(draft, attemptId, { type: 'tender-requested', attempt: { attemptId, currency, ...asked } })
}
