import { chargeOf } from './explanation.ts'
import { isLeftBehind } from './left-behind.ts'
import { saidBy, type Verdict } from './verdict.ts'
import { expectedOf } from './wanted.ts'
import type { WeighCheck } from './weigh-check.ts'

/** What an attendant sees of a disagreement. */
export type WeighEvidence = {
  /** Of the pieces that belong on the platform, by what is known of them. */
  readonly expectedMg: number
  /** On the platform, without what lay there when the sale began and still does. */
  readonly seenMg: number
  /** What may have happened, the likeliest first; `worseBy` in squared standard deviations. */
  readonly hypotheses: readonly { readonly verdict: Verdict; readonly worseBy: number }[]
}

const HYPOTHESES_MAX = 3 // more would not be read

export function evidenceOf({ platform, zeroMg, wanted, explanations }: WeighCheck): WeighEvidence {
  const expected = wanted.map((one) => expectedOf(one, platform))
  const due = expected.filter(({ duty }) => duty === 'must')
  const [best] = explanations
  const left = best.lying.find(isLeftBehind)
  const said = explanations.map((one) => ({
    verdict: saidBy(one, expected),
    worseBy: Math.round(chargeOf(one) - chargeOf(best)),
  }))
  const distinct = said.filter(
    ({ verdict }, index) => said.findIndex((other) => isAlike(other.verdict, verdict)) === index,
  )
  return {
    expectedMg: due.reduce((sum, { meanMg, pieces }) => sum + Math.round(meanMg * pieces), 0),
    seenMg: best.levelMg - (left === undefined ? zeroMg : left.massMg),
    hypotheses: distinct.slice(0, HYPOTHESES_MAX),
  }
}

/** The same thing about the same lines. */
function isAlike(one: Verdict, other: Verdict): boolean {
  return one.kind === other.kind && linesOf(one).join() === linesOf(other).join()
}

function linesOf(verdict: Verdict): readonly string[] {
  return verdict.kind === 'all-there' ? [] : verdict.lineIds
}
