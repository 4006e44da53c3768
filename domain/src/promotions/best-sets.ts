import { assert } from '../assert.ts'
import { entryAt } from '../entry-at.ts'

/** Pieces of one value that sets may have, at least `low` and at most `high` of them, at what one costs elsewhere. */
export type Offered = {
  readonly valueMinor: number
  readonly costMinor: number
  readonly low: number
  readonly high: number
}

export type BestSets = { readonly minor: number; readonly counts: readonly number[] }

/** How much a way to a place in a set has come to, and how many of the last pieces it took. */
type Way = { readonly minor: number; readonly count: number; readonly before: Way | null }

/**
 * The most that sets of `take` pieces, the cheapest of each free, bring above what their pieces cost; the last one may
 * lack some. The dearest pieces come first.
 */
export function bestSets(offered: readonly Offered[], take: number): BestSets {
  let ways: readonly (Way | null)[] = Array.from({ length: take }, (_, place) =>
    place === 0 ? { minor: 0, count: 0, before: null } : null,
  )
  for (const one of offered) ways = nextWays(ways, one)
  const best = ways.reduce((best, way) =>
    way === null || (best !== null && best.minor >= way.minor) ? best : way,
  )
  assert(best !== null, 'some numbers of pieces are within their bounds')
  return { minor: best.minor, counts: countsOf(best) }
}

function nextWays(ways: readonly (Way | null)[], { valueMinor, costMinor, low, high }: Offered) {
  const take = ways.length
  const next = new Array<Way | null>(take).fill(null)
  for (let place = 0; place < take; place++) {
    const before = entryAt(ways, place)
    if (before === null) continue
    for (let count = low; count <= high; count++) {
      const minor = before.minor + Math.floor((place + count) / take) * valueMinor - count * costMinor
      const to = (place + count) % take
      const known = entryAt(next, to)
      if (known === null || minor > known.minor) next[to] = { minor, count, before }
    }
  }
  return next
}

function countsOf(best: Way): readonly number[] {
  const counts: number[] = []
  for (let { count, before } = best; before !== null; { count, before } = before) counts.push(count)
  return counts.toReversed()
}
