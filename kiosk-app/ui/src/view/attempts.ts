import {
  openInterventions,
  unsettledAttempts,
  type Attempt,
  type DeclineReason,
  type Ledger,
} from '@clearlane/domain'
import type { PlainId } from '../strings/words.ts'

/** The authorisation of this sale whose outcome is open. */
export function openAuthorisation(ledger: Ledger): Attempt | null {
  const open = unsettledAttempts(ledger).find(
    ({ saleId, kind }) => saleId === ledger.sale?.saleId && kind === 'authorise',
  )
  return open ?? null
}

/** Attempts in doubt that staff may settle with evidence, and that no card on the menu leads to. */
export function doubtsWithoutCard(ledger: Ledger): readonly Attempt[] {
  const carded = openInterventions(ledger).map(({ evidence }) =>
    evidence.kind === 'terminal-in-doubt' ? evidence.attemptId : null,
  )
  return ledger.attempts.filter(
    ({ attemptId, status }) => status.state === 'unknown' && !carded.includes(attemptId),
  )
}

/** Payments of this sale that staff may give back: effective, and not taken back yet. */
export function reversibleAttempts(ledger: Ledger): readonly Attempt[] {
  const { sale, attempts } = ledger
  if (sale === null || sale.completion !== null) return []
  return attempts.filter(
    ({ attemptId, saleId, kind, status }) =>
      saleId === sale.saleId &&
      kind === 'authorise' &&
      status.state === 'effective' &&
      !attempts.some((one) => one.ofAttemptId === attemptId && one.status.state !== 'declined'),
  )
}

export function declineText(reason: DeclineReason): PlainId {
  switch (reason) {
    case 'declined':
    case 'reversal-impossible':
      return 'declined.reason.declined'
    case 'wrong-pin':
      return 'declined.reason.wrong-pin'
    case 'aborted':
      return 'declined.reason.stopped'
    case 'timeout':
      return 'declined.reason.timeout'
    case 'never-started':
    case 'terminal-unavailable':
      return 'declined.reason.unavailable'
  }
}
