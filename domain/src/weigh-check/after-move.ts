import {
  type Candidate,
  chargeOf,
  type Explanation,
  type Lying,
  mayWeighAnything,
  NO_EXTRA,
} from './explanation.ts'
import type { Move } from './moves.ts'
import { type Part, REACH } from './placements.ts'
import type { Expected } from './wanted.ts'

/** What the platform showed, and how sure that is. */
export type Shown = { readonly massMg: number; readonly varianceMg2: number }

/** A gap is tried as a mass of its own from this many squared standard deviations on; less is no question. */
const EXTRA_FROM = 6
const LIGHTER_COST = 4 // a piece that is lighter than it can be: something else came instead, more likely
const GONE_COST = 5 // something unknown came and went
const GONE_MEANWHILE_COST = 12 // ... while other things were moved
const CREEP_MG2 = 500 ** 2 // a load cell creeps a little with each settling

/** The explanations that one becomes when the move happened and the platform showed this. */
export function afterMove(
  before: Explanation,
  move: Move,
  shown: Shown,
  expected: readonly Expected[],
): readonly Candidate[] {
  const variance = before.levelVarianceMg2 + CREEP_MG2 + move.varianceMg2
  const gapMg = shown.massMg - before.levelMg - move.massMg
  const fits = (mg: number, sureness: number) => mg ** 2 / (variance + shown.varianceMg2 + sureness)
  const reached = { before, move, shown, variance }
  const same = fits(gapMg, 0)
  const found: Candidate[] = []
  const add = (deviation: number, extraTimes: number, build: (cost: number) => Explanation): void => {
    const cost = before.cost + move.cost + deviation
    found.push({ charge: chargeOf({ cost, extraTimes }), build: () => build(cost) })
  }
  if (same <= REACH ** 2) add(same, before.extraTimes, (cost) => settled(reached, gapMg, cost))
  const gone = fits(gapMg + before.extraMg, before.extraVarianceMg2)
  if (before.extraTimes > 0 && gone <= REACH ** 2) {
    const seldom = move.parts.length === 0 ? GONE_COST : GONE_MEANWHILE_COST
    const { isSure } = before // what goes and comes back is the same thing
    add(gone + seldom, 0, (cost) => ({
      ...settled(reached, gapMg + before.extraMg, cost),
      ...NO_EXTRA,
      isSure,
    }))
  }
  if (move.isPlain && Math.min(same, gone) >= EXTRA_FROM) {
    const lighter = gapMg < 0 ? LIGHTER_COST : 0
    add(lighter, before.extraTimes + 1, (cost) => withExtra(reached, gapMg, cost, expected))
  }
  return found
}

type Reached = {
  readonly before: Explanation
  readonly move: Move
  readonly shown: Shown
  readonly variance: number
}

/** The gap belongs to what is known: level and pieces take their shares of it (a Kalman step without covariances). */
function settled({ before, move, shown, variance }: Reached, gapMg: number, cost: number): Explanation {
  const whole = variance + shown.varianceMg2
  const level = shown.massMg - gapMg + (variance / whole) * gapMg
  return {
    ...before,
    lying: lyingAfter(before.lying, move.parts, (part) => ({
      massMg: part.massMg + (part.varianceMg2 / whole) * gapMg,
      varianceMg2: part.varianceMg2 - part.varianceMg2 ** 2 / whole,
    })),
    levelMg: Math.round(level),
    levelVarianceMg2: variance - variance ** 2 / whole,
    cost,
  }
}

/** The gap is a mass of its own. */
function withExtra(
  { before, move, shown, variance }: Reached,
  gapMg: number,
  cost: number,
  expected: readonly Expected[],
): Explanation {
  const isSurePart = ({ lineId }: Part) => expected.some((one) => one.lineId === lineId && one.isSure)
  return {
    lying: lyingAfter(before.lying, move.parts, (part) => part),
    levelMg: shown.massMg,
    levelVarianceMg2: shown.varianceMg2,
    extraMg: before.extraMg + gapMg,
    extraVarianceMg2: before.extraVarianceMg2 + variance + shown.varianceMg2,
    extraTimes: before.extraTimes + 1,
    isSure: before.isSure && move.parts.every(isSurePart) && !mayWeighAnything(before, expected),
    cost,
  }
}

/** Pieces put to those that lie there, or taken from them; `seen` says what the platform made of a part. */
export function lyingAfter(
  lying: readonly Lying[],
  parts: readonly Part[],
  seen: (part: Part) => { readonly massMg: number; readonly varianceMg2: number },
): readonly Lying[] {
  const changed = lying.map((one) => {
    const part = parts.find(({ lineId }) => lineId === one.lineId)
    return part === undefined ? one : merged(one, part, seen(part))
  })
  const fresh = parts.filter(({ lineId }) => lying.every((one) => one.lineId !== lineId))
  return [...changed, ...fresh.map((part) => merged(nothingOf(part), part, seen(part)))]
}

function nothingOf({ lineId, pieceVarianceMg2 }: Part): Lying {
  return { lineId, pieces: 0, piecesMost: 0, massMg: 0, varianceMg2: 0, pieceVarianceMg2 }
}

function merged(
  one: Lying,
  { by }: Part,
  { massMg, varianceMg2 }: { readonly massMg: number; readonly varianceMg2: number },
): Lying {
  const pieces = one.pieces + by
  if (pieces === 0) return { ...one, pieces, massMg: 0, varianceMg2: 0 }
  return {
    ...one,
    pieces,
    piecesMost: Math.max(one.piecesMost, pieces),
    massMg: Math.round(one.massMg + massMg),
    varianceMg2: one.varianceMg2 + varianceMg2,
  }
}
