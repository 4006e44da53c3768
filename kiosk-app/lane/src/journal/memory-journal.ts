import type { Result } from '@clearlane/domain'
import Database from 'better-sqlite3'
import type { Journal } from './journal.ts'
import { openJournal } from './sqlite-journal.ts'
import type { JournalTrouble } from './trouble.ts'
import type { Identity } from './verify.ts'

/** A disk that outlives the lane that writes to it: real SQLite, in memory. */
export type MemoryDisk = {
  /** A journal for one incarnation. What the one before had committed is there; nothing else is. */
  readonly open: (identity: Identity) => Result<Journal, JournalTrouble>
  readonly database: Database.Database
  readonly close: () => void
}

/** For the simulator: a crash drops uncommitted work and keeps what was committed. */
export function memoryDisk(): MemoryDisk {
  const database = new Database(':memory:')
  return {
    database,
    open: (identity) => {
      if (database.inTransaction) database.exec('ROLLBACK')
      const opened = openJournal(database, { ...identity, secret: 'memory' })
      if (!opened.ok) return opened
      return { ok: true, value: { ...opened.value, close: () => undefined } }
    },
    close: () => {
      database.close()
    },
  }
}
