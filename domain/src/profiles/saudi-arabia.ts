import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/** Saudi Arabia: riyal, VAT of 15 % within the price since July 2020; qualifying medicines are zero-rated. */
export const saudiArabia: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'saudi-arabia',
  country: 'SA',
  currency: { code: 'SAR', exponent: 2 },
  taxRates: [
    { code: 'A', label: '15 %', ratePpm: 150_000 },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  limits: { ...LIMITS, voidMaxMinor: 4000 },
  receiptHeader: ['متجر كليرلين التجريبي', 'الرياض', 'VAT 300000000000003'],
  receiptFooter: ['شكراً لزيارتكم'],
}
