import { lyingAfter, type Shown } from './after-move.ts'
import {
  candidateOf,
  chargeOf,
  type Explanation,
  mayWeighAnything,
  missingPieces,
  NO_EXTRA,
} from './explanation.ts'
import { explain, type Explanations, nothingLies } from './explain.ts'
import { pendingOf } from './moves.ts'
import { observedIn, type ObservedMass } from './observed-mass.ts'
import { isLeftBehind, leftBehindOf } from './left-behind.ts'
import { type Part, placements, placing, REACH } from './placements.ts'
import { type Platform, readingVarianceMg2 } from './platform.ts'
import { EXPLANATIONS_MAX, ranked } from './ranked.ts'
import { allowing, type Verdict, verdictOf } from './verdict.ts'
import { type Expected, expectedOf, type Wanted } from './wanted.ts'

const EARLY_COST = 2 // placed before it was scanned
const EARLY_MAX = EXPLANATIONS_MAX / 2 // a wide extra, as a heavy bag, may be many things, and none may be so

/** The bagging check of one sale. */
export type WeighCheck = {
  readonly platform: Platform
  /**
   * What the platform showed when the sale began, or since something that was left there went before anything of the sale
   * came: it is never zeroed by itself.
   */
  readonly zeroMg: number
  readonly wanted: readonly Wanted[]
  readonly explanations: Explanations
  readonly verdict: Verdict
  /** What the last settled reading says of the mass of pieces, for later learning. */
  readonly observed: ObservedMass | null
}

export function startWeighCheck(platform: Platform, zeroMg: number): WeighCheck {
  return withZero(platform, zeroMg, [])
}

function withZero(platform: Platform, zeroMg: number, wanted: readonly Wanted[]): WeighCheck {
  const left = leftBehindOf(platform, zeroMg)
  const explanations = nothingLies(shownOn(platform, zeroMg), left === null ? [] : [left.lying])
  return judged({ platform, zeroMg, wanted, explanations, observed: null })
}

function judged(check: Omit<WeighCheck, 'verdict'>): WeighCheck {
  const { platform, zeroMg, wanted, explanations } = check
  const expected = expectedFor(platform, zeroMg, wanted)
  const baseMg = explanations[0].lying.find(isLeftBehind)?.massMg ?? zeroMg
  const verdict = allowing(verdictOf(explanations, expected), explanations, expected, { platform, baseMg })
  return { ...check, verdict }
}

/** The basket changed. What lies there unexplained may be what was scanned just now. */
export function withBasket(check: WeighCheck, wanted: readonly Wanted[]): WeighCheck {
  const expected = expectedFor(check.platform, check.zeroMg, wanted)
  const early = check.explanations
    .flatMap((one) => explainedBy(one, expected))
    .toSorted((a, b) => chargeOf(a) - chargeOf(b))
    .slice(0, EARLY_MAX)
  const explanations = ranked([...check.explanations, ...early].map(candidateOf))
  return judged({ ...check, wanted, explanations, observed: null })
}

/** The platform has come to rest. */
export function withSettled(check: WeighCheck, massMg: number): WeighCheck {
  const { platform, zeroMg, wanted } = check
  const expected = expectedFor(platform, zeroMg, wanted)
  const explanations = explain(check.explanations, expected, shownOn(platform, massMg), zeroMg)
  // Nothing of this sale lay there, so that what went was not its shopper's.
  if (explanations[0].extraMg < 0 && isUntouched(check)) return withZero(platform, massMg, wanted)
  const observed = observedIn(check.explanations, explanations, massMg)
  return judged({ ...check, explanations, observed })
}

/**
 * Staff has looked: what lies there is in order, and what does not is too. Nobody says which of it was scanned, so every
 * explanation stays, beside the one that everything has come.
 */
export function accepted(check: WeighCheck): WeighCheck {
  const expected = expectedFor(check.platform, check.zeroMg, check.wanted)
  const [best] = check.explanations
  const asTheyAre = check.explanations.map((one) => ({ ...one, ...NO_EXTRA, cost: chargeOf(one) }))
  const due = pendingOf(best, expected).filter((one) => one.expected.duty === 'must')
  const parts = due.map((one) => placing(one.expected, one.left))
  const lying = lyingAfter(best.lying, [...parts, ...leftThere(best, expected)], (part) => part)
  const complete = { ...best, ...NO_EXTRA, lying, cost: chargeOf(best) }
  const explanations = ranked([complete, ...asTheyAre].map(candidateOf))
  return judged({ ...check, explanations, observed: null })
}

/** Pieces that should have come off count as part of the platform from now on. */
function leftThere(best: Explanation, expected: readonly Expected[]): readonly Part[] {
  return expected.flatMap((one) => {
    const left = missingPieces(best, one)
    return left < 0 ? [{ ...placing(one, left), varianceMg2: 0 }] : []
  })
}

/** Placed before it was scanned: pending pieces that are the extra. */
function explainedBy(one: Explanation, expected: readonly Expected[]): readonly Explanation[] {
  if (one.extraMg === 0) return []
  return placements(pendingOf(one, expected), one.extraMg, one.extraVarianceMg2).flatMap((parts) => {
    const massMg = parts.reduce((sum, part) => sum + part.massMg, 0)
    const variance = parts.reduce((sum, part) => sum + part.varianceMg2, one.extraVarianceMg2)
    const deviation = (one.extraMg - massMg) ** 2 / variance
    if (parts.length === 0 || deviation > REACH ** 2) return []
    const lying = lyingAfter(one.lying, parts, (part) => part)
    // It may have been something else, so that what comes later may be the piece that was due.
    const isSure = one.isSure && !mayWeighAnything(one, expected)
    return [{ ...one, lying, ...NO_EXTRA, isSure, cost: one.cost + EARLY_COST + deviation }]
  })
}

function isUntouched({ explanations: [best] }: WeighCheck): boolean {
  return best.extraTimes === 0 && best.lying.every((one) => one.pieces === 0 || isLeftBehind(one))
}

function expectedFor(platform: Platform, zeroMg: number, wanted: readonly Wanted[]): readonly Expected[] {
  const left = leftBehindOf(platform, zeroMg)
  return [...(left === null ? [] : [left.expected]), ...wanted.map((one) => expectedOf(one, platform))]
}

function shownOn(platform: Platform, massMg: number): Shown {
  return { massMg, varianceMg2: readingVarianceMg2(platform) }
}
