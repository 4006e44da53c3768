import type { CatalogueItem } from '../catalogue/item.ts'
import type { LineOffer, OfferFacts } from '../promotions/promotion.ts'

/** A weight exactly as the scale showed it: 1.234 kg is {value: 1234, exponent: -3, unit: 'kg'}. */
export type SaleWeight = {
  readonly value: number
  readonly exponent: number
  readonly unit: 'kg' | 'lb' | 'g' | 'oz'
}

/** A volume as a label states it: 0.750 l is {value: 750, exponent: -3, unit: 'l'}. */
export type SaleVolume = { readonly value: number; readonly exponent: number; readonly unit: 'l' }

/** How much of the item: pieces, a weight taken from one reading that is used once, or what its label states. */
export type Measure = (
  | { readonly kind: 'each'; readonly quantity: number }
  | {
      readonly kind: 'weight'
      /** What is paid for. */
      readonly weight: SaleWeight
      /** What was taken off the reading for bag or box; weight and tare are what the scale showed. */
      readonly tare?: SaleWeight
      readonly readingId: string
    }
  | { readonly kind: 'volume'; readonly volume: SaleVolume; readonly readingId: string }
) & {
  /** The price that its label states for the whole of it: it counts instead of unit price × measure. */
  readonly labelPriceMinor?: number
  /** A sticker says that price, and it is below that of the item. */
  readonly reduced?: true
}

/** Where the line came from; a scan carries the daemon's event key, so that it is added once. */
export type LineSource =
  | { readonly kind: 'scan'; readonly key: ScanKey; readonly symbology: string; readonly data: string }
  | { readonly kind: 'keyed'; readonly digits: string }
  | { readonly kind: 'produce' }
  | { readonly kind: 'deposit' }

/** Identity of one data event of the device daemon. */
export type ScanKey = { readonly bootId: string; readonly n: number }

/** Staff's own hand; promotions are a different thing. */
export type Discount = {
  readonly discountId: string
  /** A line, or the whole sale when null. */
  readonly lineId: string | null
  readonly value:
    | { readonly kind: 'percent'; readonly ppm: number }
    | { readonly kind: 'amount'; readonly amountMinor: number }
  readonly reason: string
  readonly by: string
}

/** What the pricing engine says of one line, in minor units. extended − discount = net. */
export type LinePrice = {
  readonly lineId: string
  /** Unit price × measure. */
  readonly extendedMinor: number
  /** Offers, discount of this line and its share of the sale's discounts, ≥ 0. */
  readonly discountMinor: number
  readonly netMinor: number
  /** Tax within (included) or on top (excluded) of netMinor, allocated so that lines sum to the totals. */
  readonly taxMinor: number
  /** Each tax of a rate that has several; they sum to taxMinor. */
  readonly levies?: readonly LevyTax[]
  /** The tax code that the line bears, where it is not that of its item: a limit by the piece, or a tender that is exempt. */
  readonly taxedAs?: string
  /** What of the discount promotions have given, in the order of their application; left out when there are none. */
  readonly offers?: readonly LineOffer[]
}

/** One tax of one line. */
export type LevyTax = { readonly levyId: string; readonly taxMinor: number }

/** One row of the tax table: base + tax = gross. */
export type TaxTotal = {
  readonly code: string
  readonly ratePpm: number
  readonly baseMinor: number
  readonly taxMinor: number
  readonly grossMinor: number
}

/** One row of the table by levy, where a rate has several taxes. */
export type LevyTotal = {
  readonly levyId: string
  readonly label: string
  readonly ratePpm: number
  readonly baseMinor: number
  readonly taxMinor: number
}

export type Totals = {
  /** Sum of the lines before discounts. */
  readonly extendedMinor: number
  readonly discountMinor: number
  /** What the shopper pays, tax included. */
  readonly totalMinor: number
  readonly taxes: readonly TaxTotal[]
  /** The same taxes by levy; left out where every rate is one tax. */
  readonly levies?: readonly LevyTotal[]
}

/** The basket as priced after one change: carried by the event, never recomputed by `evolve`. */
export type Priced = {
  /** Version of the pricing engine that computed it. */
  readonly engine: 1 | 2 | 3 | 4 | 5
  /** Every line whose price changed. */
  readonly lines: readonly LinePrice[]
  readonly totals: Totals
  /** Offers that these lines name and no earlier event of the sale has told of. */
  readonly offers?: readonly OfferFacts[]
  /** There when a group of competing offers was too large to be searched to the end. */
  readonly searchLimited?: true
}

export type Line = {
  /** `1`, `2`, ... within its sale; a deposit has its own. */
  readonly lineId: string
  /** A deposit belongs to a line: same quantity, voided with it. */
  readonly parentLineId: string | null
  readonly item: CatalogueItem
  readonly measure: Measure
  readonly source: LineSource
  readonly price: LinePrice
  readonly voided: boolean
}
