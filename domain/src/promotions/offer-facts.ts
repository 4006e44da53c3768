import type { OfferFacts, OfferTerms, Promotion } from './promotion.ts'

/** What a sale keeps of a promotion that it was given, so that its words are the same for ever. */
export function offerFacts({ promotionId, name, offer }: Promotion): OfferFacts {
  return { promotionId, name, terms: termsOf(offer) }
}

function termsOf(offer: Promotion['offer']): OfferTerms {
  switch (offer.kind) {
    case 'percent':
      return { kind: 'percent', ppm: offer.ppm }
    case 'amount':
      return { kind: 'amount', amountMinor: offer.amountMinor }
    case 'fixed-price':
      return { kind: 'fixed-price', priceMinor: offer.priceMinor }
    case 'n-for-m':
      return { kind: 'n-for-m', take: offer.take, pay: offer.pay }
    case 'cheapest-free':
      return { kind: 'cheapest-free', take: offer.take }
    case 'mix-and-match': {
      const pieces = offer.groups.reduce((sum, { quantity }) => sum + quantity, 0)
      return { kind: 'mix-and-match', pieces, reward: offer.reward }
    }
    case 'tiered':
      return { kind: 'tiered', tiers: offer.tiers }
    case 'basket':
      return { kind: 'basket', fromMinor: offer.fromMinor, reward: offer.reward }
  }
}
