import type { Line, OfferFacts, OfferTerms } from '@clearlane/domain'
import type { Words } from '../strings/words.ts'

/** An offer that a line was given, with all that is to be said of it. */
export type GivenOffer = { readonly facts: OfferFacts; readonly savedMinor: number }

const NONE: readonly GivenOffer[] = []

/** What promotions took off this line, in the order of their application. */
export function offersOf({ price }: Line, known: ReadonlyMap<string, OfferFacts>): readonly GivenOffer[] {
  if (price.offers === undefined) return NONE
  return price.offers.flatMap(({ promotionId, savedMinor }) => {
    const facts = known.get(promotionId)
    return facts === undefined ? [] : [{ facts, savedMinor }]
  })
}

/** Offers by what lines call them: each is there once, and a sale of 200 lines looks some up for every line. */
export function offersById(offers: readonly OfferFacts[]): ReadonlyMap<string, OfferFacts> {
  return new Map(offers.map((facts) => [facts.promotionId, facts]))
}

/** Every discount of a line by its name: `3 for 2 yoghurt −€0.99`; what staff gave comes last. */
export function discountTexts(
  { price }: Line,
  offers: readonly GivenOffer[],
  words: Words,
): readonly string[] {
  const amount = (minor: number) => `−${words.money(minor)}`
  const byHandMinor = offers.reduce((minor, { savedMinor }) => minor - savedMinor, price.discountMinor)
  return [
    ...offers.map(({ facts, savedMinor }) =>
      words.t('basket.line.offer', { name: words.name(facts), amount: amount(savedMinor) }),
    ),
    ...(byHandMinor > 0 ? [words.t('basket.line.discount', { amount: amount(byHandMinor) })] : []),
  ]
}

/** Why it costs less: `of 3 the cheapest is free`. */
export function termsText(terms: OfferTerms, words: Words): string {
  switch (terms.kind) {
    case 'percent':
      return words.t('offer.off', { amount: words.rate(terms.ppm) })
    case 'amount':
      return words.t('offer.off', { amount: words.money(terms.amountMinor) })
    case 'fixed-price':
      return words.t('offer.price', { amount: words.money(terms.priceMinor) })
    case 'n-for-m':
      return words.t('offer.n-for-m', { take: String(terms.take), pay: String(terms.pay) })
    case 'cheapest-free':
      return words.t('offer.cheapest', { take: String(terms.take) })
    case 'mix-and-match':
      return words.t('offer.set', { pieces: String(terms.pieces), reward: termsText(terms.reward, words) })
    case 'tiered':
      return terms.tiers
        .map(({ from, reward }) =>
          words.t('offer.tier', { from: String(from), reward: termsText(reward, words) }),
        )
        .join(', ')
    case 'basket':
      return words.t('offer.basket', {
        amount: words.money(terms.fromMinor),
        reward: termsText(terms.reward, words),
      })
  }
}
