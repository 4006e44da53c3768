import type { StoreProfile } from '../store-profile.ts'
import { CLEARLANE_CODES } from './clearlane-codes.ts'

/** What is the same in every country until a store says otherwise. */
export const STORE_DEFAULTS = {
  taxMode: 'included',
  taxRounding: 'document',
  taxRoundingRule: 'half-up',
  leviesRounded: 'each',
  depositTaxCode: null,
  cashRounding: null,
  weightUnit: 'kg',
  labelPolicy: 'price-from-label', // what the shopper read on it
  // No country-wide labels: every store has its own.
  codes: { shortGtinInLinks: false, labels: [], depositSlips: [], ...CLEARLANE_CODES },
} as const satisfies Partial<StoreProfile>

export const LIMITS = { voidMaxCount: 3, quantityMax: 50, linesMax: 500 } as const
