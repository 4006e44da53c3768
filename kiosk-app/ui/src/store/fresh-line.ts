import type { LedgerEvent } from '@clearlane/domain'

/** The line that these events added or changed; `undefined` when they touched none. */
export function freshLine(events: readonly LedgerEvent[]): string | undefined {
  return events.flatMap(lineOf).at(-1)
}

function lineOf(event: LedgerEvent): readonly string[] {
  if (event.type === 'quantity-set') return [event.lineId]
  if (event.type !== 'item-added') return []
  return event.lines.filter(({ parentLineId }) => parentLineId === null).map(({ lineId }) => lineId)
}
