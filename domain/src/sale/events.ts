import type { ReceiptDocument } from '../receipt/document.ts'
import type { CatalogueItem } from '../catalogue/item.ts'
import type { Attempt, DeclineReason, TenderResult, UnknownCause, Via } from './attempt.ts'
import type { Intervention, Resolution, Role } from './intervention.ts'
import type { Discount, LevyTax, Line, Priced, SaleWeight, ScanKey } from './lines.ts'
import type { Prompt } from '../weigh-check/bagging-watch.ts'
import type { ObservedMass } from '../weigh-check/observed-mass.ts'
import type { Platform } from '../weigh-check/platform.ts'

/** Who did it. Staff act at the lane or, later, from afar. */
export type Actor =
  | { readonly kind: 'shopper' }
  | { readonly kind: 'lane' }
  | {
      readonly kind: 'staff'
      readonly staffId: string
      readonly role: Role
      readonly presence: 'at-lane' | 'remote'
    }

/** Somebody is needed: in the stream of the sale, or of the lane when there is none. */
export type InterventionEvent =
  | {
      readonly type: 'intervention-raised'
      readonly intervention: Intervention
      readonly key: ScanKey | null
    }
  | {
      readonly type: 'intervention-resolved'
      readonly interventionId: string
      readonly version: number
      readonly resolution: Resolution
      readonly by: string
    }

/** Facts of the lane itself (stream `lane`). */
export type LaneEvent =
  | InterventionEvent
  | {
      readonly type: 'lane-started'
      readonly laneId: string
      readonly epoch: number
      readonly mode: LaneMode
      readonly build: string
    }
  | { readonly type: 'lane-opened'; readonly by: string }
  | { readonly type: 'lane-closed'; readonly by: string; readonly reason: string }
  | { readonly type: 'business-day-opened'; readonly businessDay: string; readonly by: string }
  | {
      readonly type: 'business-day-closed'
      readonly businessDay: string
      readonly by: string
      readonly totals: DayTotals
      readonly terminal: TerminalDay | null
    }
  | { readonly type: 'price-book-activated'; readonly priceBook: string; readonly items: number }
  | { readonly type: 'clock-stepped'; readonly fromAt: string; readonly toAt: string }
  | {
      readonly type: 'staff-signed-in'
      readonly sessionId: string
      readonly staffId: string
      readonly name: string
      readonly role: Role
    }
  | { readonly type: 'staff-sign-in-failed'; readonly staffId: string; readonly failures: number }
  | { readonly type: 'staff-locked'; readonly staffId: string; readonly untilAt: string }
  | {
      readonly type: 'staff-signed-out'
      readonly sessionId: string
      readonly reason: 'asked' | 'idle' | 'restart'
    }
  | { readonly type: 'scan-refused'; readonly key: ScanKey; readonly reason: ScanRefusal }

export type LaneMode = 'live' | 'training' | 'demo'

/** Why a scan was not taken, said to the shopper with a tone. */
export type ScanRefusal =
  | 'paying'
  | 'lane-closed'
  | 'staff'
  | 'blocked-item'
  | 'expired'
  | 'best-before-passed'
  | 'recalled'
  | 'outside-hours'
  | 'item-limit'
  | 'label-unreadable'
  | 'coupon'
  | 'deposit-slip'
  | 'member'
  | 'no-price'
  | 'sale-full'
  | 'disk-reserve'
  | 'duplicate'
  | 'finished'

