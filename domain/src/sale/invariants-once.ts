import type { EventOf, LedgerEvent } from './events.ts'
import type { Recorded } from './invariants.ts'
import { readingKeyText, scanKeyText } from './keys.ts'
import { broken } from './rules.ts'

type Seen = Set<string>

/** What may exist once: scans, readings, ids, completions, original receipts; and receipt numbers without a gap. */
export function onceViolations(history: readonly Recorded[]): readonly string[] {
  const seen: Seen = new Set()
  let receipts = 0
  return history.flatMap(({ stream, event }, index) => {
    const twice = onceKeys(stream, event).filter((key) => isSecond(seen, key))
    const gap = event.type === 'sale-completed' && event.receiptNumber !== (receipts += 1)
    return [
      ...twice.map((key) => `row ${index}: ${key} a second time`),
      ...broken([!gap, `row ${index}: receipt numbers have a gap`]),
      ...streamViolations(stream, event).map((text) => `row ${index}: ${text}`),
    ]
  })
}

function isSecond(seen: Seen, key: string): boolean {
  const second = seen.has(key)
  seen.add(key)
  return second
}

function onceKeys(stream: string, event: LedgerEvent): readonly string[] {
  if (event.type === 'item-added') return addedKeys(stream, event)
  if (event.type === 'weight-recorded') return [readingKeyText(event.readingId)]
  if (event.type === 'scan-refused' || event.type === 'member-identified') return [scanKeyText(event.key)]
  if (event.type === 'intervention-raised') return raisedKeys(stream, event)
  if (event.type === 'sale-started' || event.type === 'sale-completed') return [`${event.type} ${stream}`]
  if (event.type === 'print-requested')
    return event.copy ? [event.jobId] : [event.jobId, `original receipt ${event.saleId}`]
  return event.type === 'receipt-printed' ? [`outcome ${event.jobId}`] : []
}

function addedKeys(stream: string, { lines }: EventOf<'item-added'>): readonly string[] {
  const scans = lines.flatMap(({ source }) => (source.kind === 'scan' ? [scanKeyText(source.key)] : []))
  return [...scans, ...lines.map(({ lineId }) => `line ${stream} ${lineId}`)]
}

function raisedKeys(
  stream: string,
  { intervention, key }: EventOf<'intervention-raised'>,
): readonly string[] {
  const { interventionId, version } = intervention
  const raised = `intervention ${stream} ${interventionId} version ${version}`
  return key === null ? [raised] : [raised, scanKeyText(key)]
}

/** Facts of an attempt are in its own stream, which outlives the sale. */
function streamViolations(stream: string, event: LedgerEvent): readonly string[] {
  const attemptId = event.type === 'tender-requested' ? event.attempt.attemptId : null
  const named = 'attemptId' in event ? event.attemptId : attemptId
  return broken([named === null || stream === `attempt:${named}`, `${event.type} is in ${stream}`])
}
