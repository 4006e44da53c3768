import { scaleMinor } from '../money/rounding.ts'
import { err, ok, type Result } from '../result.ts'
import type { PaidLine } from '../sale/events.ts'

/** Pieces of a line (grams of a weighed one): sold, already given back, and given back now. */
export type ReturnedPieces = { readonly sold: number; readonly before: number; readonly now: number }

export type ReturnFault = 'nothing-returned' | 'more-than-sold'

/**
 * What a return takes back of a paid line, as amounts above 0. Each amount is the difference of two shares of the whole, so
 * that all returns of a line, in whatever steps, sum to exactly what was paid, its discount and each of its taxes.
 */
export function returnOfLine(paid: PaidLine, pieces: ReturnedPieces): Result<PaidLine, ReturnFault> {
  const { sold, before, now } = pieces
  if (now <= 0) return err('nothing-returned')
  if (before + now > sold) return err('more-than-sold')
  const part = (minor: number) => shareOf(minor, before + now, sold) - shareOf(minor, before, sold)
  const levies = paid.levies?.map(({ levyId, taxMinor }) => ({ levyId, taxMinor: part(taxMinor) }))
  return ok({
    lineId: paid.lineId,
    netMinor: part(paid.netMinor),
    discountMinor: part(paid.discountMinor),
    taxCode: paid.taxCode,
    ...(levies === undefined
      ? { taxMinor: part(paid.taxMinor) }
      : { levies, taxMinor: levies.reduce((sum, { taxMinor }) => sum + taxMinor, 0) }),
  })
}

function shareOf(minor: number, pieces: number, sold: number): number {
  return scaleMinor(minor, pieces, sold, 'half-up')
}
