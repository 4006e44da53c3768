import {
  attemptsToReverse,
  dueMinor,
  effectMinor,
  remainingMinor,
  unsettledAttempts,
} from '../attempt-money.ts'
import type { Attempt } from '../attempt.ts'
import { IN_ORDER } from '../bagging.ts'
import type { Actor } from '../events.ts'
import { openInterventions } from '../queries.ts'
import { LANE, type Till } from './till.ts'

export type Ending = 'finish' | 'suspend' | 'cancel'

const HELPER: Actor = { kind: 'staff', staffId: 'helper', role: 'supervisor', presence: 'at-lane' }

/** Brings whatever is in the lane to an end by commands alone; throws when one is refused. */
export function endSale(till: Till, ending: Ending): void {
  till.circumstances = { ...till.circumstances, clockTrusted: true }
  for (const attempt of unsettledAttempts(till.ledger)) undo(till, attempt)
  const { sale } = till.ledger
  if (sale !== null && sale.completion === null) {
    withStaff(till)
    endBasket(till, ending)
  }
  for (const attempt of attemptsToReverse(till.ledger)) takeBack(till, attempt)
}

function endBasket(till: Till, ending: Ending): void {
  const { sale } = till.ledger
  if (sale === null) return
  const { weighing } = sale
  if (weighing !== null)
    till.must({ type: 'cancel-weighing', weighingId: weighing.weighingId, reason: 'test' })
  if (ending === 'finish' && sale.lines.some((line) => !line.voided)) return paid(till)
  for (const attempt of till.ledger.attempts.filter((one) => one.saleId === sale.saleId))
    emptied(till, attempt)
  if (ending === 'suspend') till.must({ type: 'suspend-sale', reason: 'idle' }, LANE)
  else till.must({ type: 'cancel-sale', reason: 'test' })
}

function paid(till: Till): void {
  if (till.ledger.sale?.bagging?.told.blocks === true)
    till.must({ type: 'tell-bagging', prompt: IN_ORDER, call: null }, LANE)
  for (const { interventionId, version, kind } of openInterventions(till.ledger)) {
    const still = openInterventions(till.ledger).some((one) => one.interventionId === interventionId)
    const resolution = kind === 'void' || kind === 'quantity' ? 'denied' : 'approved'
    if (still && kind !== 'terminal-in-doubt')
      till.must({ type: 'resolve-intervention', interventionId, version, resolution }, HELPER)
  }
  const due = dueMinor(till.ledger)
  till.must(till.pay(due))
  if (due > 0) till.must(till.effect(till.last()), LANE)
}

/** Gives back what this authorisation still holds. */
function emptied(till: Till, attempt: Attempt): void {
  const { attemptId, kind, status } = attempt
  if (kind !== 'authorise' || remainingMinor(till.ledger.attempts, attemptId) <= 0) return
  if (status.state === 'settled') {
    till.must({ type: 'settle-attempt', attemptId, outcome: 'not-paid', evidence: 'slip' }, HELPER)
  } else if (effectMinor(attempt) > 0) takeBack(till, attempt)
}

function takeBack(till: Till, { attemptId }: Attempt): void {
  till.must({ type: 'request-reverse', ofAttemptId: attemptId, baseline: till.baseline() }, LANE)
  till.must(till.effect(till.last()), LANE)
}

function undo(till: Till, { attemptId }: Attempt): void {
  till.must({ type: 'record-decline', attemptId, reason: 'never-started', via: 'lookup' }, LANE)
}

function withStaff(till: Till): void {
  if (till.ledger.staff !== null) till.signOut()
  till.signIn(HELPER)
}
