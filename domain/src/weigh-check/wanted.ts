import { type MassBelief, type Spread, spreadOf } from './mass-belief.ts'
import { leastTellableMg, type Platform } from './platform.ts'

/**
 * `must`: they belong on the platform. `may`: they may come or not, as an announced bag. `excused`: they are not
 * expected, because they are too large or staff said so; should they come, that is in order too.
 */
export type Duty = 'must' | 'may' | 'excused'

/** What the basket says about one line and the platform. */
export type Wanted = {
  readonly lineId: string
  /** Pieces that belong on it; 0 for a line that was taken out of the sale. */
  readonly pieces: number
  readonly mass: MassBelief
  readonly duty: Duty
}

/** A wanted line with its numbers worked out. */
export type Expected = Spread & Pick<Wanted, 'lineId' | 'pieces' | 'duty'>

/** Pieces that the platform cannot feel need not be felt. */
export function expectedOf({ lineId, pieces, mass, duty }: Wanted, platform: Platform): Expected {
  const spread = spreadOf(mass)
  const isTooLight = spread.meanMg < leastTellableMg(platform)
  return { ...spread, lineId, pieces, duty: isTooLight && duty === 'must' ? 'may' : duty }
}
