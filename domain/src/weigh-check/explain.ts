import { afterMove, type Shown } from './after-move.ts'
import {
  type Candidate,
  candidateOf,
  chargeOf,
  type Explanation,
  type Lying,
  EXTRA_COST,
  NO_EXTRA,
} from './explanation.ts'
import { isLeftBehind, withoutLeftBehind } from './left-behind.ts'
import { movesFor } from './moves.ts'
import { ranked } from './ranked.ts'
import type { Expected } from './wanted.ts'

/** Ranked, the best first, at least one. */
export type Explanations = readonly [Explanation, ...Explanation[]]

const EMPTIED_REACH = 3 // standard deviations around zero

/** Before anything of the sale came; `lying` is what was left there. */
export function nothingLies(shown: Shown, lying: readonly Lying[]): Explanations {
  return [
    {
      lying,
      levelMg: shown.massMg,
      levelVarianceMg2: shown.varianceMg2,
      ...NO_EXTRA,
      cost: 0,
    },
  ]
}

/** What a new settled reading makes of the explanations so far. `zeroMg` is what it showed when the sale began. */
export function explain(
  before: Explanations,
  expected: readonly Expected[],
  shown: Shown,
  zeroMg: number,
): Explanations {
  const after = (one: Explanation): readonly Candidate[] => {
    const rise = shown.massMg - one.levelMg
    const error = one.levelVarianceMg2 + shown.varianceMg2
    return [
      ...movesFor(one, expected, rise, error).flatMap((move) => afterMove(one, move, shown, expected)),
      ...emptied(one, shown, zeroMg),
    ]
  }
  const [best] = before
  return ranked([...before, ...withoutLeftBehind(best)].flatMap(after))
}

/** Everything of the sale was taken off at once; what was left behind stays, goes too, or is gone already. */
function emptied(before: Explanation, shown: Shown, zeroMg: number): readonly Candidate[] {
  const left = before.lying.find(isLeftBehind)
  const gone = { levelMg: left === undefined ? zeroMg : 0, stays: false }
  const levels = left?.pieces === 1 ? [gone, { levelMg: zeroMg, stays: true }] : [gone]
  return levels.flatMap(({ levelMg, stays }) => {
    const deviation = (shown.massMg - levelMg) ** 2 / (2 * shown.varianceMg2)
    if (deviation > EMPTIED_REACH ** 2) return []
    const lying = before.lying.map((one) =>
      stays && isLeftBehind(one) ? one : { ...one, pieces: 0, massMg: 0, varianceMg2: 0 },
    )
    const [empty] = nothingLies(shown, lying)
    return [candidateOf({ ...empty, cost: chargeOf(before) + EXTRA_COST / 2 + deviation })]
  })
}
