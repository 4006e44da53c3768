/** A bagging platform as its maker describes it. */
export type Platform = {
  /** What it shows is a multiple of this. */
  readonly divisionMg: number
  /** Standard deviation of one settled reading of the same load, before it is rounded. */
  readonly sigmaMg: number
}

/** Variance of one settled reading: its own error, and the even error of rounding to the division (d²/12). */
export function readingVarianceMg2({ divisionMg, sigmaMg }: Platform): number {
  return sigmaMg ** 2 + divisionMg ** 2 / 12
}

/** A piece of less than this cannot be told from the error of two readings. */
export function leastTellableMg(platform: Platform): number {
  return 3 * Math.sqrt(2 * readingVarianceMg2(platform))
}
