import type { LedgerEvent } from '@clearlane/domain'
import { openForReading } from '@clearlane/lane/journal/adapters/journal-file'
import { eventIn } from '@clearlane/lane/journal/known-events'
import { sentenceOf, verifyJournal } from '@clearlane/lane'
import type { Seen } from './screen.ts'

type Row = { readonly stream: string; readonly type: string; readonly payload: string }

/** All rows of a journal file, in order, also while a lane writes to it. */
export function journalRows(path: string): readonly { stream: string; event: LedgerEvent }[] {
  return reading(path, (database) =>
    database
      .prepare<[], Row>('SELECT stream, type, payload FROM journal ORDER BY seq')
      .all()
      .map(({ stream, type, payload }) => {
        const event = eventIn(payload, type)
        if (event === null) throw new Error(`No event: ${payload}`)
        return { stream, event }
      }),
  )
}

export function journalEvents(path: string): readonly LedgerEvent[] {
  return journalRows(path).map(({ event }) => event)
}

/** What `clearlane journal verify` finds: null when the chain is whole, or the sentence about the first bad row. */
export function journalTrouble(path: string): string | null {
  return reading(path, (database) => {
    const verified = verifyJournal(database)
    return verified.ok ? null : sentenceOf(verified.error)
  })
}

/** What a screen was told and the journal does not hold, word for word. */
export function lostEvents(path: string, seen: readonly Seen[]): readonly Seen[] {
  const events = journalEvents(path)
  return seen.filter(({ seq, event }) => JSON.stringify(events[seq - 1]) !== JSON.stringify(event))
}

type Database = Extract<ReturnType<typeof openForReading>, { ok: true }>['value']

function reading<T>(path: string, read: (database: Database) => T): T {
  const opened = openForReading(path)
  if (!opened.ok) throw new Error(sentenceOf(opened.error))
  try {
    return read(opened.value)
  } finally {
    opened.value.close()
  }
}
