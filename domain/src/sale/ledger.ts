import type { Attempt } from './attempt.ts'
import type { Approval, DayTotals, LaneMode, PrintOutcome, ReceiptMethod } from './events.ts'
import type { Intervention, Role } from './intervention.ts'
import type { CatalogueItem } from '../catalogue/item.ts'
import type { Discount, Line, Totals } from './lines.ts'
import type { ReceiptDocument } from '../receipt/document.ts'

/** The sale in the lane, or suspended. */
export type Sale = {
  readonly saleId: string
  readonly priceBook: string
  readonly language: string
  readonly startedAt: string
  readonly lines: readonly Line[]
  readonly discounts: readonly Discount[]
  readonly totals: Totals
  readonly weighing: { readonly weighingId: string; readonly item: CatalogueItem } | null
  readonly interventions: readonly Intervention[]
  readonly approvals: readonly Approval[]
  readonly counters: {
    readonly line: number
    readonly intervention: number
    readonly attempt: number
    readonly weighing: number
    readonly approval: number
    readonly discount: number
    readonly print: number
  }
  readonly shopperVoids: number
  /** Scan keys and reading ids already used: each counts once. */
  readonly usedKeys: readonly string[]
  readonly completion: Completion | null
}

export type Completion = {
  readonly receiptNumber: number
  readonly receipt: ReceiptDocument
  readonly method: ReceiptMethod | null
  readonly print: {
    readonly jobId: string
    readonly copy: boolean
    readonly outcome: PrintOutcome | null
    readonly fault: string | null
  } | null
}

export type StaffSession = {
  readonly sessionId: string
  readonly staffId: string
  readonly name: string
  readonly role: Role
}

/** The whole lane, folded from its journal. Attempts outlive their sale until they are known for certain. */
export type Ledger = {
  readonly laneId: string
  readonly epoch: number
  readonly mode: LaneMode
  readonly open: boolean
  readonly businessDay: string | null
  readonly day: DayTotals
  readonly priceBook: string | null
  readonly nextSale: number
  readonly nextReceipt: number
  readonly sale: Sale | null
  readonly suspended: readonly Sale[]
  /** Attempts of the sale in the lane, and every attempt that is not known for certain. */
  readonly attempts: readonly Attempt[]
  readonly staff: StaffSession | null
  /** staffId → failures and lock; survives a restart. */
  readonly signIn: Readonly<
    Record<string, { readonly failures: number; readonly lockedUntilAt: string | null }>
  >
  /** The last completed sale of this lane, for a reprint. */
  readonly lastSale: {
    readonly saleId: string
    readonly receipt: ReceiptDocument
    readonly copies: number
  } | null
  /** Open reconciliation tasks. */
  readonly reconciliations: readonly {
    readonly attemptId: string
    readonly saleId: string
    readonly difference: string
    readonly amountMinor: number
  }[]
}

/** What the shopper's conversation is forced to; computed by `phaseOf`, never stored. */
export type Phase =
  | 'closed'
  | 'attract'
  | 'scanning'
  | 'weighing'
  | 'paying'
  | 'in-doubt'
  | 'reversing'
  | 'part-paid'
  | 'completed'
