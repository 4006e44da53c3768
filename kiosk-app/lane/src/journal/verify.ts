import { err, ok, type LedgerEvent, type Result } from '@clearlane/domain'
import type Database from 'better-sqlite3'
import { genesisHash, rowHash } from './chain.ts'
import type { Head, JournalRow } from './journal.ts'
import { eventIn, knownVersion } from './known-events.ts'
import { ROW_COLUMNS } from './schema.ts'
import type { JournalTrouble } from './trouble.ts'

export type Identity = { readonly laneId: string; readonly installationId: string; readonly epoch: number }

/**
 * Walks the whole chain and names the first bad row. Finds every change, deletion, insertion and swap; a
 * journal cut off together with its `head` by somebody who knows how needs the server's witness.
 */
export function walkChain(
  database: Database.Database,
  identity: Identity,
  visit: (row: JournalRow) => JournalTrouble | null,
): Result<Head, JournalTrouble> {
  let head: Head = { seq: 0, hash: genesisHash(identity.laneId, identity.installationId) }
  const rows = database.prepare<[], JournalRow>(`SELECT ${ROW_COLUMNS} FROM journal ORDER BY seq`)
  for (const row of rows.iterate()) {
    const detail = badness(row, head)
    if (detail !== null) return err({ kind: 'bad-row', seq: row.seq, detail })
    const refused = visit(row)
    if (refused !== null) return err(refused)
    head = { seq: row.seq, hash: row.hash }
  }
  return checkedHead(database, head)
}

/** Who a journal says that it belongs to; null when the file is none. */
export function identityIn(database: Database.Database): Identity | null {
  const known = database
    .prepare<[], number>("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'journal', 'head')")
    .pluck()
    .get()
  if (known !== 3) return null
  const text = database.prepare<[], string>("SELECT value FROM meta WHERE key = 'identity'").pluck().get()
  const [laneId, epoch, installationId] = text?.split(' ') ?? []
  if (laneId === undefined || epoch === undefined || installationId === undefined) return null
  return { laneId, epoch: Number(epoch), installationId }
}

/** For the command line: the head when all is well, or the first bad row. Unknown types are no damage. */
export function verifyJournal(database: Database.Database): Result<Head, JournalTrouble> {
  const identity = identityIn(database)
  if (identity === null)
    return err({ kind: 'cannot-open', path: database.name, detail: 'it is not a journal of Clearlane' })
  return walkChain(database, identity, () => null)
}

/** Every row with its event, refusing by name what this release does not know. */
export function replayEvents(
  database: Database.Database,
  identity: Identity,
  visit: (event: LedgerEvent, row: JournalRow) => void,
): Result<Head, JournalTrouble> {
  return walkChain(database, identity, (row) => {
    const { seq, type, v } = row
    const known = knownVersion(type)
    if (known === null) return { kind: 'unknown-type', seq, type }
    if (known !== v) return { kind: 'unknown-version', seq, type, v }
    const event = eventIn(row.payload, type)
    if (event === null)
      return { kind: 'bad-row', seq, detail: 'its payload is not the event it is named for' }
    visit(event, row)
    return null
  })
}

function badness(row: JournalRow, before: Head): string | null {
  if (row.seq !== before.seq + 1) return `row ${before.seq + 1} is missing`
  if (row.prevHash !== before.hash) return 'it does not follow the row before it'
  return rowHash(row) === row.hash ? null : 'its content does not match its hash'
}

function checkedHead(database: Database.Database, head: Head): Result<Head, JournalTrouble> {
  const stored = database
    .prepare<[], Head>('SELECT seq, lower(hex(hash)) AS hash FROM head WHERE id = 1')
    .get() ?? { seq: 0, hash: head.seq === 0 ? head.hash : '' }
  if (stored.seq === head.seq && stored.hash === head.hash) return ok(head)
  const detail =
    stored.seq > head.seq
      ? `the last rows are missing; row ${stored.seq} was the last one written`
      : 'it was added by another hand than the lane'
  return err({ kind: 'bad-row', seq: Math.min(head.seq, stored.seq) + 1, detail })
}
