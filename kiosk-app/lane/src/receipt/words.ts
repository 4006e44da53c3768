import { ar } from './words-ar.ts'
import { zh } from './words-zh.ts'

/** Everything a receipt says that is not a fact of its sale. */
export type ReceiptWords = {
  /** Of lines; columns are mirrored with it. */
  readonly direction: 'ltr' | 'rtl'
  readonly decimalPoint: string
  readonly thousands: string
  readonly dateOrder: 'day.month.year' | 'year-month-day'
  readonly subtotal: string
  readonly discount: string
  /** What was taken off a weighing. */
  readonly tare: string
  /** Of a piece with a sticker, before the price that it had. */
  readonly reducedFrom: string
  readonly total: string
  /** Before the sum of all discounts. */
  readonly saved: string
  /** Heading of the tax table, and its columns. */
  readonly tax: string
  readonly net: string
  readonly taxAmount: string
  readonly gross: string
  readonly receiptNumber: string
  readonly lane: string
  readonly sale: string
  /** A card payment whose brand is not known. */
  readonly card: string
  readonly terminal: string
  readonly terminalReceipt: string
  readonly trace: string
  readonly authorisation: string
  readonly provisional: string
  readonly copy: string
  readonly demo: string
  readonly training: string
  /** Under a demo or training mark. */
  readonly notValid: string
}

const en: ReceiptWords = {
  direction: 'ltr',
  decimalPoint: '.',
  thousands: ',',
  dateOrder: 'year-month-day',
  subtotal: 'Subtotal',
  discount: 'Discount',
  tare: 'tare',
  reducedFrom: 'Reduced, was',
  total: 'TOTAL',
  saved: 'You saved',
  tax: 'VAT',
  net: 'Net',
  taxAmount: 'Tax',
  gross: 'Gross',
  receiptNumber: 'Receipt',
  lane: 'Lane',
  sale: 'Sale',
  card: 'Card',
  terminal: 'Terminal',
  terminalReceipt: 'Card receipt',
  trace: 'Trace',
  authorisation: 'Authorisation',
  provisional: 'Confirmed by our staff; the card terminal has not answered yet.',
  copy: 'COPY',
  demo: 'DEMO',
  training: 'TRAINING',
  notValid: 'Not a receipt. Nothing was sold.',
}

const de: ReceiptWords = {
  direction: 'ltr',
  decimalPoint: ',',
  thousands: '.',
  dateOrder: 'day.month.year',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  tare: 'Tara',
  reducedFrom: 'Reduziert, statt',
  total: 'SUMME',
  saved: 'Sie haben gespart:',
  tax: 'MwSt.',
  net: 'Netto',
  taxAmount: 'Steuer',
  gross: 'Brutto',
  receiptNumber: 'Bon-Nr.',
  lane: 'Kasse',
  sale: 'Einkauf',
  card: 'Kartenzahlung',
  terminal: 'Terminal',
  terminalReceipt: 'Beleg-Nr.',
  trace: 'Trace-Nr.',
  authorisation: 'Genehmigung',
  provisional: 'Vom Personal bestätigt; die Antwort des Kartenterminals steht noch aus.',
  copy: 'KOPIE',
  demo: 'DEMO',
  training: 'TRAINING',
  notValid: 'Kein Kassenbon. Es wurde nichts verkauft.',
}

const WORDS: ReadonlyMap<string, ReceiptWords> = new Map([
  ['en', en],
  ['de', de],
  ['zh', zh],
  ['ar', ar],
])

/** Languages that a receipt can be printed in, as BCP 47 primary tags. */
export const RECEIPT_LANGUAGES: readonly string[] = [...WORDS.keys()]

/** Words for a BCP 47 tag such as `de-AT`; English when there are none. */
export function receiptWords(language: string): ReceiptWords {
  return WORDS.get(primaryTag(language)) ?? en
}

/** `de` of `de-AT`. */
export function primaryTag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
