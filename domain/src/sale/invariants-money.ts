import type { EventOf, LedgerEvent } from './events.ts'
import type { Recorded } from './invariants.ts'
import { openWitness, type MoneyWitness, type WitnessedAttempt } from './money-witness.ts'
import { broken } from './rules.ts'

/** Invariants 1, 3 and 4: what was asked, what moved, what is owed, and what every ended sale kept. */
export function moneyViolations(history: readonly Recorded[]): readonly string[] {
  const witness = openWitness()
  const steps = history.flatMap(({ stream, event }, index) => [
    ...overdueViolations(witness, event, index),
    ...stepViolations(witness, stream.replace(/^sale:/, ''), event).map((text) => `row ${index}: ${text}`),
  ])
  return [...steps, ...overdueViolations(witness, null, history.length), ...endViolations(witness)]
}

/** What every ended sale kept, with what was said to be missing, is what it had to keep. */
function endViolations({ ended, missing, paid }: MoneyWitness): readonly string[] {
  return [...ended].flatMap(([saleId, keptMinor]) => {
    const seen = paid(saleId) + (missing.get(saleId) ?? 0)
    return broken([seen === keptMinor, `${saleId} ended with ${keptMinor} and has ${seen}`])
  })
}

/** Nothing comes between the money that makes due = 0 and the completion but what follows from that money. */
function overdueViolations(
  witness: MoneyWitness,
  event: LedgerEvent | null,
  index: number,
): readonly string[] {
  const { saleId } = witness.overdue
  const follows = event?.type === 'intervention-resolved' || event?.type === 'sale-completed'
  return broken([saleId === null || follows, `row ${index}: ${saleId} is paid and not completed`])
}

function stepViolations(witness: MoneyWitness, saleId: string, event: LedgerEvent): readonly string[] {
  if ('priced' in event) {
    const { totalMinor } = event.priced.totals
    witness.totals.set(saleId, totalMinor)
    return broken([totalMinor >= witness.paid(saleId), `${saleId} fell below what is paid`])
  }
  if (event.type === 'tender-requested') return requestViolations(witness, event)
  if (event.type === 'reconciliation-raised') return witness.raise(event)
  if (event.type === 'reconciliation-resolved') return witness.writeOff(event)
  if (event.type === 'sale-completed') return completionViolations(witness, saleId, event)
  if (event.type === 'sale-resumed') return witness.takeUp(saleId)
  if (event.type === 'sale-cancelled' || event.type === 'sale-suspended') {
    witness.ended.set(saleId, 0)
    return broken(
      [witness.paid(saleId) === 0, `${saleId} ended with money`],
      [!witness.isOpen(saleId), `${saleId} ended with an open attempt`],
    )
  }
  return isMove(event) ? attemptViolations(witness, event) : []
}

function requestViolations(
  witness: MoneyWitness,
  { attempt }: EventOf<'tender-requested'>,
): readonly string[] {
  const { attemptId, saleId, kind, amountMinor, ofAttemptId } = attempt
  const roomMinor =
    kind === 'authorise'
      ? (witness.totals.get(saleId) ?? 0) - witness.paid(saleId)
      : witness.net(ofAttemptId ?? '')
  const found = broken(
    [!witness.attempts.has(attemptId), `${attemptId} is asked for twice`],
    [witness.openIds.size === 0, `${attemptId} is asked for beside another attempt`],
    [amountMinor > 0 && amountMinor <= roomMinor, `${attemptId} asks for ${amountMinor} of ${roomMinor}`],
    [kind !== 'authorise' || !witness.ended.has(saleId), `${attemptId} charges for a sale that is over`],
  )
  witness.ask({ ...attempt, state: 'requested', movedMinor: 0 })
  return found
}

type Effect = EventOf<'tender-authorised' | 'tender-reversed' | 'tender-refunded'>
type Move = Effect | EventOf<'tender-declined' | 'tender-unknown' | 'tender-settled'>

function isMove(event: LedgerEvent): event is Move {
  return event.type.startsWith('tender-') && event.type !== 'tender-requested'
}

