import type { StoreProfile } from '../store-profile.ts'
import { LIMITS, STORE_DEFAULTS } from './store-defaults.ts'

/**
 * France: euro, VAT within the price: 20 % (CGI art. 278), 5.5 % on food (278-0 bis), 10 % on food to be eaten at once
 * (279), 2.1 % on newspapers and refunded medicines (281 quater and following).
 */
export const france: StoreProfile = {
  ...STORE_DEFAULTS,
  profileId: 'france',
  country: 'FR',
  currency: { code: 'EUR', exponent: 2 },
  taxRates: [
    { code: 'A', label: '20 %', ratePpm: 200_000 },
    { code: 'B', label: '5,5 %', ratePpm: 55_000 },
    { code: 'C', label: '10 %', ratePpm: 100_000 },
    { code: 'D', label: '2,1 %', ratePpm: 21_000 },
  ],
  limits: { ...LIMITS, voidMaxMinor: 1000 },
  receiptHeader: [
    'Magasin de démonstration Clearlane',
    '1 rue de l’Exemple',
    '75001 Paris',
    'TVA FR00000000000',
  ],
  receiptFooter: ['Merci de votre visite !'],
}
