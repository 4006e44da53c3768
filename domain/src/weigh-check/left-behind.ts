import type { Explanation, Lying } from './explanation.ts'
import { type Platform, readingVarianceMg2 } from './platform.ts'
import type { Expected } from './wanted.ts'

const LINE_ID = 'left-behind'
const GONE_COST = 6 // as any line that is taken off again
const FROM_MG = 30_000 // less is dirt, or a zero that has drifted

/**
 * What lay on the platform when the sale began is the last shopper's, or a basket that was put aside. It is not asked for,
 * it may go as a whole at any time, and may come back.
 */
export type LeftBehind = { readonly expected: Expected; readonly lying: Lying }

export function leftBehindOf(platform: Platform, zeroMg: number): LeftBehind | null {
  if (zeroMg < FROM_MG) return null
  const varianceMg2 = readingVarianceMg2(platform)
  const one = { lineId: LINE_ID, pieces: 1 }
  return {
    expected: { ...one, duty: 'excused', meanMg: zeroMg, varianceMg2, isSure: true },
    lying: { ...one, piecesMost: 1, massMg: zeroMg, varianceMg2, pieceVarianceMg2: varianceMg2 },
  }
}

/** The same as before, but that it went meanwhile: whatever else moved in this settling is judged without it. */
export function withoutLeftBehind(before: Explanation): readonly Explanation[] {
  const left = before.lying.find((one) => isLeftBehind(one) && one.pieces > 0)
  if (left === undefined) return []
  const lying = before.lying.map((one) =>
    one === left ? { ...one, pieces: 0, massMg: 0, varianceMg2: 0 } : one,
  )
  const levelMg = before.levelMg - left.massMg
  return [{ ...before, lying, levelMg, cost: before.cost + GONE_COST }]
}

export function isLeftBehind({ lineId }: Pick<Lying, 'lineId'>): boolean {
  return lineId === LINE_ID
}