function attemptViolations(witness: MoneyWitness, event: Move): readonly string[] {
  const before = witness.attempts.get(event.attemptId)
  if (before === undefined) return [`${event.attemptId} was never asked for`]
  const after = { ...before, ...moved(before, event) }
  witness.follow(after)
  return [
    ...moveViolations(before, event),
    ...broken([
      witness.net(after.ofAttemptId ?? after.attemptId) >= 0,
      `${event.attemptId} takes back twice`,
    ]),
  ]
}

function moved(before: WitnessedAttempt, event: Move): Pick<WitnessedAttempt, 'state' | 'movedMinor'> {
  switch (event.type) {
    case 'tender-authorised':
    case 'tender-reversed':
    case 'tender-refunded':
      return { state: 'effective', movedMinor: event.result.authorisedMinor }
    case 'tender-declined':
      return { state: 'declined', movedMinor: 0 }
    case 'tender-unknown':
      return { state: 'unknown', movedMinor: 0 }
    case 'tender-settled':
      return { state: 'settled', movedMinor: event.outcome === 'paid' ? before.amountMinor : 0 }
  }
}

const KIND_OF = {
  'tender-authorised': 'authorise',
  'tender-reversed': 'reverse',
  'tender-refunded': 'refund',
} as const

function moveViolations(before: WitnessedAttempt, event: Move): readonly string[] {
  const { attemptId, state } = before
  const text = `${attemptId} was ${state} and is ${event.type}`
  const asked = state === 'requested'
  switch (event.type) {
    case 'tender-authorised':
    case 'tender-reversed':
    case 'tender-refunded':
      return [
        ...broken([!isCertain(before), text], [state !== 'settled' || event.via === 'late', text]),
        ...effectViolations(before, event),
      ]
    case 'tender-declined': {
      const told = event.via !== 'answer' && event.reason !== 'terminal-unavailable'
      return broken(
        [!isCertain(before), text],
        [asked || told, `${attemptId} was ${state} and declined by itself`],
      )
    }
    case 'tender-unknown':
      return broken([asked || state === 'unknown', text])
    case 'tender-settled':
      return broken([state === 'unknown' || state === 'settled', text])
  }
}

function effectViolations(before: WitnessedAttempt, { type, result }: Effect): readonly string[] {
  const { attemptId, kind, amountMinor, currency, baseline } = before
  const old = result.trace === baseline.trace && result.receiptNo === baseline.receiptNo
  return broken(
    [KIND_OF[type] === kind, `${attemptId} to ${kind} is ${type}`],
    [
      result.authorisedMinor > 0 && result.authorisedMinor <= amountMinor,
      `${attemptId} moved more than asked`,
    ],
    [result.requestedMinor === amountMinor, `${attemptId} took the answer to ${result.requestedMinor}`],
    [result.currency === currency, `${attemptId} moved ${result.currency}`],
    [result.terminalId === baseline.terminalId, `${attemptId} was answered by another terminal`],
    [!old, `${attemptId} took the answer that was there before it`],
  )
}

function isCertain({ state }: WitnessedAttempt): boolean {
  return state === 'effective' || state === 'declined'
}

function completionViolations(
  witness: MoneyWitness,
  saleId: string,
  event: EventOf<'sale-completed'>,
): readonly string[] {
  const total = witness.totals.get(saleId) ?? 0
  const tendered = event.receipt.tenders.reduce((minor, tender) => minor + tender.amountMinor, 0)
  const found = broken(
    [!witness.ended.has(saleId), `${saleId} is completed after its end`],
    [witness.paid(saleId) === total, `${saleId} is completed with ${witness.paid(saleId)} of ${total}`],
    [!witness.isOpen(saleId), `${saleId} is completed with an open attempt`],
    [event.receipt.totalMinor === total && tendered === total, `the receipt of ${saleId} says otherwise`],
  )
  witness.ended.set(saleId, total)
  witness.overdue.saleId = null
  return found
}
