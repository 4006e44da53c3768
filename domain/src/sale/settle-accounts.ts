import { assert } from '../assert.ts'
import { deltaMinor } from './attempt-evidence.ts'
import { dueMinor, findAttempt, isOpen, isOwedBack } from './attempt-money.ts'
import type { Attempt } from './attempt.ts'
import { completedWhenPaid } from './complete.ts'
import { onAttempt, type Draft } from './draft.ts'
import type { Difference } from './events.ts'
import type { Ledger } from './ledger.ts'

/**
 * What follows for the sale from a change of one attempt. In the unfinished sale in the lane the money counts
 * and may complete it; money that it has no room for, and any change to a sale that is over or put aside, is a
 * task: it must go back, or it is missing.
 */
export function settleAccounts(draft: Draft, ledgerBefore: Ledger, before: Attempt): Draft {
  const after = findAttempt(draft.ledger, before.attemptId)
  assert(after !== undefined, 'an attempt is not forgotten while it changes')
  const delta = deltaMinor(before, after)
  const { sale } = draft.ledger
  if (sale?.saleId === before.saleId && sale.completion === null) return inLane(draft, before, delta)
  if (delta > 0) return toGoBack(draft, before, delta)
  const expected = delta === 0 || isOwedBack(ledgerBefore, moneyOf(before))
  return expected ? draft : task(draft, before.attemptId, before.saleId, 'paid-but-declined', -delta)
}

function inLane(draft: Draft, before: Attempt, delta: number): Draft {
  const next = delta > 0 && roomMinor(draft.ledger) < 0 ? toGoBack(draft, before, delta) : draft
  return delta > 0 ? completedWhenPaid(next, isOpen(before)) : next
}

/** What is due less what is being asked of the terminal now. Minor units. */
function roomMinor(ledger: Ledger): number {
  const asked = ledger.attempts.filter(
    (one) => one.saleId === ledger.sale?.saleId && one.kind === 'authorise' && isOpen(one),
  )
  return asked.reduce((minor, one) => minor - one.amountMinor, dueMinor(ledger))
}

function toGoBack(draft: Draft, attempt: Attempt, amountMinor: number): Draft {
  const difference = attempt.kind === 'authorise' ? 'late-approval' : 'reversal-open'
  return task(draft, moneyOf(attempt), attempt.saleId, difference, amountMinor)
}

function task(
  draft: Draft,
  attemptId: string,
  saleId: string,
  difference: Difference,
  amountMinor: number,
): Draft {
  return onAttempt(draft, attemptId, {
    type: 'reconciliation-raised',
    attemptId,
    saleId,
    difference,
    amountMinor,
  })
}

/** The authorisation whose money this attempt moves. */
function moneyOf({ attemptId, ofAttemptId }: Attempt): string {
  return ofAttemptId ?? attemptId
}
