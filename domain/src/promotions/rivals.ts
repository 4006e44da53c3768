import { entryAt } from '../entry-at.ts'
import type { Chart } from './chart.ts'

/** Another bidder, and where it has begun a set. */
export type Rival = { readonly bidder: number; readonly begun: Uint8Array }

/**
 * Bidders whose sets need never be open together, for each bidder at each step: sets of one item may come one after the
 * other, as all its pieces are worth the same.
 */
export function rivalsOf(
  charts: readonly Chart[],
  steps: number,
): readonly (readonly (readonly Rival[])[])[] {
  const begun = charts.map((chart) => begunIn(chart, steps))
  const inSets = charts.map(isOfOneItem)
  return inSets.map((is, bidder) => {
    const rivals = [...charts.keys()].filter((other) => is && other !== bidder && inSets[other])
    return Array.from({ length: steps }, (_, step) =>
      rivals.map((other) => ({ bidder: other, begun: entryAt(entryAt(begun, other), step) })),
    )
  })
}

function isOfOneItem({ bidder: { track } }: Chart): boolean {
  return track !== null && track.isOfOneItem && track.of.promotion.limits.perLine === null
}

/** Of the states in which a bidder is before each step. */
function begunIn({ layers }: Chart, steps: number): readonly Uint8Array[] {
  let next = layers.length
  let begun: Uint8Array = new Uint8Array(1)
  const all = Array.from({ length: steps }, (_, i) => {
    const layer = layers[next - 1]
    if (layer?.step === steps - 1 - i) {
      begun = layer.begun
      next--
    }
    return begun
  })
  return all.toReversed()
}
