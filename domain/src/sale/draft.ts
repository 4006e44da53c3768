import type { Result } from '../result.ts'
import type { Circumstances, Refusal } from './commands.ts'
import type { Actor, AttemptEvent, LaneEvent, LedgerEvent, Placed, SaleEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Ledger } from './ledger.ts'

/** One transaction in the making: the ledger as it will be, and the events that lead there. */
export type Draft = {
  readonly ledger: Ledger
  readonly placed: readonly Placed[]
  readonly circumstances: Circumstances
}

export type Decision = Result<Draft, Refusal>

export function draftOf(ledger: Ledger, circumstances: Circumstances): Draft {
  return { ledger, placed: [], circumstances }
}

export function onLane(draft: Draft, event: LaneEvent): Draft {
  return append(draft, 'lane', event)
}

export function onSale(draft: Draft, saleId: string, event: SaleEvent): Draft {
  return append(draft, `sale:${saleId}`, event)
}

export function onAttempt(draft: Draft, attemptId: string, event: AttemptEvent): Draft {
  return append(draft, `attempt:${attemptId}`, event)
}

/** Goes on only after success. (Named `then`, it would make a promise of this module.) */
export function andThen(decision: Decision, next: (draft: Draft) => Decision): Decision {
  return decision.ok ? next(decision.value) : decision
}

/** The name of who acted, as events keep it: a staff id, `shopper` or `lane`. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.staffId : actor.kind
}

/** From where staff acted; everybody else stands at the lane. */
export function presenceOf(actor: Actor): 'at-lane' | 'remote' {
  return actor.kind === 'staff' && actor.presence === 'remote' ? 'remote' : 'at-lane'
}

function append(draft: Draft, stream: string, event: LedgerEvent): Draft {
  const placed = { stream, event, actor: draft.circumstances.actor }
  return { ...draft, ledger: evolve(draft.ledger, event), placed: [...draft.placed, placed] }
}
