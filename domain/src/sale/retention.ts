import type { Attempt } from './attempt.ts'
import type { Ledger } from './ledger.ts'

/**
 * Forgets, as the next sale begins, the attempts of ended sales from which nothing can follow. All attempts of a sale stay together,
 * because the next attempt is numbered by their count, and one that is not certain may need its siblings.
 */
export function withoutForgotten(ledger: Ledger): Ledger {
  const kept = new Set([
    ...ledger.suspended.map((sale) => sale.saleId),
    ...ledger.attempts.filter((attempt) => !isCertain(attempt)).map((attempt) => attempt.saleId),
    ...ledger.reconciliations.map((task) => task.saleId),
  ])
  return { ...ledger, attempts: ledger.attempts.filter((attempt) => kept.has(attempt.saleId)) }
}

function isCertain({ status }: Attempt): boolean {
  return status.state === 'effective' || status.state === 'declined'
}
