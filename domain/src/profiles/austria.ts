import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * Austria: euro, VAT within the price (§ 10 UStG 1994): 20 %, 10 % on food, 13 %, and since July 2026 4.9 % on listed staple
 * foods. The deposit on single-use containers is collected for the central agency and bears no VAT (§ 4 (3)); a reusable one
 * shares the tax of its content, so the catalogue names its tax.
 */
export const austria: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'austria',
  country: 'AT',
  currency: { code: 'EUR', exponent: 2 },
  taxRates: [
    { code: 'A', label: '20 %', ratePpm: 200_000 },
    { code: 'B', label: '10 %', ratePpm: 100_000 },
    { code: 'C', label: '13 %', ratePpm: 130_000 },
    { code: 'D', label: '4,9 %', ratePpm: 49_000 },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  depositTaxCode: 'Z',
  limits: { ...LIMITS, voidMaxMinor: 1000 },
  receiptHeader: ['Clearlane Demo-Markt', 'Beispielgasse 1', '1010 Wien', 'UID ATU00000000'],
  receiptFooter: ['Danke für Ihren Einkauf!'],
}
