import type { StoreProfile } from '../store-profile.ts'
import { LABEL_PATTERNS } from './label-patterns.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * United Kingdom: pound, VAT within the price: 20 %, 5 %, and food at the zero rate (VATA 1994, schedule 8, group 1). A
 * retailer may not round VAT down; half a penny goes up (HMRC VAT Notice 700, 17.6; VATREC12030).
 */
export const unitedKingdom: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'united-kingdom',
  country: 'GB',
  currency: { code: 'GBP', exponent: 2 },
  taxRates: [
    { code: 'A', label: '20 %', ratePpm: 200_000 },
    { code: 'B', label: '5 %', ratePpm: 50_000 },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  limits: { ...LIMITS, voidMaxMinor: 1000 },
  codes: { ...STORE_DEFAULTS.codes, labels: LABEL_PATTERNS.GB },
  receiptHeader: ['Clearlane Demo Store', '1 Example Street', 'London', 'VAT no. GB000000000'],
  receiptFooter: ['Thank you for shopping with us!'],
}
