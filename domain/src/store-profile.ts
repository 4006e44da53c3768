import type { LocalisedName } from './catalogue/item.ts'
import type { CodeRules } from './gs1/code-rules.ts'
import type { CashRounding } from './money/cash-rounding.ts'
import type { Rounding } from './money/rounding.ts'

/** ISO 4217 code and the number of its minor digits (0, 2 or 3). */
export type Currency = { readonly code: string; readonly exponent: 0 | 2 | 3 }

/** The tax of one authority within a rate, such as a state's and a city's. */
export type Levy = { readonly levyId: string; readonly label: string; readonly ratePpm: number }

/** What goods of one tax code bear. Parts per million keep 8.875 % exact: 88_750. */
export type TaxRate = {
  readonly code: string
  readonly label: string
  readonly ratePpm: number
  /** The taxes that it is made of, where they are told apart or named on the receipt; their rates sum to `ratePpm`. */
  readonly levies?: readonly Levy[]
  /** A piece that sells for less than this, after discounts, counts under `code` (New York: clothing). */
  readonly below?: { readonly pieceMinor: number; readonly code: string }
  /** The code under which counts what a food benefit pays of these goods. Left out: it cannot pay for them. */
  readonly benefitCode?: string
  /** The first and the last business day on which it counts (YYYY-MM-DD). A code may have several rates, of which one day has one. */
  readonly fromDay?: string
  readonly toDay?: string
}

/** What a shopper may do alone; above it a person is asked. */
export type ShopperLimits = {
  /** A line worth more than this needs help to be removed, in minor units. */
  readonly voidMaxMinor: number
  /** From this many shopper voids in one sale on, each needs help. */
  readonly voidMaxCount: number
  readonly quantityMax: number
  readonly linesMax: number
}

/** The facts of a store that rules depend on. A value, passed in: the domain has no globals. */
export type StoreProfile = {
  readonly profileId: string
  readonly country: string
  readonly currency: Currency
  readonly taxMode: 'included' | 'excluded'
  readonly taxRounding: 'line' | 'document'
  /** How a tax becomes whole minor units. */
  readonly taxRoundingRule: Rounding
  /** Several taxes of one rate: each rounded for itself, or their sum, which they then share. */
  readonly leviesRounded: 'each' | 'together'
  readonly taxRates: readonly TaxRate[]
  /** The tax code of a deposit that names none; null: it is taxed like what it is sold with. */
  readonly depositTaxCode: string | null
  /** Only for money in coins: the total is rounded, never a line, and never what a card pays. */
  readonly cashRounding: CashRounding | null
  readonly limits: ShopperLimits
  /** Unit that a sale weight must be in. */
  readonly weightUnit: 'kg' | 'lb'
  /**
   * What a label with a price sells for: that price, the weight derived from it, or the price of today for the weight
   * that the label's price stands for.
   */
  readonly labelPolicy: 'price-from-label' | 'weight-from-label'
  readonly codes: CodeRules
  readonly receiptHeader: readonly string[]
  /** Thanks and legal lines: one text for everybody, or one for each language. */
  readonly receiptFooter: readonly (string | LocalisedName)[]
}
