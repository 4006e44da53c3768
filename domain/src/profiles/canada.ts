import { CASH_ROUNDING } from '../money/cash-rounding.ts'
import type { StoreProfile } from '../store-profile.ts'
import { LABEL_PATTERNS } from './label-patterns.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * Canada: dollar, taxes on top of the price, each over the whole sale and half a cent up (Excise Tax Act, s. 165.2). Basic
 * groceries are zero-rated (schedule VI, part III). A refundable deposit is not taxed (GST/HST bulletin B-089). Cash goes
 * to five cents, after the taxes.
 */
const CANADA_DEFAULTS = {
  ...STORE_DEFAULTS,
  country: 'CA',
  currency: { code: 'CAD', exponent: 2 },
  taxMode: 'excluded',
  depositTaxCode: 'Z',
  cashRounding: CASH_ROUNDING.CA,
  limits: { ...LIMITS, voidMaxMinor: 1000 },
  codes: { ...STORE_DEFAULTS.codes, labels: LABEL_PATTERNS.CA },
} as const satisfies Partial<StoreProfile>

const HST = { levyId: 'HST', label: 'HST', ratePpm: 130_000 }
const FEDERAL = { levyId: 'HST-FEDERAL', label: 'HST', ratePpm: 50_000 }

/** Ontario: HST 13 %; books and children's clothing bear its federal part alone (point-of-sale rebate). */
export const canadaOntario: StoreProfile = {
  ...CANADA_DEFAULTS,
  profileId: 'canada-ontario',
  taxRates: [
    { code: 'A', label: 'HST 13 %', ratePpm: 130_000, levies: [HST] },
    { code: 'B', label: 'HST 5 %', ratePpm: 50_000, levies: [FEDERAL] },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  receiptHeader: ['Clearlane Demo Store', '1 Example Street', 'Toronto, ON', 'GST/HST 000000000 RT0001'],
  receiptFooter: ['Thank you for shopping with us!'],
}

const GST = { levyId: 'GST', label: 'TPS/GST', ratePpm: 50_000 }
const QST = { levyId: 'QST', label: 'TVQ/QST', ratePpm: 99_750 }

/**
 * Quebec: GST 5 % and QST 9.975 %, both of the price since 2013, never the one of the other. Their sum must not stand on a
 * receipt (Revenu Québec, Calculating the Taxes). Books bear GST alone.
 */
export const canadaQuebec: StoreProfile = {
  ...CANADA_DEFAULTS,
  profileId: 'canada-quebec',
  taxRates: [
    { code: 'A', label: 'TPS/GST + TVQ/QST', ratePpm: 149_750, levies: [GST, QST] },
    { code: 'B', label: 'TPS/GST', ratePpm: 50_000, levies: [GST] },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
  receiptHeader: [
    'Magasin de démonstration Clearlane',
    '1 rue de l’Exemple',
    'Montréal (Québec)',
    'TPS/GST 000000000 RT0001',
    'TVQ/QST 0000000000 TQ0001',
  ],
  receiptFooter: ['Merci de votre visite !'],
}
