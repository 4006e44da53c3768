import type { CatalogueItem } from '../catalogue/item.ts'
import { dayOf, type Day } from '../gs1/dates.ts'
import type { PieceFacts } from '../gs1/piece-facts.ts'

export type PieceRefusal = 'expired' | 'best-before-passed' | 'recalled' | 'clock-untrusted'

/** When the code is judged: the store's own calendar, and whether anybody vouches for it. */
export type StoreDay = { readonly today: Day; readonly clockTrusted: boolean }

/**
 * Why this piece may not be sold though the item may: it was recalled, or its date has passed (Regulation (EU)
 * 1169/2011, article 24, for use by). A date that no clock can be compared with is not let through.
 */
export function pieceRefusal(
  { recalls }: Pick<CatalogueItem, 'recalls'>,
  { useBy, bestBefore, lot, serial }: PieceFacts,
  { today, clockTrusted }: StoreDay,
): PieceRefusal | null {
  if (lot !== null && recalls?.lots.includes(lot) === true) return 'recalled'
  if (serial !== null && recalls?.serials.includes(serial) === true) return 'recalled'
  if (useBy === null && bestBefore === null) return null
  if (!clockTrusted) return 'clock-untrusted'
  if (useBy !== null && dayOf(useBy, today) < today) return 'expired'
  return bestBefore !== null && dayOf(bestBefore, today) < today ? 'best-before-passed' : null
}
