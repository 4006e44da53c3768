import type {
  AttemptQuery,
  Baseline,
  LookupOutcome,
  PaymentEffect,
  PaymentOutcome,
} from '@clearlane/device-contract'
import { declineReason, isBusy, RESULT } from './codes.ts'
import type { ExchangeEnd } from './link.ts'
import { customerLines, kindPrinted, type ReceiptLine } from './receipt-lines.ts'
import { markOf, type Status } from './status.ts'

/** What the terminal said during an operation. */
export type Heard = {
  readonly statuses: readonly Status[]
  readonly lines: readonly ReceiptLine[]
  readonly online: boolean
  readonly abortAsked: boolean
  /** How long the terminal had nothing to say before its last message, in milliseconds. */
  readonly quietMs: number
}

/**
 * How a money-moving call ended. Paid is only: a status with result 00 that is newer than the baseline, from
 * this terminal, with an amount, and then a completion. Everything that leaves a doubt is unknown.
 */
export function outcomeOf(
  end: ExchangeEnd,
  heard: Heard,
  query: AttemptQuery,
  ownTerminalId: string,
): PaymentOutcome {
  const approving = heard.statuses.findLast((status) => status.result === RESULT.ok)
  switch (end.end) {
    case 'not-written':
      return { outcome: 'declined', reason: 'terminal-unavailable' }
    case 'refused':
      return { outcome: 'declined', reason: declineReason(end.code, heard.abortAsked, 0) }
    case 'completed': {
      const effect = approving === undefined ? null : effectOf(approving, heard, query, ownTerminalId)
      return effect === null ? answerLost : { outcome: 'effective', effect }
    }
    case 'aborted': {
      if (approving !== undefined) return answerLost
      const code = heard.statuses.at(-1)?.result ?? end.code
      return { outcome: 'declined', reason: declineReason(code, heard.abortAsked, heard.quietMs) }
    }
    case 'silent':
      return answerLost
    case 'link-lost':
      return { outcome: 'unknown', cause: 'link-lost' }
  }
}

const answerLost: PaymentOutcome = { outcome: 'unknown', cause: 'answer-lost' }

/** The transaction in a status, or null when it is no proof: incomplete, of another terminal, or not newer. */
export function effectOf(
  status: Status,
  heard: Heard,
  query: AttemptQuery,
  ownTerminalId: string,
): PaymentEffect | null {
  const mark = markOf(status, ownTerminalId)
  if (mark === null || status.amountMinor === null) return null
  if (mark.terminalId !== ownTerminalId || !isNewer(mark, query.baseline)) return null
  return {
    requestedMinor: query.amountMinor,
    authorisedMinor: status.amountMinor,
    tipMinor: 0,
    cashbackMinor: 0,
    surchargeMinor: 0,
    currency: status.currency ?? query.currency,
    ...mark,
    cardName: status.cardName,
    authCode: status.authCode,
    verification: status.verification,
    online: heard.online,
    customerLines: customerLines(heard.lines),
  }
}

/** What a repeat receipt tells of an attempt. */
export function lookupOf(
  end: ExchangeEnd,
  heard: Heard,
  query: AttemptQuery,
  ownTerminalId: string,
  nothingStoredCode: number,
): LookupOutcome {
  switch (end.end) {
    case 'completed':
      return compared(heard, query, ownTerminalId)
    case 'aborted':
    case 'refused':
      if (isBusy(end.code)) return { outcome: 'in-progress' }
      if (end.code === nothingStoredCode) return nothingStored(query.baseline, ownTerminalId)
      return { outcome: 'unreachable' }
    case 'not-written':
    case 'silent':
    case 'link-lost':
      return { outcome: 'unreachable' }
  }
}

/** The terminal took the question, so it is idle: an unchanged baseline means that nothing began. */
function compared(heard: Heard, query: AttemptQuery, ownTerminalId: string): LookupOutcome {
  const last = heard.statuses.at(-1)
  const mark = last === undefined ? null : markOf(last, ownTerminalId)
  if (last === undefined || mark === null) return { outcome: 'unreachable' }
  if (sameMark(mark, query.baseline)) return { outcome: 'never-started' }
  const effect = last.result === RESULT.ok ? effectOf(last, heard, query, ownTerminalId) : null
  if (effect === null || !isOurs(effect, last, heard, query)) return { outcome: 'overwritten' }
  return { outcome: 'known', payment: { outcome: 'effective', effect } }
}

function isOurs(effect: PaymentEffect, status: Status, heard: Heard, query: AttemptQuery): boolean {
  const kind = status.reversal ? 'reverse' : kindPrinted(heard.lines)
  return (
    effect.authorisedMinor === query.amountMinor && effect.currency === query.currency && kind === query.kind
  )
}

/** Nothing stored now: that proves something only if nothing was stored before either. */
function nothingStored(baseline: Baseline, ownTerminalId: string): LookupOutcome {
  const wasEmpty = baseline.receiptNo === 0 && baseline.trace === 0 && baseline.terminalId === ownTerminalId
  return { outcome: wasEmpty ? 'never-started' : 'overwritten' }
}

function sameMark(a: Baseline, b: Baseline): boolean {
  return a.terminalId === b.terminalId && a.receiptNo === b.receiptNo && a.trace === b.trace
}

const TRACES = 1_000_000 // six digits, then from the start again
const RECEIPTS = 10_000 // four digits

/**
 * Whether a transaction came after another of the same terminal. Counters go round: up to half a round ahead is
 * newer. The trace decides where both have one; after an empty memory every transaction is newer.
 */
export function isNewer(mark: Baseline, than: Baseline): boolean {
  if (mark.terminalId !== than.terminalId) return false
  if (mark.trace !== 0 && than.trace !== 0) return isAhead(mark.trace, than.trace, TRACES)
  if (than.receiptNo === 0) return mark.receiptNo !== 0
  return isAhead(mark.receiptNo, than.receiptNo, RECEIPTS)
}

function isAhead(counter: number, than: number, round: number): boolean {
  const ahead = (counter - than + round) % round
  return ahead > 0 && ahead < round / 2
}
