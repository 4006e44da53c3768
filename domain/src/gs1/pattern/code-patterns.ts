/** A label of goods by weight, price or count: a restricted circulation number of 12 or 13 digits. */
export type LabelPattern = {
  /** See `Slot`; it ends in `C`. */
  readonly pattern: string
  /** How many digits of the value are behind the point. */
  readonly decimals: number
  /** Of a weight; kilograms when left out. */
  readonly unit?: 'kg' | 'lb'
}

/** A slip that is worth money, for example for returned bottles. */
export type SlipPattern = { readonly pattern: string; readonly decimals: number }

/**
 * The sticker of a piece that costs less today: the GTIN of the product, and its new price (`P`) or the whole percentage
 * that is taken off (`D`), for example `'RED'IIIIIIIIIIIIIPPPPPC`.
 */
export type ReducedPattern = { readonly pattern: string; readonly decimals: number }

/** The codes that a store gives a meaning of its own. */
export type CodePatterns = {
  readonly labels: readonly LabelPattern[]
  readonly reducedLabels: readonly ReducedPattern[]
  readonly depositSlips: readonly SlipPattern[]
  readonly memberCodes: readonly string[]
}
