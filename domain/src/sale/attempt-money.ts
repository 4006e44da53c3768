import type { Attempt } from './attempt.ts'
import type { Ledger } from './ledger.ts'

/**
 * What an attempt has moved, in minor units: positive to the store, negative back to the shopper. A settled
 * attempt counts as the attendant said, until the truth comes.
 */
export function effectMinor(attempt: Attempt): number {
  const sign = attempt.kind === 'authorise' ? 1 : -1
  const { status } = attempt
  switch (status.state) {
    case 'effective':
      return sign * status.result.authorisedMinor
    case 'settled':
      return status.outcome === 'paid' ? sign * attempt.amountMinor : 0
    case 'requested':
    case 'unknown':
    case 'declined':
      return 0
  }
}

/** Net money of a sale, also what is owed back. Minor units. */
export function capturedMinor(attempts: readonly Attempt[], saleId: string): number {
  return sum(attempts.filter((attempt) => attempt.saleId === saleId))
}

/** What is left of an authorisation after its reversals and refunds. Minor units. */
export function remainingMinor(attempts: readonly Attempt[], authoriseId: string): number {
  return sum(attempts.filter((one) => one.attemptId === authoriseId || one.ofAttemptId === authoriseId))
}

/** True when the money of this authorisation is owed back, so that it pays for nothing. */
export function isOwedBack(ledger: Ledger, authoriseId: string): boolean {
  return ledger.reconciliations.some(
    (task) => task.attemptId === authoriseId && task.difference !== 'paid-but-declined',
  )
}

/** Net money that pays for a sale: without what is owed back. Minor units. */
export function paidMinor(ledger: Ledger, saleId: string): number {
  return sum(
    ledger.attempts.filter(
      (one) => one.saleId === saleId && !isOwedBack(ledger, one.ofAttemptId ?? one.attemptId),
    ),
  )
}

/** What the shopper still has to pay; 0 without a sale. Minor units. */
export function dueMinor(ledger: Ledger): number {
  const { sale } = ledger
  return sale === null ? 0 : sale.totals.totalMinor - paidMinor(ledger, sale.saleId)
}

/** Attempts whose outcome we do not know: while there is one, no other starts on this lane. */
export function unsettledAttempts(ledger: Ledger): readonly Attempt[] {
  return ledger.attempts.filter(isOpen)
}

export function isOpen({ status }: Attempt): boolean {
  return status.state === 'requested' || status.state === 'unknown'
}

/** Authorisations whose money is owed back and not on its way: the lane asks for their reversal. */
export function attemptsToReverse(ledger: Ledger): readonly Attempt[] {
  return ledger.attempts.filter(
    ({ attemptId, status }) =>
      status.state === 'effective' &&
      isOwedBack(ledger, attemptId) &&
      !ledger.attempts.some((one) => one.ofAttemptId === attemptId && isOpen(one)),
  )
}

export function findAttempt(ledger: Ledger, attemptId: string): Attempt | undefined {
  return ledger.attempts.find((attempt) => attempt.attemptId === attemptId)
}

function sum(attempts: readonly Attempt[]): number {
  return attempts.reduce((minor, attempt) => minor + effectMinor(attempt), 0)
}
