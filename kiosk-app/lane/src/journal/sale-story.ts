import { err, ok, type EventType, type Result } from '@clearlane/domain'
import type { SaleStory, SaleSummary, StoryRow } from '@clearlane/lane-contract'
import type { Database } from 'better-sqlite3'
import { eventIn } from './known-events.ts'

const SALES_MAX = 20
/** A sale that was suspended holds the rows of those in between. */
const ROWS_MAX = 2_000

/** Without these nobody could begin a sale. */
const OPENING: readonly EventType[] = [
  'lane-started',
  'business-day-opened',
  'price-book-activated',
  'lane-opened',
]

/** There is no such sale; it is spread over too many rows; a row of it cannot be read. */
export type StoryTrouble = 'unknown-sale' | 'too-long' | 'unreadable'

type StoredRow = {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly payload: string
}

/** The latest sales, the newest first. */
export function recentSales(database: Database): readonly SaleSummary[] {
  return database
    .prepare<[number], SaleSummary>(
      'SELECT substr(j.stream, 6) AS saleId, j.at AS startedAt, s.receiptNumber, s.totalMinor, ' +
        "j.payload ->> '$.profileId' AS profileId FROM journal j " +
        'LEFT JOIN sales s ON s.saleId = substr(j.stream, 6) ' +
        "WHERE j.type = 'sale-started' ORDER BY j.seq DESC LIMIT ?",
    )
    .all(SALES_MAX)
}

/** What the journal says of one sale, so that it can be folded again alone. */
export function saleStory(database: Database, saleId: string): Result<SaleStory, StoryTrouble> {
  const span = database
    .prepare<[string], { first: number | null; last: number | null }>(
      'SELECT min(seq) AS first, max(seq) AS last FROM journal WHERE stream = ?',
    )
    .get(`sale:${saleId}`)
  if (span === undefined || span.first === null || span.last === null) return err('unknown-sale')
  if (span.last - span.first >= ROWS_MAX) return err('too-long')
  const within = database
    .prepare<[number, number], StoredRow>(
      'SELECT seq, at, type, payload FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq',
    )
    .all(span.first, span.last)
  const rows = [...openingOf(database, span.first), ...within].map(storyRow)
  return rows.some((row) => row === null) ? err('unreadable') : ok({ saleId, rows: rows.filter(isRow) })
}

function openingOf(database: Database, before: number): readonly StoredRow[] {
  const latest = database.prepare<[string, number], StoredRow>(
    'SELECT seq, at, type, payload FROM journal WHERE type = ? AND seq < ? ORDER BY seq DESC LIMIT 1',
  )
  return OPENING.flatMap((type) => latest.get(type, before) ?? []).toSorted(
    (one, other) => one.seq - other.seq,
  )
}

function storyRow({ seq, at, type, payload }: StoredRow): StoryRow | null {
  const event = eventIn(payload, type)
  return event === null ? null : { seq, at, event }
}

function isRow(row: StoryRow | null): row is StoryRow {
  return row !== null
}
