import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/** Kuwait: dinar of 1000 fils, three decimals. It has signed the VAT agreement of the Gulf states and levies none yet. */
export const kuwait: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'kuwait',
  country: 'KW',
  currency: { code: 'KWD', exponent: 3 },
  taxRates: [{ code: 'Z', label: '0 %', ratePpm: 0 }],
  limits: { ...LIMITS, voidMaxMinor: 3000 },
  receiptHeader: ['متجر كليرلين التجريبي', 'مدينة الكويت'],
  receiptFooter: ['شكراً لزيارتكم'],
}
