import type { Currency } from '../store-profile.ts'
import type { LocalisedName } from '../catalogue/item.ts'
import type { LevyTotal, Measure, TaxTotal } from '../sale/lines.ts'

/**
 * The receipt as facts, without layout or language: stored with `sale-completed`, so that a reprint renders the
 * same document again. Amounts in minor units.
 */
export type ReceiptDocument = {
  readonly version: 1
  readonly saleId: string
  readonly laneId: string
  readonly receiptNumber: number
  readonly language: string
  /** UTC instant, and the offset of the store's clock in minutes. */
  readonly at: string
  readonly offsetMin: number
  readonly training: boolean
  readonly demo: boolean
  readonly currency: Currency
  readonly header: readonly string[]
  readonly footer: readonly string[]
  readonly lines: readonly ReceiptLine[]
  readonly extendedMinor: number
  readonly discountMinor: number
  readonly totalMinor: number
  readonly taxMode: 'included' | 'excluded'
  readonly taxes: readonly TaxTotal[]
  /** The taxes one by one, where a rate has several: printed instead of `taxes`. */
  readonly levies?: readonly LevyTotal[]
  readonly tenders: readonly ReceiptTender[]
}

export type ReceiptLine = {
  readonly kind: 'item' | 'deposit'
  readonly name: LocalisedName
  readonly measure: Measure
  /** For one piece or one kilogram. */
  readonly unitPriceMinor: number
  readonly extendedMinor: number
  readonly discountMinor: number
  /** The part of the discount that promotions have given, each by its name; left out when there are none. */
  readonly offers?: readonly ReceiptOffer[]
  readonly netMinor: number
  readonly taxCode: string
}

export type ReceiptOffer = { readonly name: LocalisedName; readonly savedMinor: number }

export type ReceiptTender = {
  readonly kind: 'card'
  readonly amountMinor: number
  readonly cardName: string
  readonly terminalId: string
  readonly receiptNo: number
  readonly trace: number
  readonly authCode: string
  readonly customerLines: readonly string[]
  /** An attendant said it was paid; the terminal has not confirmed yet. */
  readonly provisional: boolean
}
