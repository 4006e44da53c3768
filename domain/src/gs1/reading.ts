import type { Element } from './ai/element.ts'
import type { Coupon } from './coupon/coupon.ts'
import type { PieceFacts, StatedPrice } from './piece-facts.ts'

/** What a scanned or keyed code says, before any catalogue is asked. */
export type BarcodeResult = {
  /** Everything that it may mean, the likeliest first; the first that the price book knows is sold. */
  readonly readings: readonly BarcodeReading[]
  /** Why it means nothing else. */
  readonly reasons: readonly BarcodeReason[]
}

export type BarcodeReading =
  /** 14 digits, for the lookup. */
  | { readonly kind: 'gtin'; readonly gtin14: string }
  /** 4 or 5 digits (IFPS), keyed by hand. */
  | { readonly kind: 'plu'; readonly plu: string }
  | { readonly kind: 'badge'; readonly badgeId: string }
  /** A number of this country or store with weight, price or count inside; `gtin14` is the same one with zeros there. */
  | { readonly kind: 'label'; readonly gtin14: string; readonly facts: PieceFacts }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'deposit-slip'; readonly slipId: string; readonly amount: StatedPrice | null }
  | {
      readonly kind: 'elements'
      readonly elements: readonly Element[]
      /** Null when this is no trade item, for example a pallet. */
      readonly gtin14: string | null
      readonly facts: PieceFacts
    }
  | { readonly kind: 'coupon'; readonly coupon: Coupon }

export type BarcodeReason = {
  readonly code: BarcodeReasonCode
  /** Counted from 0 in the data (one per byte or UTF-16 unit); the length of the data when something is missing. */
  readonly position: number
  /** For staff and logs, in English; of the data it repeats digits at most. */
  readonly text: string
}

export type BarcodeReasonCode =
  | 'empty'
  | 'too-long'
  | 'symbology-malformed'
  | 'symbology-not-read'
  | 'not-a-digit'
  | 'wrong-length'
  | 'wrong-check-digit'
  | 'wrong-number-system'
  | 'all-zero'
  | 'not-a-badge'
  // element strings
  | 'unknown-ai'
  | 'wrong-character'
  | 'wrong-value'
  | 'repeated-ai'
  | 'missing-partner'
  | 'excluded-partner'
  // GS1 Digital Link
  | 'malformed-link'
  | 'compressed-link'
  | 'no-key-in-link'
  | 'wrong-qualifier'
  | 'not-an-attribute'
  // patterns of a store
  | 'bad-pattern'
  | 'other-pattern'
  | 'wrong-verifier'
