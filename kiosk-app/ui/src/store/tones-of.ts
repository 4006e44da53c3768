import type { LedgerEvent } from '@clearlane/domain'
import type { Notice } from '@clearlane/lane-contract'
import type { Note } from '../ui/play-fresh.ts'

const SCAN_OK = [{ hz: 1_760, atMs: 0, forMs: 70 }]
const WEIGHED = [{ hz: 1_320, atMs: 0, forMs: 60 }]
const ATTENTION = [
  { hz: 880, atMs: 0, forMs: 90 },
  { hz: 660, atMs: 100, forMs: 90 },
]
const PAID = [
  { hz: 880, atMs: 0, forMs: 90 },
  { hz: 1_109, atMs: 100, forMs: 90 },
  { hz: 1_319, atMs: 200, forMs: 100 },
]

/** The sound of what was just committed; one at most, the weightiest. A call for a colleague is silent. */
export function tonesOfEvents(events: readonly LedgerEvent[]): readonly Note[] {
  const types = new Set(events.map(({ type }) => type))
  if (types.has('sale-completed')) return PAID
  if (types.has('tender-declined') || events.some(isAttention)) return ATTENTION
  if (types.has('weight-recorded')) return WEIGHED
  return types.has('item-added') || types.has('member-identified') ? SCAN_OK : []
}

export function tonesOfNotice(notice: Notice): readonly Note[] {
  return notice.kind === 'scan-refused' || notice.kind === 'unknown-item' ? ATTENTION : []
}

function isAttention(event: LedgerEvent): boolean {
  return event.type === 'intervention-raised' && event.intervention.kind === 'unknown-item'
}
