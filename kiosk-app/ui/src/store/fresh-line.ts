import type { LedgerEvent } from '@clearlane/domain'

/** The line that these events added or changed; `undefined` when they touched none. */
export function freshLine(events: readonly LedgerEvent[]): string | undefined {
  return events.flatMap(lineOf).at(-1)
}

function lineOf(event: LedgerEvent): readonly string[] {
  switch (event.type) {
    case 'item-added':
      return event.lines.filter(({ parentLineId }) => parentLineId === null).map(({ lineId }) => lineId)
    case 'quantity-set':
      return [event.lineId]
    default:
      return []
  }
}
