import { expect, test } from 'vitest'
import type { Command } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { MILK } from './testing/items.ts'
import { ATTENDANT, LANE, SUPERVISOR, Till } from './testing/till.ts'

test('a payment that was written off and then turns out never to have begun: the shop is told, the sale keeps its own', () => {
  const till = new Till().open().add(MILK).signIn()
  const { attemptId } = till.asked()
  const settle = (outcome: 'paid' | 'not-paid'): Command => ({
    type: 'settle-attempt',
    attemptId,
    outcome,
    evidence: 'slip of the terminal',
  })
  till.must({ type: 'record-unknown', attemptId, cause: 'answer-lost' }, LANE)
  till.must(settle('not-paid'), ATTENDANT)
  const second = till.asked()
  till.must(settle('paid'), ATTENDANT)
  till.must(till.effect(second), LANE)
  till.must({ type: 'end-session', reason: 'finished' })
  till.signOut().signIn(SUPERVISOR)
  till.must({ type: 'resolve-reconciliation', attemptId, note: 'given back in cash' }, SUPERVISOR)
  expect(checkInvariants(till.ledger, till.history)).toEqual([])
  till.must({ type: 'record-decline', attemptId, reason: 'never-started', via: 'lookup' }, LANE)
  expect(till.ledger.reconciliations).toMatchObject([
    { attemptId, difference: 'paid-but-declined', amountMinor: 119 },
  ])
  expect(checkInvariants(till.ledger, till.history)).toEqual([])
})
