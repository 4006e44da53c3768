import type { LedgerEvent, Recorded } from '@clearlane/domain'
import type { JournalRow } from '@clearlane/lane'
import { replayEvents } from '@clearlane/lane/journal/verify'
import { IDENTITY } from '../world/lane-process.ts'
import type { World } from '../world/world.ts'

export type History = {
  readonly recorded: readonly Recorded[]
  readonly rows: readonly JournalRow[]
  readonly events: readonly LedgerEvent[]
  /** Hash of the last row; null when the chain is broken. */
  readonly head: string | null
  readonly trouble: string | null
}

/** Everything that is on the disk, with the chain checked on the way. */
export function readHistory(world: World): History {
  const rows: JournalRow[] = []
  const events: LedgerEvent[] = []
  const head = replayEvents(world.lane.disk.database, IDENTITY, (event, row) => {
    rows.push(row)
    events.push(event)
  })
  const recorded = rows.flatMap((row, index) => {
    const event = events[index]
    return event === undefined ? [] : [{ stream: row.stream, event }]
  })
  if (!head.ok) return { recorded, rows, events, head: null, trouble: JSON.stringify(head.error) }
  return { recorded, rows, events, head: head.value.hash, trouble: null }
}
