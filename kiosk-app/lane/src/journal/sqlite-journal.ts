import { err, ok, type Placed, type Result } from '@clearlane/domain'
import { SqliteError, type Database } from 'better-sqlite3'
import { genesisHash, rowHash } from './chain.ts'
import type { AppendError, Committed, Head, Journal, JournalRow, RowStamp } from './journal.ts'
import { versionOf } from './known-events.ts'
import { salesProjector } from './sales-projection.ts'
import { INSERT_ROW, JOURNAL_SCHEMA } from './schema.ts'
import type { JournalTrouble } from './trouble.ts'
import { replayEvents, type Identity } from './verify.ts'

const SQLITE_MIN = [3, 53, 2] as const // earlier ones can lose commits or corrupt (WAL reset, CVE-2026-11822)
const SYNCHRONOUS_FULL = 2

export type OpenOptions = Identity & {
  /** For the public ids of receipts. */
  readonly secret: string
}

/**
 * The journal on an open database; the caller holds the lock of its file. Every open sets WAL and
 * synchronous=FULL and then asks: the second open of a WAL file falls back to NORMAL by itself.
 */
export function openJournal(database: Database, options: OpenOptions): Result<Journal, JournalTrouble> {
  const durable = madeDurable(database)
  if (!durable.ok) return durable
  database.exec(JOURNAL_SCHEMA)
  const known = sameIdentity(database, options)
  if (!known.ok) return known
  return ok(journalOn(database, options))
}

function madeDurable(database: Database): Result<null, JournalTrouble> {
  const version = String(database.prepare<[], string>('SELECT sqlite_version()').pluck().get())
  if (isOlder(version)) return err({ kind: 'old-sqlite', version })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('journal_size_limit = 67108864')
  database.pragma('trusted_schema = OFF')
  const mode = String(database.pragma('journal_mode', { simple: true }))
  const synchronous = database.pragma('synchronous', { simple: true })
  const wanted = database.memory ? 'memory' : 'wal'
  if (mode === wanted && synchronous === SYNCHRONOUS_FULL) return ok(null)
  return err({ kind: 'not-durable', detail: `journal_mode ${mode}, synchronous ${String(synchronous)}` })
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, least] of SQLITE_MIN.entries()) {
    const part = parts[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}

function sameIdentity(database: Database, { laneId, installationId, epoch }: Identity) {
  const expected = `${laneId} ${epoch} ${installationId}`
  database.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('identity', ?)").run(expected)
  const found = String(
    database.prepare<[], string>("SELECT value FROM meta WHERE key = 'identity'").pluck().get(),
  )
  return found === expected ? ok(null) : err({ kind: 'other-lane' as const, expected, found })
}

function journalOn(database: Database, options: OpenOptions): Journal {
  const write = writerOf(database, options.secret)
  let head = storedHead(database, options)
  return {
    laneId: options.laneId,
    epoch: options.epoch,
    head: () => head,
    append: (placed, stamp) => {
      const rows = chained(placed, stamp, head)
      const written = attempted(() => write(rows, placed))
      if (!written.ok) return written
      const fromSeq = head.seq + 1
      const last = rows.at(-1)
      if (last !== undefined) head = { seq: last.seq, hash: last.hash }
      return ok<Committed>({ fromSeq, seq: head.seq })
    },
    replay: (visit) => replayEvents(database, options, visit),
    close: () => {
      database.close()
    },
  }
}

function storedHead(database: Database, { laneId, installationId }: Identity): Head {
  const stored = database
    .prepare<[], Head>('SELECT seq, lower(hex(hash)) AS hash FROM head WHERE id = 1')
    .get()
  return stored ?? { seq: 0, hash: genesisHash(laneId, installationId) }
}

function chained(placed: readonly Placed[], stamp: RowStamp, head: Head): readonly JournalRow[] {
  const rows: JournalRow[] = []
  let { seq, hash } = head
  for (const { stream, event, actor } of placed) {
    seq += 1
    const { type } = event
    const row = {
      ...stamp,
      seq,
      stream,
      type,
      v: versionOf(type),
      monoMs: Math.round(stamp.monoMs),
      actor: JSON.stringify(actor),
      payload: JSON.stringify(event),
      prevHash: hash,
    }
    hash = rowHash(row)
    rows.push({ ...row, hash })
  }
  return rows
}

function writerOf(database: Database, secret: string) {
  const insert = database.prepare<JournalRow>(INSERT_ROW)
  const setHead = database.prepare<[number, string]>(
    'INSERT INTO head (id, seq, hash) VALUES (1, ?, unhex(?)) ' +
      'ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash',
  )
  const project = salesProjector(database, secret)
  const write = database.transaction((rows: readonly JournalRow[], placed: readonly Placed[]) => {
    for (const row of rows) insert.run(row)
    for (const [index, { event }] of placed.entries()) project(event, rows[index]?.seq ?? 0)
    const last = rows.at(-1)
    if (last !== undefined) setHead.run(last.seq, last.hash)
  })
  return (rows: readonly JournalRow[], placed: readonly Placed[]): void => {
    write.immediate(rows, placed)
  }
}

function attempted(write: () => void): Result<null, AppendError> {
  try {
    write()
    return ok(null)
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error
    const kind = error.code === 'SQLITE_FULL' ? 'full' : 'fatal'
    return err({ kind, detail: `${error.code}: ${error.message}` })
  }
}
