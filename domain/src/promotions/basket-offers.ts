import { allocate } from '../money/allocate.ts'
import { sumMinor } from '../money/minor.ts'
import { discountOf } from '../pricing/discount-value.ts'
import { zip } from '../zip.ts'
import type { BasketOffer, Promotion } from './promotion.ts'
import type { Numbered } from './promotion-index.ts'

type Way = readonly Numbered<BasketOffer>[]

/** What an offer takes off each line, in the order of the lines. */
export type Shared = { readonly promotion: Promotion; readonly shares: readonly number[] }

/**
 * Offers on the sum of the basket, on what the offers on items have left of each line: either all combinable ones,
 * amounts first, or the one exclusive offer that saves more. `worthMinor` is the basket before any offer.
 */
export function basketShares(
  worthMinor: number,
  leftMinor: readonly number[],
  offers: readonly Numbered<BasketOffer>[],
): readonly Shared[] {
  const reached = offers.filter(({ offer }) => worthMinor >= offer.fromMinor)
  const combinable = reached.filter(({ offer }) => offer.combining === 'combinable')
  const exclusive = reached.filter(({ offer }) => offer.combining === 'exclusive')
  const inOrder = [...combinable.filter(isAmount), ...combinable.filter((one) => !isAmount(one))]
  const sum = sumMinor(leftMinor)
  const best = exclusive
    .map((one): Way => [one])
    .reduce((best, way) => (leftAfter(way, sum) < leftAfter(best, sum) ? way : best), inOrder)
  return shared(best, leftMinor)
}

/** Each on what the one before it has left. */
function leftAfter(way: Way, sumMinor: number): number {
  return way.reduce((left, { offer }) => left - discountOf(offer.reward, left), sumMinor)
}

/** Shared by what the lines are worth then. */
function shared(way: Way, leftMinor: readonly number[]): readonly Shared[] {
  let left = leftMinor
  return way.map(({ promotion, offer }) => {
    const shares = allocate(discountOf(offer.reward, sumMinor(left)), left)
    left = zip(left, shares).map(([minor, share]) => minor - share)
    return { promotion, shares }
  })
}

function isAmount({ offer }: Numbered<BasketOffer>): boolean {
  return offer.reward.kind === 'amount'
}
