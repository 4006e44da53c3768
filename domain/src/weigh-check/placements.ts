import type { Expected } from './wanted.ts'

/** `by` pieces of a line more on the platform, or fewer when below 0; mass and pieces have the same sign. */
export type Part = {
  readonly lineId: string
  readonly by: number
  readonly massMg: number
  readonly varianceMg2: number
  readonly pieceVarianceMg2: number
}

/** Pieces of a line that are still to come, at least one. */
export type Pending = { readonly expected: Expected; readonly left: number }

/** How far from its expected mass something may be and still be tried, in standard deviations. */
export const REACH = 5
/** Limits of one search: what a shopper who scans everything first can make of it. */
const PLACEMENTS_MAX = 48
const NODES_MAX = 1_000

export function placing({ lineId, meanMg, varianceMg2 }: Expected, pieces: number): Part {
  return {
    lineId,
    by: pieces,
    massMg: Math.round(meanMg * pieces),
    varianceMg2: varianceMg2 * pieces,
    pieceVarianceMg2: varianceMg2,
  }
}

/**
 * Which pending pieces may have come when the load rose by `riseMg`: a search from the heaviest line on that leaves out
 * what cannot reach it any more. Nothing at all is one of them when the rise is about 0.
 */
export function placements(
  pending: readonly Pending[],
  riseMg: number,
  errorMg2: number,
): readonly (readonly Part[])[] {
  const lines = pending.toSorted((a, b) => b.expected.meanMg - a.expected.meanMg)
  const variance = lines.reduce((sum, { expected, left }) => sum + expected.varianceMg2 * left, errorMg2)
  const reachMg = REACH * Math.sqrt(variance)
  const found: (readonly Part[])[] = []
  let nodes = 0
  /** `restMg` is the mass of all lines from `index` on. */
  const visit = (index: number, restMg: number, parts: readonly Part[], leftMg: number): void => {
    nodes += 1
    if (nodes > NODES_MAX || found.length >= PLACEMENTS_MAX) return
    if (leftMg < -reachMg || leftMg - restMg > reachMg) return
    const line = lines[index]
    if (line === undefined) {
      found.push(parts)
      return
    }
    const { expected, left } = line
    for (const pieces of countsToTry(line, leftMg)) {
      const taken = pieces === 0 ? parts : [...parts, placing(expected, pieces)]
      visit(index + 1, restMg - expected.meanMg * left, taken, leftMg - expected.meanMg * pieces)
    }
  }
  visit(0, massOf(lines), [], riseMg)
  return found
}

/** All of them first, then as many as the rise asks for, then none. */
function countsToTry({ expected, left }: Pending, leftMg: number): ReadonlySet<number> {
  const near = Math.floor(leftMg / expected.meanMg)
  return new Set([left, ...[near, near + 1].filter((count) => count > 0 && count < left), 0])
}

function massOf(pending: readonly Pending[]): number {
  return pending.reduce((sum, { expected, left }) => sum + expected.meanMg * left, 0)
}
