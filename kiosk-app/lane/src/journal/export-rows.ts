import type Database from 'better-sqlite3'
import type { JournalRow } from './journal.ts'
import { ROW_COLUMNS } from './schema.ts'

/** Every row as one line of JSON, in order; `payload` and `actor` are strings, exactly as stored. */
export function* exportedLines(database: Database.Database, fromSeq = 1): Generator<string> {
  const rows = database.prepare<[number], JournalRow>(
    `SELECT ${ROW_COLUMNS} FROM journal WHERE seq >= ? ORDER BY seq`,
  )
  for (const row of rows.iterate(fromSeq)) yield `${JSON.stringify(row)}\n`
}
