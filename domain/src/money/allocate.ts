import { assert } from '../assert.ts'
import { exactMinor, sumMinor } from './minor.ts'

/**
 * Splits an amount in proportion to the weights (whole numbers ≥ 0) so that the shares sum to it exactly.
 * Largest remainder; among equal remainders the earlier share gets the unit. No share passes its weight when
 * the amount does not pass their sum. A negative amount is the mirror image of the positive one.
 * Weights that are all 0 can only share 0.
 */
export function allocate(amountMinor: number, weights: readonly number[]): readonly number[] {
  if (amountMinor < 0) return allocate(-amountMinor, weights).map((share) => (share === 0 ? 0 : -share))
  assert(
    weights.every((weight) => weight >= 0),
    'weights are not negative',
  )
  const total = sumMinor(weights)
  if (total === 0) {
    assert(amountMinor === 0, 'only 0 can be shared by nobody')
    return weights.map(() => 0)
  }
  const amount = BigInt(amountMinor)
  const exact = weights.map((weight) => amount * BigInt(weight))
  return apportion(exact, BigInt(total), amountMinor)
}

/**
 * Rounds fractions with one denominator to whole numbers that sum to `target`: each goes down or up, the
 * largest remainders go up. `target` must be the exact sum, rounded either way.
 */
export function apportion(
  numerators: readonly bigint[],
  denominator: bigint,
  target: number,
): readonly number[] {
  const shares = numerators.map((numerator, index) => {
    const rest = ((numerator % denominator) + denominator) % denominator
    return { index, rest, floor: exactMinor(Number((numerator - rest) / denominator)) }
  })
  const missing = exactMinor(target) - sumMinor(shares.map((share) => share.floor))
  const open = shares.filter((share) => share.rest > 0n)
  assert(missing >= 0 && missing <= open.length, `${target} is not the rounded sum of the shares`)
  const byRest = open.toSorted((a, b) => Number(b.rest - a.rest) || a.index - b.index)
  const raised = new Set(byRest.slice(0, missing).map((share) => share.index))
  return shares.map((share) => (raised.has(share.index) ? share.floor + 1 : share.floor))
}
