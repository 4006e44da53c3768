import type { Attempt } from './attempt.ts'
import type { Bagging } from './bagging.ts'
import type { Approval, DayTotals, Difference, LaneMode, PrintOutcome, ReceiptMethod } from './events.ts'
import type { Intervention, Role } from './intervention.ts'
import type { CatalogueItem } from '../catalogue/item.ts'
import type { Discount, Line, Totals } from './lines.ts'
import type { OfferFacts } from '../promotions/promotion.ts'
import type { ReceiptDocument } from '../receipt/document.ts'

/** The sale in the lane, or suspended. */
export type Sale = {
  readonly saleId: string
  readonly priceBook: string
  readonly language: string
  readonly startedAt: string
  /** Whose tax rates it bears: the day on which it began, like its prices; null in no journal of ours. */
  readonly businessDay: string | null
  readonly profileId: string | null
  readonly lines: readonly Line[]
  readonly discounts: readonly Discount[]
  /** Members' offers count. */
  readonly isMember: boolean
  /** What lines name as their offers, in words, each once. */
  readonly offers: readonly OfferFacts[]
  readonly totals: Totals
  readonly weighing: { readonly weighingId: string; readonly item: CatalogueItem } | null
  /** Left out while no bagging platform has its say. */
  readonly bagging?: Bagging
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
  readonly lastSale: LastSale | null
  /** Print jobs asked for, in order, whose outcome is not known yet: the printer's queue after a restart. */
  readonly pendingPrints: readonly PendingPrint[]
  /** The latest scan keys and reading ids, across sales: a data event sent again never starts a sale. */
  readonly recentKeys: readonly string[]
  /** Help that was called without a sale. It outlives the sales that come, until somebody answers it. */
  readonly calls: readonly Intervention[]
  readonly nextCall: number
  /** Open reconciliation tasks. */
  readonly reconciliations: readonly Reconciliation[]
}

/** `prints` counts every job, `copies` those marked COPY: at most one job of a sale is not a copy. */
export type LastSale = {
  readonly saleId: string
  readonly receipt: ReceiptDocument
  readonly copies: number
  readonly prints: number
}

export type PendingPrint = { readonly jobId: string; readonly saleId: string; readonly copy: boolean }

/**
 * Money that does not agree with the sale. `late-approval` and `reversal-open` name an authorisation whose money
 * is owed back: it pays for nothing any more and is taken back by reverse or refund. `paid-but-declined` is
 * money that the sale counted on and that never came.
 */
export type Reconciliation = {
  readonly attemptId: string
  readonly saleId: string
  readonly difference: Difference
  readonly amountMinor: number
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
