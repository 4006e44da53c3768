import { assert } from '../assert.ts'
import { sumMinor } from '../money/minor.ts'
import { zip } from '../zip.ts'

/** The shares of so many minor units, in the order of the rates. */
export type Split = (units: number) => readonly number[]

/**
 * Shares a tax that was rounded as one among the rates that it is made of. One unit more never takes a unit away from
 * anybody, and each share is its exact part, rounded up or down: the quota method of Balinski and Young (1975). So the
 * parts of every line, and of every return, are differences of two shares and never below 0.
 */
export function splitter(ratesPpm: readonly number[]): Split {
  const common = ratesPpm.reduce(gcd, 0)
  const weights = ratesPpm.map((ratePpm) => (common === 0 ? 0 : ratePpm / common))
  const cycle = sumMinor(weights) // after so many units everybody has got exactly their weight
  const rows: (readonly number[])[] = [weights.map(() => 0)]
  return (units) => {
    if (units < 0) return splitUp(-units).map((share) => (share === 0 ? 0 : -share))
    return splitUp(units)
  }

  function splitUp(units: number): readonly number[] {
    assert(units === 0 || cycle > 0, 'only 0 can be shared by nobody')
    const cycles = units === 0 ? 0 : Math.floor(units / cycle)
    return zip(rowAt(units - cycles * cycle), weights).map(([share, weight]) => share + cycles * weight)
  }

  function rowAt(units: number): readonly number[] {
    while (rows.length <= units) rows.push(withOneMore(known(rows.length - 1), weights, cycle, rows.length))
    return known(units)
  }

  function known(units: number): readonly number[] {
    const row = rows[units]
    assert(row !== undefined, 'rows are made in their order')
    return row
  }
}

/** The next unit goes to the largest weight per unit held, among those who stay within their exact part rounded up. */
function withOneMore(
  held: readonly number[],
  weights: readonly number[],
  cycle: number,
  units: number,
): readonly number[] {
  const claims = zip(held, weights).map(([share, weight], index) => ({ index, share, weight }))
  const open = claims.filter(({ share, weight }) => share * cycle < units * weight)
  const [winner] = open.toSorted(
    (a, b) => b.weight * (a.share + 1) - a.weight * (b.share + 1) || a.index - b.index,
  )
  assert(winner !== undefined, 'before each unit somebody is below their exact part')
  return held.map((share, index) => (index === winner.index ? share + 1 : share))
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
