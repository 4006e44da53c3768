/** What is known of the gross mass of one piece. */
export type MassBelief =
  /** From `pieces` pieces that were seen on platforms: their mean and standard deviation. */
  | {
      readonly kind: 'learned'
      readonly meanMg: number
      readonly deviationMg: number
      readonly pieces: number
    }
  /** The net mass that a name states: packaging comes on top, so that it may prompt but never block. */
  | { readonly kind: 'printed'; readonly netMg: number }
  /** The shopper's own bag; announced before it comes. */
  | { readonly kind: 'own-bag' }
  | { readonly kind: 'unknown' }

/** A belief as a normal distribution. Variances are in mg². */
export type Spread = {
  readonly meanMg: number
  readonly varianceMg2: number
  /** Good enough to keep somebody from paying. */
  readonly isSure: boolean
}

const PIECES_MIN = 5 // fewer say too little about the spread
const SHARE_MIN = 0.003 // filling machines are not better than that
const FEW_SHARE = 0.1 // of the mean: the deviation while there are too few pieces
const PACKED = { share: 1.13, deviationShare: 0.12, deviationMg: 15_000 } // jars and bottles are outside, hence "wide"
const BAG = { meanMg: 150_000, deviationMg: 100_000 } // thin carriers to insulated bags
const ANYTHING = { meanMg: 800_000, deviationMg: 1_500_000 }

export function spreadOf(belief: MassBelief): Spread {
  switch (belief.kind) {
    case 'learned':
      return learnedSpread(belief)
    case 'printed':
      return spread(
        belief.netMg * PACKED.share,
        belief.netMg * PACKED.deviationShare + PACKED.deviationMg,
        false,
      )
    case 'own-bag':
      return spread(BAG.meanMg, BAG.deviationMg, false)
    case 'unknown':
      return spread(ANYTHING.meanMg, ANYTHING.deviationMg, false)
  }
}

/** The next piece: its own spread and that of the learned mean, with the wider tails of a spread that is itself a guess. */
function learnedSpread({ meanMg, deviationMg, pieces }: Extract<MassBelief, { kind: 'learned' }>): Spread {
  if (pieces < PIECES_MIN) return spread(meanMg, Math.max(deviationMg, meanMg * FEW_SHARE), false)
  const guess = (1 + 1 / pieces) * ((pieces - 1) / (pieces - 3)) // variance of Student's t with pieces - 1 degrees
  return spread(meanMg, Math.max(deviationMg, meanMg * SHARE_MIN) * Math.sqrt(guess), true)
}

function spread(meanMg: number, deviationMg: number, isSure: boolean): Spread {
  return { meanMg, varianceMg2: deviationMg ** 2, isSure }
}
