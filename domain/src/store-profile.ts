import type { CodeRules } from './gs1/code-rules.ts'

/** ISO 4217 code and the number of its minor digits (0, 2 or 3). */
export type Currency = { readonly code: string; readonly exponent: 0 | 2 | 3 }

/** One rate of tax. Parts per million keep 8.875 % exact: 88_750. */
export type TaxRate = { readonly code: string; readonly label: string; readonly ratePpm: number }

/** What a shopper may do alone; above it a person is asked (features.md SC10). */
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
  readonly taxRates: readonly TaxRate[]
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
  readonly receiptFooter: readonly string[]
}
