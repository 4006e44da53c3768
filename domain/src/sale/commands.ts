import type { CatalogueItem } from '../catalogue/item.ts'
import type { PieceFacts } from '../gs1/piece-facts.ts'
import type { BarcodeReasonCode } from '../gs1/reading.ts'
import type { PromotionIndex } from '../promotions/promotion-index.ts'
import type { StoreProfile } from '../store-profile.ts'
import type { Baseline, DeclineReason, TenderResult, UnknownCause, Via } from './attempt.ts'
import type { Actor, LaneMode, PrintOutcome, ReceiptMethod, ScanRefusal, TerminalDay } from './events.ts'
import type { Resolution, Role } from './intervention.ts'
import type { Prompt } from '../weigh-check/bagging-watch.ts'
import type { WeighEvidence } from '../weigh-check/evidence.ts'
import type { ObservedMass } from '../weigh-check/observed-mass.ts'
import type { Platform } from '../weigh-check/platform.ts'
import type { Discount, LineSource, SaleWeight, ScanKey } from './lines.ts'

/** Why a scan means no item: it breaks a rule of its code, or it is read well and nobody knows the number. */
export type ScanReason = BarcodeReasonCode | 'not-in-price-book'

/** A scan that the catalogue could not resolve, with every reason once. */
export type UnknownScan = {
  readonly data: string
  readonly symbology: string
  readonly reasons: readonly ScanReason[]
}

/** Requests to the ledger. The lane resolves items, weights and baselines first; `decide` only judges. */
export type Command =
  // the shopper's basket
  | { readonly type: 'start-sale'; readonly language: string }
  | { readonly type: 'set-language'; readonly language: string }
  | {
      readonly type: 'add-item'
      readonly item: CatalogueItem
      readonly quantity: number
      readonly source: Exclude<LineSource, { kind: 'deposit' }>
      readonly language: string
      /** What the scanned code says of this piece. */
      readonly facts?: PieceFacts
    }
  | {
      readonly type: 'report-unknown'
      readonly scan: UnknownScan
      readonly key: ScanKey | null
      readonly language: string
    }
  /** A member card was scanned: members' offers count from now on. Whose it is stays outside the ledger. */
  | { readonly type: 'identify-member'; readonly key: ScanKey; readonly language: string }
  | { readonly type: 'refuse-scan'; readonly key: ScanKey; readonly reason: ScanRefusal }
  /** The second code of a composite symbol was scanned: what it says of the piece on this line. */
  | {
      readonly type: 'judge-piece'
      readonly lineId: string
      readonly key: ScanKey
      readonly facts: PieceFacts
    }
  | { readonly type: 'set-quantity'; readonly lineId: string; readonly quantity: number }
  | { readonly type: 'void-line'; readonly lineId: string; readonly reason: string }
  | {
      readonly type: 'request-weighing'
      readonly item: CatalogueItem
      readonly language: string
      /** What the scanned code says of this piece. */
      readonly facts?: PieceFacts
    }
  | {
      readonly type: 'record-weight'
      readonly weighingId: string
      readonly readingId: string
      readonly weight: SaleWeight
      readonly scaleId: string
    }
  | { readonly type: 'cancel-weighing'; readonly weighingId: string; readonly reason: string }
  // the bagging platform
  /**
   * `zeroMg` is what it shows at rest, without what is scanned from now on. `isFirst`: nothing of the sale can lie there yet,
   * so that what is in the basket already is still to come.
   */
  | {
      readonly type: 'begin-bagging'
      readonly platform: Platform
      readonly zeroMg: number
      readonly isFirst: boolean
    }
  /** It has come to rest. */
  | { readonly type: 'record-platform'; readonly massMg: number; readonly observed: ObservedMass | null }
  /** What the bagging check has to say now; with `call` staff shall see it too. */
  | { readonly type: 'tell-bagging'; readonly prompt: Prompt; readonly call: WeighEvidence | null }
  | { readonly type: 'announce-bag' }
  | { readonly type: 'skip-bagging'; readonly lineId: string }
  // people
  | { readonly type: 'call-help' }
  | { readonly type: 'report-scale-trouble'; readonly fault: string }
  | {
      readonly type: 'resolve-intervention'
      readonly interventionId: string
      readonly version: number
      readonly resolution: Resolution
    }
  | { readonly type: 'grant-discount'; readonly discount: Omit<Discount, 'discountId' | 'by'> }
  // tender
  | {
      readonly type: 'request-tender'
      readonly amountMinor: number
      readonly seenTotalMinor: number
      readonly baseline: Baseline
    }
  | { readonly type: 'request-reverse'; readonly ofAttemptId: string; readonly baseline: Baseline }
  | { readonly type: 'request-refund'; readonly ofAttemptId: string; readonly baseline: Baseline }
  | {
      readonly type: 'record-effect'
      readonly attemptId: string
      readonly result: TenderResult
      readonly via: Via
    }
  | {
      readonly type: 'record-decline'
      readonly attemptId: string
      readonly reason: DeclineReason
      readonly via: Via
    }
  | { readonly type: 'record-unknown'; readonly attemptId: string; readonly cause: UnknownCause }
  | { readonly type: 'escalate-unknown'; readonly attemptId: string }
  | {
      readonly type: 'settle-attempt'
      readonly attemptId: string
      readonly outcome: 'paid' | 'not-paid'
      readonly evidence: string
    }
  | { readonly type: 'resolve-reconciliation'; readonly attemptId: string; readonly note: string }
  // the end of a sale
  | { readonly type: 'cancel-sale'; readonly reason: string }
  | { readonly type: 'suspend-sale'; readonly reason: 'idle' | 'staff' }
  | { readonly type: 'resume-sale'; readonly saleId: string }
  | { readonly type: 'choose-receipt'; readonly method: ReceiptMethod }
  | { readonly type: 'request-print'; readonly copy: boolean }
  | {
      readonly type: 'record-print'
      readonly jobId: string
      readonly outcome: PrintOutcome
      readonly fault: string | null
    }
  | { readonly type: 'end-session'; readonly reason: 'finished' | 'idle' }
  // the lane
  | {
      readonly type: 'start-lane'
      readonly laneId: string
      readonly epoch: number
      readonly mode: LaneMode
      readonly build: string
    }
  | { readonly type: 'open-lane' }
  | { readonly type: 'close-lane'; readonly reason: string }
  | { readonly type: 'open-day'; readonly businessDay: string }
  | { readonly type: 'close-day'; readonly terminal: TerminalDay | null }
  | { readonly type: 'activate-price-book'; readonly priceBook: string; readonly items: number }
  | { readonly type: 'note-clock-step'; readonly fromAt: string; readonly toAt: string }
  | {
      readonly type: 'sign-in'
      readonly sessionId: string
      readonly staffId: string
      readonly name: string
      readonly role: Role
    }
  | { readonly type: 'fail-sign-in'; readonly staffId: string }
  | { readonly type: 'sign-out'; readonly sessionId: string; readonly reason: 'asked' | 'idle' | 'restart' }

