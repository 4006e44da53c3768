import { expect, test } from 'vitest'
import { capturedMinor } from './attempt-money.ts'
import type { Command } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { MILK } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'

/** A part payment is to go back; the answer is lost, and staff say what the terminal shows. */
function settledReversal(outcome: 'paid' | 'not-paid') {
  const till = new Till().open().add(MILK, MILK).signIn()
  const first = till.asked(119)
  till.must(till.effect(first), LANE)
  const { attemptId: ofAttemptId } = first
  till.must({ type: 'request-reverse', ofAttemptId, baseline: till.baseline() }, ATTENDANT)
  const back = till.last()
  const { attemptId } = back
  till.must({ type: 'record-unknown', attemptId, cause: 'answer-lost' }, LANE)
  till.must({ type: 'settle-attempt', attemptId, outcome, evidence: 'slip' }, ATTENDANT)
  return { till, back }
}

const late = (till: Till, back: ReturnType<Till['last']>): Command => ({
  type: 'record-effect',
  attemptId: back.attemptId,
  result: till.result(back),
  via: 'late',
})

test.each(['paid', 'not-paid'] as const)(
  'a reversal that staff called %s and the terminal did is done, once',
  (outcome) => {
    const { till, back } = settledReversal(outcome)
    expect(till.must(late(till, back), LANE)).toEqual(['tender-reversed'])
    expect(capturedMinor(till.ledger.attempts, 'L1-1-1')).toBe(0)
    till.must({ type: 'cancel-sale', reason: 'asked' })
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  },
)
