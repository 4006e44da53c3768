import { chargeOf, type Explanation, lyingOf } from './explanation.ts'
import type { Explanations } from './explain.ts'

/** Pieces of one line that came alone, and what they weighed together. */
export type ObservedMass = { readonly lineId: string; readonly pieces: number; readonly massMg: number }

const CLEARLY = 6 // every other explanation must be worse by this much, in squared standard deviations

/**
 * Only what is beyond doubt is worth learning from: one line came, nothing is unexplained, nothing else is likely. What the
 * platform showed, not the level: that leans towards what was known, and who learns from it learns what he knew.
 */
export function observedIn(
  [was]: Explanations,
  [now, next]: Explanations,
  shownMg: number,
): ObservedMass | null {
  if (now.extraMg !== 0 || was.extraMg !== 0) return null
  if (next !== undefined && chargeOf(next) < chargeOf(now) + CLEARLY) return null
  const [came, ...others] = now.lying.filter((one) => piecesSince(was, one.lineId, one.pieces) !== 0)
  if (came === undefined || others.length > 0) return null
  const pieces = piecesSince(was, came.lineId, came.pieces)
  return pieces > 0 ? { lineId: came.lineId, pieces, massMg: shownMg - was.levelMg } : null
}

function piecesSince(was: Explanation, lineId: string, pieces: number): number {
  return pieces - (lyingOf(was, lineId)?.pieces ?? 0)
}
