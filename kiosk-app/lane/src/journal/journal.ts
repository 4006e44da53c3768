import type { LaneMode, LedgerEvent, Placed, Result } from '@clearlane/domain'
import type { JournalTrouble } from './trouble.ts'

/** Where and when a transaction was written; the same for all of its rows. */
export type RowStamp = {
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** Offset of the store's clock from UTC in minutes. */
  readonly offsetMin: number
  /** Identity of this run of the lane. */
  readonly bootId: string
  /** Milliseconds of this run's monotonic clock. */
  readonly monoMs: number
  readonly businessDay: string | null
  readonly mode: LaneMode
  /** What asked for it, for example `ui:<command id>`; null for the lane's own acts. */
  readonly causeId: string | null
}

/** One row as it is stored. `payload` is the exact text written; it is never serialised again. */
export type JournalRow = RowStamp & {
  readonly seq: number
  readonly stream: string
  readonly type: string
  readonly v: number
  /** JSON text of an `Actor`. */
  readonly actor: string
  readonly payload: string
  /** Lower-case hex of SHA-256. */
  readonly prevHash: string
  readonly hash: string
}

export type Head = { readonly seq: number; readonly hash: string }

/** Numbers of the rows of one transaction, both ends included. */
export type Committed = { readonly fromSeq: number; readonly seq: number }

/**
 * `full`: nothing was written and the journal is as before, so it may be tried again when there is room.
 * `fatal`: what is on the disk is not known (EIO of a flush); the process has to end and fold it again.
 */
export type AppendError = { readonly kind: 'full' | 'fatal'; readonly detail: string }

/** The lane's memory: append-only, hash-chained, one writer. Everything else is a projection of it. */
export type Journal = {
  readonly laneId: string
  readonly epoch: number
  readonly head: () => Head
  /** One transaction; durable when it returns. */
  readonly append: (placed: readonly Placed[], stamp: RowStamp) => Result<Committed, AppendError>
  /**
   * Reads every row in order, checks the chain on the way, and refuses types and versions that this release
   * does not know, by name.
   */
  readonly replay: (visit: (event: LedgerEvent, row: JournalRow) => void) => Result<Head, JournalTrouble>
  readonly close: () => void
}
