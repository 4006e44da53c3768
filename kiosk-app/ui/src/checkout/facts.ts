import {
  effectMinor,
  openInterventions,
  phaseOf,
  type Attempt,
  type InterventionKind,
  type Ledger,
  type Phase,
  type Prompt,
} from '@clearlane/domain'
import type { Live } from '@clearlane/lane-contract'
import type { CheckoutEvent, Outcome } from './events.ts'

/** What the conversation must follow, as far as it can change: a function of the ledger and of what is live. */
export type Facts = {
  readonly inService: boolean
  readonly phase: Phase
  readonly lastEnd: { readonly attemptId: string; readonly stopped: boolean } | null
  readonly receiptChosen: boolean
  readonly staff: boolean
  readonly pinWanted: boolean
  readonly asking: boolean
  /** Nobody shops, and a basket that its shopper walked away from waits for a colleague. */
  readonly aside: boolean
  readonly saleId: string | null
  /** The newest line, when a person chose it and its pieces can be counted. */
  readonly pieces: string | null
  /** What is said of the bagging area. */
  readonly bagging: Prompt['kind']
  readonly attempts: readonly Attempt[]
  readonly open: readonly { readonly interventionId: string; readonly kind: InterventionKind }[]
}

export function factsOf(ledger: Ledger, live: Live): Facts {
  const phase = phaseOf(ledger)
  return {
    inService: live.outOfService === null,
    phase,
    lastEnd: lastEnd(ledger),
    receiptChosen: (ledger.sale?.completion?.method ?? null) !== null,
    staff: ledger.staff !== null,
    pinWanted: live.signIn.state === 'pin' || live.signIn.state === 'locked',
    asking: live.idle.asking,
    aside: phase === 'attract' && live.basketAside,
    saleId: ledger.sale?.saleId ?? null,
    pieces: newestPieces(ledger),
    bagging: ledger.sale?.bagging?.told.kind ?? 'all-there',
    attempts: ledger.attempts,
    open: openInterventions(ledger),
  }
}

/** Taken from a tile or by its short number: nobody scans each piece of it. */
function newestPieces({ sale }: Ledger): string | null {
  const line = sale?.lines.findLast(({ parentLineId }) => parentLineId === null)
  if (line === undefined || line.item.plu === null || line.measure.kind !== 'each') return null
  return line.source.kind === 'scan' ? null : line.lineId
}

/** The last authorisation of this sale, when it was declined. */
export function lastDecline(ledger: Ledger): (Attempt & { status: { state: 'declined' } }) | null {
  const last = ledger.attempts.findLast(
    ({ saleId, kind }) => saleId === ledger.sale?.saleId && kind === 'authorise',
  )
  if (last?.status.state !== 'declined') return null
  return { ...last, status: last.status }
}

function lastEnd(ledger: Ledger): Facts['lastEnd'] {
  const last = lastDecline(ledger)
  return last === null ? null : { attemptId: last.attemptId, stopped: last.status.reason === 'aborted' }
}

/** The events that bring a conversation from `before` to `now`; from nothing after a welcome. */
export function eventsBetween(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  return [
    ...serviceEvents(before, now),
    ...phaseEvents(before, now),
    ...settledEvents(before, now),
    ...interventionEvents(before, now),
    ...pieceEvents(before, now),
    ...baggingEvents(before, now),
    ...peopleEvents(before, now),
  ]
}

function serviceEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  if (before?.inService === now.inService) return []
  return [{ type: now.inService ? 'live.in-service' : 'live.out-of-service' }]
}

function phaseEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  const back = before !== null && now.inService && !before.inService
  const events: CheckoutEvent[] = []
  if (before?.phase !== now.phase || back) events.push({ type: `ledger.phase.${now.phase}` })
  const wasAside = !back && (before?.aside ?? false)
  if (now.aside !== wasAside) events.push({ type: now.aside ? 'live.basket-aside' : 'live.basket-fetched' })
  if (now.lastEnd !== null && before !== null && before.lastEnd?.attemptId !== now.lastEnd.attemptId) {
    events.push({ type: now.lastEnd.stopped ? 'ledger.payment-stopped' : 'ledger.declined' })
  }
  if (now.receiptChosen && before?.receiptChosen !== true) events.push({ type: 'ledger.receipt-chosen' })
  return events
}

/** Staff at the lane learn what became of a payment in doubt: they were about to ask for it. */
function settledEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  if (!now.staff || before === null) return []
  const doubts = before.attempts.filter(isInDoubt).map(({ attemptId }) => attemptId)
  return now.attempts
    .filter((one) => !isInDoubt(one) && doubts.includes(one.attemptId))
    .map((one) => ({
      type: 'ledger.settled',
      attemptId: one.attemptId,
      amountMinor: one.amountMinor,
      outcome: outcomeOf(one),
    }))
}

const isInDoubt = ({ status }: Attempt) => status.state === 'unknown'

function outcomeOf(attempt: Attempt): Outcome {
  const hasMoved = effectMinor(attempt) !== 0
  if (attempt.kind === 'authorise') return hasMoved ? 'paid' : 'not-paid'
  return hasMoved ? 'returned' : 'not-returned'
}

function interventionEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  const was = new Set(before?.open.map(({ interventionId }) => interventionId))
  const is = new Set(now.open.map(({ interventionId }) => interventionId))
  const resolved = [...was].filter((id) => !is.has(id))
  return [
    ...resolved.map((interventionId) => ({ type: 'ledger.resolved' as const, interventionId })),
    // After a welcome nothing is new: the strip over the basket shows what still waits.
    ...(before === null
      ? []
      : now.open.filter(({ interventionId }) => !was.has(interventionId)).flatMap(raised)),
  ]
}

function raised({ kind, interventionId }: Facts['open'][number]): readonly CheckoutEvent[] {
  switch (kind) {
    case 'unknown-item':
    case 'age':
    case 'void':
    case 'quantity':
    case 'help':
      return [{ type: `ledger.${kind}`, interventionId }]
    case 'scale-trouble':
    case 'weight':
    case 'terminal-in-doubt':
    case 'printer':
      return []
  }
}

/** A sale that a colleague brings back has been asked about already. */
function pieceEvents(before: Facts | null, { saleId, pieces }: Facts): readonly CheckoutEvent[] {
  if (pieces === null || before?.saleId !== saleId || before.pieces === pieces) return []
  return [{ type: 'ledger.pieces', lineId: pieces }]
}

/** That something is still to be placed is no reason to interrupt; that something is amiss is. */
function baggingEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  if ((before?.bagging ?? 'all-there') === now.bagging) return []
  const isAmiss = now.bagging !== 'all-there' && now.bagging !== 'missing'
  return [{ type: isAmiss ? 'ledger.bagging' : 'ledger.bagging-over' }]
}

function peopleEvents(before: Facts | null, now: Facts): readonly CheckoutEvent[] {
  const events: CheckoutEvent[] = []
  if (now.asking !== (before?.asking ?? false)) {
    events.push({ type: now.asking ? 'live.idle-asking' : 'live.idle-over' })
  }
  if (now.pinWanted !== (before?.pinWanted ?? false)) {
    events.push({ type: now.pinWanted ? 'live.pin-wanted' : 'live.pin-over' })
  }
  if (now.staff !== (before?.staff ?? false)) {
    events.push({ type: now.staff ? 'ledger.staff-in' : 'ledger.staff-out' })
  }
  return events
}
