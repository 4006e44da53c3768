import type { Attempt } from './attempt.ts'
import type { Ledger } from './ledger.ts'

/**
 * Forgets the attempts of ended sales once nothing can follow from them. All attempts of a sale stay together,
 * because the next attempt is numbered by their count, and one that is not certain may need its siblings.
 */
export function withoutForgotten(ledger: Ledger): Ledger {
  const kept = new Set([
    ...[ledger.sale, ...ledger.suspended].flatMap((sale) => (sale === null ? [] : [sale.saleId])),
    ...ledger.attempts.filter((attempt) => !isCertain(attempt)).map((attempt) => attempt.saleId),
    ...ledger.reconciliations.map((task) => task.saleId),
  ])
  return { ...ledger, attempts: ledger.attempts.filter((attempt) => kept.has(attempt.saleId)) }
}

function isCertain({ status }: Attempt): boolean {
  return status.state === 'effective' || status.state === 'declined'
}
