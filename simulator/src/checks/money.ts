import type { LedgerEvent } from '@clearlane/domain'
import type { ZvtTransaction } from '@clearlane/twins'

type Effect = Extract<LedgerEvent, { type: 'tender-authorised' | 'tender-reversed' | 'tender-refunded' }>

/**
 * The journal against the terminal's own truth: every transaction that took effect stands in the journal exactly
 * once, or there is an open task for a person; and nothing stands there that did not happen.
 */
export function moneyFaults(
  events: readonly LedgerEvent[],
  truth: readonly ZvtTransaction[],
): readonly string[] {
  const effects = events.filter(isEffect)
  const known = new Map<string, number>()
  for (const { result } of effects) {
    const key = keyOf(result.receiptNo, result.trace)
    known.set(key, (known.get(key) ?? 0) + 1)
  }
  const excused = excuses(events)
  const missing = truth.filter(({ receiptNo, trace }) => !known.has(keyOf(receiptNo, trace)))
  const happened = new Set(truth.map(({ receiptNo, trace }) => keyOf(receiptNo, trace)))
  return [
    ...[...known]
      .filter(([, times]) => times > 1)
      .map(([key]) => `money: transaction ${key} stands in the journal twice`),
    ...[...known.keys()]
      .filter((key) => !happened.has(key))
      .map((key) => `money: transaction ${key} never happened`),
    ...missing
      .slice(excused)
      .map(
        ({ kind, amountMinor, receiptNo }) =>
          `money: ${kind} ${receiptNo} over ${amountMinor} is unknown to the journal`,
      ),
  ]
}

/** Attempts whose truth only a person could know: settled by hand, and never known better. */
function excuses(events: readonly LedgerEvent[]): number {
  const settled = new Set(
    events.flatMap((event) => (event.type === 'tender-settled' ? [event.attemptId] : [])),
  )
  for (const event of events) if (isEffect(event)) settled.delete(event.attemptId)
  return settled.size
}

function isEffect(event: LedgerEvent): event is Effect {
  return (
    event.type === 'tender-authorised' || event.type === 'tender-reversed' || event.type === 'tender-refunded'
  )
}

const keyOf = (receiptNo: number, trace: number): string => `${receiptNo}/${trace}`
