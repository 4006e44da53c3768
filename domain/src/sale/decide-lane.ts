import { err, ok } from '../result.ts'
import { unsettledAttempts } from './attempt-money.ts'
import type { Attempt } from './attempt.ts'
import type { CommandOf } from './commands.ts'
import { nameOf, onAttempt, onLane, type Decision, type Draft } from './draft.ts'
import { mustBeLane, mustBeStaff, mustBeStaffOrLane } from './guards.ts'
import type { Ledger } from './ledger.ts'

/**
 * The first event of every run. Whoever was signed in is not any more, and whatever was asked of the terminal
 * is in doubt: we were not there to hear the answer.
 */
export function startLane(draft: Draft, command: CommandOf<'start-lane'>): Decision {
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const { laneId, epoch, mode, build } = command
  const { staff, attempts } = draft.ledger
  const running = onLane(draft, { type: 'lane-started', laneId, epoch, mode, build })
  const alone =
    staff === null
      ? running
      : onLane(running, { type: 'staff-signed-out', sessionId: staff.sessionId, reason: 'restart' })
  return ok(attempts.filter(isRequested).reduce(inDoubt, alone))
}

export function openLane(draft: Draft): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  const { open, businessDay, priceBook } = draft.ledger
  if (open) return err('already')
  if (businessDay === null) return err('no-business-day')
  if (priceBook === null) return err('no-price-book')
  return ok(onLane(draft, { type: 'lane-opened', by: nameOf(draft.circumstances.actor) }))
}

export function closeLane(draft: Draft, { reason }: CommandOf<'close-lane'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  if (!draft.ledger.open) return err('already')
  if (draft.ledger.sale !== null) return err('sale-in-progress')
  return ok(onLane(draft, { type: 'lane-closed', by: nameOf(draft.circumstances.actor), reason }))
}

export function openDay(draft: Draft, { businessDay }: CommandOf<'open-day'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  if (draft.ledger.businessDay !== null) return err('already')
  const by = nameOf(draft.circumstances.actor)
  return ok(onLane(draft, { type: 'business-day-opened', businessDay, by }))
}

/** Refused while something could still change the totals; `closeDayBlockers` names it. */
export function closeDay(draft: Draft, { terminal }: CommandOf<'close-day'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  const { businessDay, day } = draft.ledger
  if (businessDay === null) return err('no-business-day')
  const [blocker] = closeDayBlockers(draft.ledger)
  if (blocker !== undefined) return err(blocker.kind === 'sale' ? 'sale-in-progress' : 'attempt-open')
  const by = nameOf(draft.circumstances.actor)
  return ok(onLane(draft, { type: 'business-day-closed', businessDay, by, totals: day, terminal }))
}

export type DayBlocker = { readonly kind: 'sale' | 'attempt'; readonly id: string }

/** What the end of the day waits for. Suspended sales do not: they count in the day of their completion. */
export function closeDayBlockers(ledger: Ledger): readonly DayBlocker[] {
  const sale = ledger.sale === null ? [] : [{ kind: 'sale' as const, id: ledger.sale.saleId }]
  const attempts = unsettledAttempts(ledger).map(({ attemptId }) => ({
    kind: 'attempt' as const,
    id: attemptId,
  }))
  return [...sale, ...attempts]
}

export function activatePriceBook(draft: Draft, command: CommandOf<'activate-price-book'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  const { priceBook, items } = command
  if (draft.ledger.priceBook === priceBook) return err('already')
  return ok(onLane(draft, { type: 'price-book-activated', priceBook, items }))
}

export function noteClockStep(draft: Draft, { fromAt, toAt }: CommandOf<'note-clock-step'>): Decision {
  const lane = mustBeLane(draft)
  return lane.ok ? ok(onLane(draft, { type: 'clock-stepped', fromAt, toAt })) : lane
}

/** A supervisor closes a task by hand, with a note, once its sale has left the lane. */
export function resolveReconciliation(
  draft: Draft,
  { attemptId, note }: CommandOf<'resolve-reconciliation'>,
): Decision {
  const staff = mustBeStaff(draft, ['supervisor'])
  if (!staff.ok) return staff
  const { reconciliations, sale, suspended, attempts } = draft.ledger
  const task = reconciliations.find((one) => one.attemptId === attemptId)
  if (task === undefined) return err('no-such-attempt')
  const here = sale?.saleId === task.saleId || suspended.some((one) => one.saleId === task.saleId)
  if (here) return err('sale-in-progress')
  if (attempts.some((one) => one.ofAttemptId === attemptId && unsettledAttempts(draft.ledger).includes(one)))
    return err('attempt-open')
  const by = nameOf(draft.circumstances.actor)
  const { difference } = task
  return ok(onAttempt(draft, attemptId, { type: 'reconciliation-resolved', attemptId, difference, by, note }))
}

function isRequested({ status }: Attempt): boolean {
  return status.state === 'requested'
}

function inDoubt(draft: Draft, { attemptId }: Attempt): Draft {
  return onAttempt(draft, attemptId, { type: 'tender-unknown', attemptId, cause: 'restart' })
}
