import { CASH_ROUNDING } from '../money/cash-rounding.ts'
import type { StoreProfile } from '../store-profile.ts'
import { LABEL_PATTERNS } from './label-patterns.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * Sweden: krona, VAT within the price: 25 %; 6 % on books; 12 % on what is served; on food
 * 6 % from April 2026 to the end of 2027, 12 % before and after (ML 9 kap.). A deposit has the rate of its content. Cash goes to the whole krona.
 */
export const sweden: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'sweden',
  country: 'SE',
  currency: { code: 'SEK', exponent: 2 },
  taxRates: [
    { code: 'A', label: '25 %', ratePpm: 250_000 },
    { code: 'B', label: '12 %', ratePpm: 120_000 },
    { code: 'C', label: '6 %', ratePpm: 60_000 },
    { code: 'D', label: '12 %', ratePpm: 120_000, toDay: '2026-03-31' },
    { code: 'D', label: '6 %', ratePpm: 60_000, fromDay: '2026-04-01', toDay: '2027-12-31' },
    { code: 'D', label: '12 %', ratePpm: 120_000, fromDay: '2028-01-01' },
  ],
  cashRounding: CASH_ROUNDING.SE,
  limits: { ...LIMITS, voidMaxMinor: 10_000 },
  codes: { ...STORE_DEFAULTS.codes, labels: LABEL_PATTERNS.SE },
  receiptHeader: ['Clearlane Demobutik', 'Exempelgatan 1', '111 11 Stockholm', 'Org.nr 000000-0000'],
  receiptFooter: ['Tack och välkommen åter!'],
}
