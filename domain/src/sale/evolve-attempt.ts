import type { Attempt, AttemptState } from './attempt.ts'
import type { DayTotals, EventOf } from './events.ts'
import type { Ledger } from './ledger.ts'

type AttemptFact = EventOf<
  | 'tender-requested'
  | 'tender-authorised'
  | 'tender-reversed'
  | 'tender-refunded'
  | 'tender-declined'
  | 'tender-unknown'
  | 'tender-settled'
>

export function evolveAttempt(ledger: Ledger, event: AttemptFact): Ledger {
  if (event.type === 'tender-requested') return withRequested(ledger, event)
  const attempt = ledger.attempts.find((one) => one.attemptId === event.attemptId)
  if (attempt === undefined) return ledger
  const attempts = ledger.attempts.map((one) =>
    one === attempt ? { ...one, status: statusAfter(event) } : one,
  )
  return withTakenBack({ ...ledger, attempts, day: dayAfter(ledger.day, event) }, attempt, event)
}

function withRequested(ledger: Ledger, event: EventOf<'tender-requested'>): Ledger {
  const attempts = [...ledger.attempts, { ...event.attempt, status: { state: 'requested' as const } }]
  const { sale } = ledger
  if (sale?.saleId !== event.attempt.saleId) return { ...ledger, attempts }
  const counters = { ...sale.counters, attempt: sale.counters.attempt + 1 }
  return { ...ledger, attempts, sale: { ...sale, counters } }
}

function statusAfter(event: Exclude<AttemptFact, EventOf<'tender-requested'>>): AttemptState {
  switch (event.type) {
    case 'tender-authorised':
    case 'tender-reversed':
    case 'tender-refunded':
      return { state: 'effective', result: event.result, via: event.via }
    case 'tender-declined':
      return { state: 'declined', reason: event.reason, via: event.via }
    case 'tender-unknown':
      return { state: 'unknown', cause: event.cause }
    case 'tender-settled':
      return { state: 'settled', outcome: event.outcome, by: event.by, evidence: event.evidence }
  }
}

/** The day counts what terminals said, never what a person settled: it is compared with the terminal's own day. */
function dayAfter(day: DayTotals, event: AttemptFact): DayTotals {
  if (event.type === 'tender-authorised') {
    const capturedMinor = day.capturedMinor + event.result.authorisedMinor
    return { ...day, captures: day.captures + 1, capturedMinor }
  }
  if (event.type === 'tender-reversed' || event.type === 'tender-refunded')
    return { ...day, reversedMinor: day.reversedMinor + event.result.authorisedMinor }
  return day
}

/** Money that was owed back has gone back: its task is done. */
function withTakenBack(ledger: Ledger, attempt: Attempt, event: AttemptFact): Ledger {
  const back =
    event.type === 'tender-reversed' ||
    event.type === 'tender-refunded' ||
    (event.type === 'tender-settled' && event.outcome === 'paid')
  if (!back || attempt.ofAttemptId === null) return ledger
  const reconciliations = ledger.reconciliations.filter(
    (task) => task.attemptId !== attempt.ofAttemptId || task.difference === 'paid-but-declined',
  )
  return { ...ledger, reconciliations }
}
