import type { Claim, Goods } from './goods.ts'
import type { ItemOffer } from './promotion.ts'
import type { Numbered } from './promotion-index.ts'

/**
 * Lines without the sets that need not be looked at, because another offer without limit makes as many of the same pieces
 * free out of no more. Of equal offers the earlier one stays.
 */
export function withoutDominated(lines: readonly Goods[]): readonly Goods[] {
  const claimed = new Map<Numbered<ItemOffer>, Set<Goods>>()
  for (const one of lines) {
    for (const { of } of one.claims) claimed.set(of, (claimed.get(of) ?? new Set()).add(one))
  }
  const sets = [...claimed].filter(([of]) => freeOf(of.offer) !== null)
  const isNeedless = ({ of }: Claim) =>
    sets.some(([other, itsLines]) => other !== of && isOver(other, of) && covers(itsLines, claimed.get(of)))
  const needless = new Set(lines.flatMap(({ claims }) => claims.filter(isNeedless)).map(({ of }) => of))
  if (needless.size === 0) return lines
  return lines.map((one) => ({ ...one, claims: one.claims.filter(({ of }) => !needless.has(of)) }))
}

/** Whether whatever a set of the second makes free, sets of the first make free too. */
function isOver(first: Numbered<ItemOffer>, second: Numbered<ItemOffer>): boolean {
  const { perSale, perLine } = first.promotion.limits
  const [one, other] = [freeOf(first.offer), freeOf(second.offer)]
  if (perSale !== null || perLine !== null || one === null || other === null) return false
  if (one.isOfOneItem && !other.isOfOneItem) return false
  if (Math.floor(other.take / one.take) * one.free < other.free) return false
  return first.number < second.number || !isOver(second, first)
}

function covers(lines: ReadonlySet<Goods>, others: ReadonlySet<Goods> = new Set()): boolean {
  return [...others].every((one) => lines.has(one))
}

function freeOf(offer: ItemOffer) {
  switch (offer.kind) {
    case 'n-for-m':
      return { take: offer.take, free: offer.take - offer.pay, isOfOneItem: true }
    case 'cheapest-free':
      return { take: offer.take, free: 1, isOfOneItem: false }
    case 'percent':
    case 'amount':
    case 'fixed-price':
    case 'tiered':
    case 'mix-and-match':
      return null
  }
}
