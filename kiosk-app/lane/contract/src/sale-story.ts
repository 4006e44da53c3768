import type { LedgerEvent } from '@clearlane/domain'

/** Demo only: a sale of the journal in a list, the newest first. Null while it has no receipt. */
export type SaleSummary = {
  readonly saleId: string
  readonly startedAt: string
  /** Whose money its total is in; null in rows of old. */
  readonly profileId: string | null
  readonly receiptNumber: number | null
  readonly totalMinor: number | null
}

export type StoryRow = { readonly seq: number; readonly at: string; readonly event: LedgerEvent }

/** Demo only: everything that the journal says from the first to the last row of a sale, after the rows that opened its lane. */
export type SaleStory = { readonly saleId: string; readonly rows: readonly StoryRow[] }
