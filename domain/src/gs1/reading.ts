/** What a scanned or keyed code says, before any catalogue is asked. */
export type BarcodeReading =
  | {
      readonly kind: 'gtin'
      /** 14 digits, for the lookup. */
      readonly gtin14: string
      /** Other numbers that the same bars may mean; to be looked up when `gtin14` is not known. */
      readonly alternatives: readonly string[]
    }
  /** 4 or 5 digits (IFPS), keyed by hand. */
  | { readonly kind: 'plu'; readonly plu: string }
  | { readonly kind: 'badge'; readonly badgeId: string }
  | { readonly kind: 'unknown'; readonly reasons: readonly BarcodeReason[] }

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
