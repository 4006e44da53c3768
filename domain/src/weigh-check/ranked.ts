import { assert } from '../assert.ts'
import type { Candidate, Explanation } from './explanation.ts'
import type { Explanations } from './explain.ts'

/** Limits of what is remembered: explanations, and how much worse than the best one may be. */
export const EXPLANATIONS_MAX = 16
const WORSE_MAX = 25
const ALIKE_MG = 10_000 // two unexplained masses that differ by less are one

/** The best first, each but once; costs are counted from the best, so that they do not grow with the trip. */
export function ranked(found: readonly Candidate[]): Explanations {
  const [best, ...others] = found.toSorted((a, b) => a.charge - b.charge)
  assert(best !== undefined, 'nothing and something unexplained are always tried')
  const counted = (one: Explanation): Explanation => ({ ...one, cost: one.cost - best.charge })
  const first = best.build()
  const kept: [Explanation, ...Explanation[]] = [counted(first)]
  const keys = new Set([keyOf(first)])
  for (const { charge, build } of others) {
    if (kept.length >= EXPLANATIONS_MAX || charge > best.charge + WORSE_MAX) break
    const one = build()
    const key = keyOf(one)
    if (keys.has(key)) continue
    keys.add(key)
    kept.push(counted(one))
  }
  return kept
}

function keyOf({ lying, extraMg, extraTimes }: Explanation): string {
  const pieces = lying.map((one) => `${one.lineId}:${one.pieces}`).toSorted()
  return `${pieces.join()}|${Math.round(extraMg / ALIKE_MG)}|${extraTimes === 0}`
}
