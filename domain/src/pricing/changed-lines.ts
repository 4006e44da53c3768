import type { LevyTax, LinePrice } from '../sale/lines.ts'
import { zip } from '../zip.ts'

/** The lines of `after` that are new or priced otherwise than in `before`: what an event has to carry. */
export function changedLines(
  before: readonly LinePrice[],
  after: readonly LinePrice[],
): readonly LinePrice[] {
  const known = new Map(before.map((price) => [price.lineId, price]))
  return after.filter((price) => !isSame(known.get(price.lineId), price))
}

function isSame(before: LinePrice | undefined, after: LinePrice): boolean {
  return (
    before?.extendedMinor === after.extendedMinor &&
    before.discountMinor === after.discountMinor &&
    before.netMinor === after.netMinor &&
    before.taxMinor === after.taxMinor &&
    before.taxedAs === after.taxedAs &&
    isSameLevies(before.levies ?? [], after.levies ?? []) &&
    haveSameOffers(before.offers, after.offers)
  )
}

function isSameLevies(before: readonly LevyTax[], after: readonly LevyTax[]): boolean {
  return (
    before.length === after.length &&
    zip(before, after).every(([one, other]) => one.levyId === other.levyId && one.taxMinor === other.taxMinor)
  )
}

function haveSameOffers(before: LinePrice['offers'] = [], after: LinePrice['offers'] = []): boolean {
  return (
    before.length === after.length &&
    zip(before, after).every(
      ([one, other]) => one.promotionId === other.promotionId && one.savedMinor === other.savedMinor,
    )
  )
}
