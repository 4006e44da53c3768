import { effectMinor, remainingMinor } from './attempt-money.ts'
import type { Attempt, Baseline, TenderResult, Via } from './attempt.ts'
import type { Ledger } from './ledger.ts'

/** ZVT counts traces to 999 999 and receipts to 9 999 and starts again. */
const TRACE_MODULUS = 1_000_000
const RECEIPT_MODULUS = 10_000

/**
 * Whether this result is the answer to this attempt: same terminal, amount and currency,
 * newer than the baseline, not the answer to another attempt, nothing that was not asked for (tip, cashback,
 * surcharge), and not more than asked. Less is a partial tender; a reversal is whole or nothing.
 */
export function isOurs(ledger: Ledger, attempt: Attempt, result: TenderResult, via: Via): boolean {
  const { amountMinor, currency, baseline, kind } = attempt
  const { requestedMinor, authorisedMinor } = result
  if (requestedMinor !== amountMinor || result.currency !== currency) return false
  if (result.tipMinor !== 0 || result.cashbackMinor !== 0 || result.surchargeMinor !== 0) return false
  if (!Number.isSafeInteger(authorisedMinor) || authorisedMinor < 1) return false
  if (kind === 'authorise' ? authorisedMinor > amountMinor : authorisedMinor !== amountMinor) return false
  if (!isNewer(result, baseline) || isTaken(ledger, attempt, result)) return false
  return via === 'answer' || !belongsToLaterAttempt(ledger, attempt, result)
}

/**
 * What another attempt has taken back cannot be taken back again: such news are wrong, whoever brings them. What a person
 * said of this very attempt is no other one: the terminal may say the same.
 */
export function takesBackTwice(ledger: Ledger, attempt: Attempt): boolean {
  const { attemptId, kind, ofAttemptId, amountMinor } = attempt
  if (kind === 'authorise' || ofAttemptId === null) return false
  const others = ledger.attempts.filter((one) => one.attemptId !== attemptId)
  return remainingMinor(others, ofAttemptId) < amountMinor
}

function isNewer(result: TenderResult, baseline: Baseline): boolean {
  if (result.terminalId !== baseline.terminalId) return false
  if (result.trace !== baseline.trace) return isAhead(result.trace, baseline.trace, TRACE_MODULUS)
  return isAhead(result.receiptNo, baseline.receiptNo, RECEIPT_MODULUS)
}

/** Ahead by less than half of the numbers, across the start over. */
function isAhead(number: number, before: number, modulus: number): boolean {
  const steps = (((number - before) % modulus) + modulus) % modulus
  return steps > 0 && steps < modulus / 2
}

function isTaken(ledger: Ledger, attempt: Attempt, { terminalId, receiptNo, trace }: TenderResult): boolean {
  return ledger.attempts.some(
    ({ attemptId, status }) =>
      attemptId !== attempt.attemptId &&
      status.state === 'effective' &&
      status.result.terminalId === terminalId &&
      status.result.receiptNo === receiptNo &&
      status.result.trace === trace,
  )
}

/** The baseline of a later attempt was read after everything that this one can have done. */
function belongsToLaterAttempt(ledger: Ledger, attempt: Attempt, result: TenderResult): boolean {
  const later = ledger.attempts.slice(ledger.attempts.indexOf(attempt) + 1)
  return later.some(({ baseline }) => isNewer(result, baseline))
}

/** Change of the net money by one attempt, in minor units. */
export function deltaMinor(before: Attempt, after: Attempt): number {
  return effectMinor(after) - effectMinor(before)
}