/** What the world looks like while a command is judged: values, never looked up. */
export type Circumstances = {
  readonly actor: Actor
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** Offset of the store's clock from UTC in minutes. */
  readonly offsetMin: number
  /** False without NTP, RTC, server or attendant, or when earlier than the last event: restricted items are blocked. */
  readonly clockTrusted: boolean
  /** False below the disk reserve: no sale starts. */
  readonly mayStartSale: boolean
  readonly profile: StoreProfile
  /** Those of the price book that the sale is priced by. */
  readonly promotions: PromotionIndex
}

/** Why a command was refused. Each has a text for the shopper in the UI's strings. */
export type Refusal =
  | 'lane-closed'
  | 'no-business-day'
  | 'no-price-book'
  | 'no-sale'
  | 'sale-frozen'
  | 'sale-finished'
  | 'sale-in-progress'
  | 'duplicate'
  | 'blocked-item'
  | 'expired'
  | 'best-before-passed'
  | 'recalled'
  | 'outside-hours'
  | 'item-limit'
  | 'label-unreadable'
  | 'no-price'
  | 'quantity-out-of-range'
  | 'sale-full'
  | 'no-such-line'
  | 'line-is-weighed'
  | 'line-is-deposit'
  | 'wrong-unit'
  | 'weight-not-positive'
  | 'weight-out-of-range'
  | 'weighing-open'
  | 'no-such-weighing'
  | 'reading-used'
  | 'no-such-intervention'
  | 'intervention-changed'
  | 'intervention-open'
  | 'bagging-open'
  | 'not-allowed'
  | 'basket-changed'
  | 'nothing-due'
  | 'amount-out-of-range'
  | 'attempt-open'
  | 'no-such-attempt'
  | 'attempt-not-open'
  | 'wrong-result'
  | 'captured-money'
  | 'below-paid'
  | 'clock-untrusted'
  | 'disk-reserve'
  | 'nothing-to-print'
  | 'locked-out'
  | 'already'

/** The commands with these types. */
export type CommandOf<T extends Command['type']> = Extract<Command, { readonly type: T }>
