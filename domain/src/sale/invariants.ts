import { emptyLedger } from './empty-ledger.ts'
import type { Placed } from './events.ts'
import { evolve } from './evolve.ts'
import { basketViolations } from './invariants-basket.ts'
import { callViolations } from './invariants-calls.ts'
import { ledgerViolations } from './invariants-ledger.ts'
import { moneyViolations } from './invariants-money.ts'
import { onceViolations } from './invariants-once.ts'
import type { Ledger } from './ledger.ts'
import { broken } from './rules.ts'

/** A row of the journal, as far as the rules are concerned. */
export type Recorded = Pick<Placed, 'stream' | 'event'>

/**
 * Every way in which this history, or the ledger folded from it, breaks the law of the sale; empty
 * when it holds. The history starts at the first row and ends at the end of a transaction. It is
 * judged from the events alone, apart from `evolve`, so that a mistake in one is seen by the other.
 */
export function checkInvariants(ledger: Ledger, history: readonly Recorded[]): readonly string[] {
  return [
    ...foldViolations(ledger, history),
    ...moneyViolations(history),
    ...basketViolations(history),
    ...onceViolations(history),
    ...callViolations(ledger, history),
    ...ledgerViolations(ledger),
  ]
}

function foldViolations(ledger: Ledger, history: readonly Recorded[]): readonly string[] {
  const folded = history.reduce((state, { event }) => evolve(state, event), emptyLedger())
  return broken([JSON.stringify(folded) === JSON.stringify(ledger), 'fold: the journal gives another ledger'])
}
