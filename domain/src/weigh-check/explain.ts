import { afterMove, type Shown } from './after-move.ts'
import {
  type Candidate,
  candidateOf,
  chargeOf,
  type Explanation,
  EXTRA_COST,
  NO_EXTRA,
} from './explanation.ts'
import { movesFor } from './moves.ts'
import { ranked } from './ranked.ts'
import type { Expected } from './wanted.ts'

/** Ranked, the best first, at least one. */
export type Explanations = readonly [Explanation, ...Explanation[]]

const EMPTIED_REACH = 3 // standard deviations around zero

/** Before anything came; the load that is there belongs to the platform itself. */
export function nothingLies(shown: Shown): Explanations {
  return [
    {
      lying: [],
      levelMg: shown.massMg,
      levelVarianceMg2: shown.varianceMg2,
      ...NO_EXTRA,
      cost: 0,
    },
  ]
}

/** What a new settled reading makes of the explanations so far. `zeroMg` is what the empty platform showed. */
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
  return ranked(before.flatMap(after))
}

/** Everything was taken off at once. */
function emptied(before: Explanation, shown: Shown, zeroMg: number): readonly Candidate[] {
  const deviation = (shown.massMg - zeroMg) ** 2 / (2 * shown.varianceMg2)
  if (deviation > EMPTIED_REACH ** 2) return []
  const [empty] = nothingLies(shown)
  const lying = before.lying.map((one) => ({ ...one, pieces: 0, massMg: 0, varianceMg2: 0 }))
  return [candidateOf({ ...empty, lying, cost: chargeOf(before) + EXTRA_COST / 2 + deviation })]
}
