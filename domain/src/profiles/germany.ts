import { CLEARLANE_CODES } from './clearlane-codes.ts'
import type { Deposit, LocalisedName } from '../catalogue/item.ts'
import type { StoreProfile } from '../store-profile.ts'
import { LABEL_PATTERNS } from './label-patterns.ts'

/** Germany: euro, VAT within the price, 19 % (§ 12 (1) UStG) and 7 % on most food and books (§ 12 (2)). */
export const germany: StoreProfile = {
  profileId: 'germany',
  country: 'DE',
  currency: { code: 'EUR', exponent: 2 },
  taxMode: 'included',
  taxRounding: 'document',
  taxRoundingRule: 'half-up',
  leviesRounded: 'each',
  taxRates: [
    { code: 'A', label: '19 %', ratePpm: 190_000 },
    { code: 'B', label: '7 %', ratePpm: 70_000 },
  ],
  depositTaxCode: null, // shares the tax of its content (UStAE 10.1 (8))
  cashRounding: null,
  limits: { voidMaxMinor: 1000, voidMaxCount: 3, quantityMax: 50, linesMax: 500 },
  weightUnit: 'kg',
  labelPolicy: 'price-from-label', // what the shopper read on it
  codes: {
    shortGtinInLinks: false,
    labels: LABEL_PATTERNS.DE,
    depositSlips: [{ pattern: '980IIIIPPPPPC', decimals: 2 }], // GS1 prefix 980: refund receipts
    ...CLEARLANE_CODES,
  },
  receiptHeader: ['Clearlane Demo-Markt', 'Beispielstraße 1', '12345 Musterstadt', 'USt-IdNr. DE000000000'],
  receiptFooter: [
    {
      de: 'Vielen Dank für Ihren Einkauf!',
      en: 'Thank you for shopping with us!',
      zh: '谢谢惠顾！',
      ar: 'شكراً لتسوقكم معنا!',
    },
    {
      de: 'Umtausch innerhalb von 14 Tagen mit diesem Bon.',
      en: 'Exchange within 14 days with this receipt.',
      zh: '凭本小票14天内可换货。',
      ar: 'الاستبدال خلال 14 يوماً مع هذا الإيصال.',
    },
    {
      de: 'Pfand wird in jedem unserer Märkte erstattet.',
      en: 'Deposits are refunded in all our stores.',
      zh: '押金可在我们任一门店退还。',
      ar: 'يُسترد التأمين في جميع متاجرنا.',
    },
  ],
}

export const germanTaxCodes = { standard: 'A', reduced: 'B' } as const

/** § 31 (1) VerpackG for single-use bottles and cans; the breweries' usual sum for returnable beer bottles. */
export const germanDeposits = {
  singleUse: deposit('deposit:de-single-use', 25, {
    de: 'Einwegpfand',
    en: 'Single-use deposit',
    zh: '一次性包装押金',
    ar: 'تأمين العبوة غير المرتجعة',
  }),
  beerBottle: deposit('deposit:de-beer-bottle', 8, {
    de: 'Mehrwegpfand',
    en: 'Returnable deposit',
    zh: '可回收瓶押金',
    ar: 'تأمين الزجاجة المرتجعة',
  }),
} as const

/** Years: § 9 (1) JuSchG, no. 1 beer and wine, no. 2 every other alcohol. */
export const germanAges = { beerAndWine: 16, spirits: 18 } as const

function deposit(itemId: string, priceMinor: number, name: LocalisedName): Deposit {
  return { itemId, name, priceMinor }
}