/** Facts of one sale (stream `sale:<saleId>`). */
export type SaleEvent =
  | InterventionEvent
  | {
      readonly type: 'sale-started'
      readonly saleId: string
      readonly priceBook: string
      readonly language: string
      readonly startedAt: string
      /** The store profile that it is priced by. Missing in journals from before there was a choice on record. */
      readonly profileId?: string
    }
  | { readonly type: 'language-set'; readonly language: string }
  | {
      readonly type: 'item-added'
      readonly lines: readonly Omit<Line, 'price' | 'voided'>[]
      readonly priced: Priced
    }
  | {
      readonly type: 'quantity-set'
      readonly lineId: string
      readonly quantity: number
      readonly by: string
      readonly priced: Priced
    }
  | {
      readonly type: 'item-voided'
      readonly lineIds: readonly string[]
      readonly by: string
      readonly reason: string
      readonly priced: Priced
    }
  /** The scan of a member card. Its number is a person's, so it is in no event. */
  | { readonly type: 'member-identified'; readonly key: ScanKey; readonly priced: Priced }
  | { readonly type: 'discount-granted'; readonly discount: Discount; readonly priced: Priced }
  | { readonly type: 'weighing-requested'; readonly weighingId: string; readonly item: CatalogueItem }
  | {
      readonly type: 'weight-recorded'
      readonly weighingId: string
      readonly readingId: string
      readonly weight: SaleWeight
      readonly scaleId: string
    }
  | { readonly type: 'weighing-cancelled'; readonly weighingId: string; readonly reason: string }
  | { readonly type: 'approval-granted'; readonly approval: Approval }
  /** The baseline: gross, since nobody zeroes the platform. */
  | {
      readonly type: 'bagging-began'
      readonly platform: Platform
      readonly zeroMg: number
      /** Lines that may lie anywhere. */
      readonly excused: readonly string[]
    }
  /** Gross, with what it taught about the mass of pieces, for later learning. Integer milligrams. */
  | { readonly type: 'platform-settled'; readonly massMg: number; readonly observed: ObservedMass | null }
  /** From now on the shopper is told this. */
  | { readonly type: 'bagging-told'; readonly prompt: Prompt }
  | { readonly type: 'bag-announced'; readonly by: string }
  | { readonly type: 'bagging-skipped'; readonly lineId: string; readonly by: string }
  /** Somebody has looked: what lies there is in order. */
  | { readonly type: 'bagging-accepted'; readonly by: string }
  | { readonly type: 'sale-suspended'; readonly by: string; readonly reason: 'idle' | 'staff' }
  | { readonly type: 'sale-resumed'; readonly saleId: string; readonly by: string }
  | { readonly type: 'sale-cancelled'; readonly by: string; readonly reason: string }
  | {
      readonly type: 'sale-completed'
      readonly receiptNumber: number
      readonly businessDay: string
      readonly paid: readonly PaidLine[]
      readonly receipt: ReceiptDocument
    }
  | { readonly type: 'receipt-chosen'; readonly method: ReceiptMethod }
  | {
      readonly type: 'print-requested'
      readonly jobId: string
      readonly copy: boolean
      readonly saleId: string
      readonly by: string
    }
  | {
      readonly type: 'receipt-printed'
      readonly jobId: string
      readonly outcome: PrintOutcome
      readonly fault: string | null
    }
  | { readonly type: 'session-ended'; readonly reason: 'finished' | 'idle' }

export type ReceiptMethod = 'paper' | 'none'
export type PrintOutcome = 'printed' | 'failed' | 'unknown'

/** An approval covers the sale; restrictions are a pure function of lines × approvals × now. */
export type Approval = {
  readonly approvalId: string
  readonly kind: 'age'
  /** Years. */
  readonly level: number
  readonly scope: 'sale'
  readonly by: string
  readonly presence: 'at-lane' | 'remote'
}

/** Stored at completion, so that a refund complements it by (sale, line). Minor units. */
export type PaidLine = {
  readonly lineId: string
  readonly netMinor: number
  readonly discountMinor: number
  readonly taxCode: string
  readonly taxMinor: number
  /** As in the price of the line. */
  readonly levies?: readonly LevyTax[]
}

/** Facts of one payment attempt (stream `attempt:<attemptId>`). */
export type AttemptEvent =
  | { readonly type: 'tender-requested'; readonly attempt: Omit<Attempt, 'status'> }
  | {
      readonly type: 'tender-authorised'
      readonly attemptId: string
      readonly result: TenderResult
      readonly via: Via
    }
  | {
      readonly type: 'tender-reversed'
      readonly attemptId: string
      readonly result: TenderResult
      readonly via: Via
    }
  | {
      readonly type: 'tender-refunded'
      readonly attemptId: string
      readonly result: TenderResult
      readonly via: Via
    }
  | {
      readonly type: 'tender-declined'
      readonly attemptId: string
      readonly reason: DeclineReason
      readonly via: Via
    }
  | { readonly type: 'tender-unknown'; readonly attemptId: string; readonly cause: UnknownCause }
  | {
      readonly type: 'tender-settled'
      readonly attemptId: string
      readonly outcome: 'paid' | 'not-paid'
      readonly by: string
      readonly evidence: string
    }
  | {
      readonly type: 'reconciliation-raised'
      readonly attemptId: string
      readonly saleId: string
      readonly difference: Difference
      readonly amountMinor: number
    }
  | {
      readonly type: 'reconciliation-resolved'
      readonly attemptId: string
      readonly difference: Difference
      readonly by: string
      readonly note: string
    }

/** How money and sale do not agree; see `Reconciliation`. */
export type Difference = 'paid-but-declined' | 'late-approval' | 'reversal-open'

export type DayTotals = {
  readonly sales: number
  readonly cancelled: number
  readonly totalMinor: number
  readonly taxes: readonly { readonly code: string; readonly grossMinor: number; readonly taxMinor: number }[]
  readonly captures: number
  readonly capturedMinor: number
  readonly reversedMinor: number
}

/** What the terminal's end of day said, for the comparison with the journal. */
export type TerminalDay = { readonly terminalId: string; readonly count: number; readonly totalMinor: number }

export type LedgerEvent = LaneEvent | SaleEvent | AttemptEvent
export type EventType = LedgerEvent['type']

/** An event with its place: which stream of the journal it is written to. */
export type Placed = { readonly stream: string; readonly event: LedgerEvent; readonly actor: Actor }

/** The events with these types. */
export type EventOf<T extends EventType> = Extract<LedgerEvent, { readonly type: T }>
