import { paidMinor, isOpen } from './attempt-money.ts'
import type { Attempt } from './attempt.ts'
import type { Ledger, Phase, Sale } from './ledger.ts'

/** What the shopper's conversation is forced to, from the ledger alone. */
export function phaseOf(ledger: Ledger): Phase {
  if (ledger.sale === null) return isReady(ledger) ? 'attract' : 'closed'
  if (ledger.sale.completion !== null) return 'completed'
  const open = openAttempt(ledger, ledger.sale)
  if (open !== undefined) return phaseOfAttempt(open)
  if (ledger.sale.weighing !== null) return 'weighing'
  return paidMinor(ledger, ledger.sale.saleId) > 0 ? 'part-paid' : 'scanning'
}

/** True while the outcome of an attempt of this sale is open: its basket changes for nobody. */
export function isFrozen(ledger: Ledger, sale: Sale): boolean {
  return openAttempt(ledger, sale) !== undefined
}

function phaseOfAttempt({ status, kind }: Attempt): Phase {
  if (status.state === 'unknown') return 'in-doubt'
  return kind === 'authorise' ? 'paying' : 'reversing'
}

function openAttempt(ledger: Ledger, sale: Sale): Attempt | undefined {
  return ledger.attempts.find((attempt) => attempt.saleId === sale.saleId && isOpen(attempt))
}

function isReady({ open, businessDay, priceBook }: Ledger): boolean {
  return open && businessDay !== null && priceBook !== null
}
