import type { Levy, StoreProfile } from '../store-profile.ts'
import { LABEL_PATTERNS } from './label-patterns.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * United States: dollar, sales tax on top of the price. The rates of state, county and city add up to one, which is rounded
 * once over the whole sale; the parts are for the receipt and the return. What SNAP pays is never taxed (7 U.S.C. 2013 (a)).
 */
const US_DEFAULTS = {
  ...STORE_DEFAULTS,
  country: 'US',
  currency: { code: 'USD', exponent: 2 },
  taxMode: 'excluded',
  leviesRounded: 'together',
  limits: { ...LIMITS, voidMaxMinor: 1000 },
  weightUnit: 'lb',
  codes: { ...STORE_DEFAULTS.codes, labels: LABEL_PATTERNS.US },
  receiptFooter: ['Thank you for shopping with us!'],
} as const satisfies Partial<StoreProfile>

const NEW_YORK_CITY: readonly Levy[] = [
  { levyId: 'NY', label: 'NY State', ratePpm: 40_000 },
  { levyId: 'NYC', label: 'NYC', ratePpm: 45_000 },
  { levyId: 'MCTD', label: 'MCTD', ratePpm: 3_750 },
]

/**
 * New York City: 4 % state, 4.5 % city, 0.375 % commuter district. Food is exempt, sweets and soft drinks are not (TB-ST-525);
 * clothing is, while a piece is below 110 dollars. A bottle deposit is money held for its return, and not taxed.
 */
export const usNewYork: StoreProfile = {
  ...US_DEFAULTS,
  profileId: 'us-new-york',
  taxRates: [
    { code: 'A', label: '8.875 %', ratePpm: 88_750, levies: NEW_YORK_CITY },
    { code: 'S', label: '8.875 %', ratePpm: 88_750, levies: NEW_YORK_CITY, benefitCode: 'Z' },
    {
      code: 'C',
      label: '8.875 %',
      ratePpm: 88_750,
      levies: NEW_YORK_CITY,
      below: { pieceMinor: 11_000, code: 'Z' },
    },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  depositTaxCode: 'Z',
  receiptHeader: ['Clearlane Demo Store', '1 Example Street', 'New York, NY 10001'],
}

const LOS_ANGELES: readonly Levy[] = [
  { levyId: 'CA', label: 'CA State', ratePpm: 60_000 },
  { levyId: 'LOCAL', label: 'CA Local', ratePpm: 12_500 },
  { levyId: 'LA', label: 'LA County', ratePpm: 25_000 },
]

/**
 * Los Angeles: 6 % state, 1.25 % uniform local, 2.5 % county districts since April 2025. Food and sweets are exempt,
 * carbonated drinks are not (Regulation 1602); the redemption value of a container is taxed with its drink.
 */
export const usCalifornia: StoreProfile = {
  ...US_DEFAULTS,
  profileId: 'us-california',
  taxRates: [
    { code: 'A', label: '9.75 %', ratePpm: 97_500, levies: LOS_ANGELES },
    { code: 'S', label: '9.75 %', ratePpm: 97_500, levies: LOS_ANGELES, benefitCode: 'Z' },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  receiptHeader: ['Clearlane Demo Store', '1 Example Street', 'Los Angeles, CA 90001'],
}
