import type { LocalisedName } from '../catalogue/item.ts'
import type { TimeWindow } from './time-window.ts'

/** What an offer is about: everything in the store, or these items and everything in these departments. */
export type Scope = 'all' | { readonly itemIds: readonly string[]; readonly departments: readonly string[] }

/** Off one piece; of goods by weight the amount and the price are meant for the unit of weight. */
export type Reward = PercentOff | AmountOff | FixedPrice
export type PercentOff = { readonly kind: 'percent'; readonly ppm: number }
export type AmountOff = { readonly kind: 'amount'; readonly amountMinor: number }
export type FixedPrice = { readonly kind: 'fixed-price'; readonly priceMinor: number }

/** An exclusive offer takes its pieces for itself; combinable ones add up on what no exclusive offer took. */
export type Combining = 'exclusive' | 'combinable'

/** Kinds without `combining` are exclusive. */
export type ItemOffer =
  | ((PercentOff | AmountOff) & { readonly items: Scope; readonly combining: Combining })
  | (FixedPrice & { readonly items: Scope })
  /** Take 3, pay 2, all of one item. */
  | { readonly kind: 'n-for-m'; readonly items: Scope; readonly take: number; readonly pay: number }
  /** Of every so many pieces, whatever they are, the cheapest is free. */
  | { readonly kind: 'cheapest-free'; readonly items: Scope; readonly take: number }
  /** So many of each group: together at a price, or each piece with a percentage off. */
  | {
      readonly kind: 'mix-and-match'
      readonly groups: readonly { readonly items: Scope; readonly quantity: number }[]
      readonly reward: PercentOff | FixedPrice
    }
  /** From so many pieces on every one of them has the reward of the highest tier that is reached. */
  | {
      readonly kind: 'tiered'
      readonly items: Scope
      readonly tiers: readonly { readonly from: number; readonly reward: Reward }[]
    }

/** Off the whole basket. The threshold is measured before any offer: no saving ever costs another. */
export type BasketOffer = {
  readonly kind: 'basket'
  readonly fromMinor: number
  readonly reward: PercentOff | AmountOff
  readonly combining: Combining
}

export type Limits = {
  /** How often one sale has it: a set counts once, otherwise every piece; null without limit. */
  readonly perSale: number | null
  /** How many pieces of one line may take part in it; null without limit. */
  readonly perLine: number | null
}

/** One promotion of a price book. */
export type Promotion = {
  /** 1 to 40 characters of [A-Za-z0-9_-], unique in its book. */
  readonly promotionId: string
  readonly name: LocalisedName
  readonly offer: ItemOffer | BasketOffer
  readonly membersOnly: boolean
  /** When it runs, on the store's clock; null for always. */
  readonly times: TimeWindow | null
  readonly limits: Limits
}

/** What an offer takes off one line, in minor units > 0. */
export type LineOffer = { readonly promotionId: string; readonly savedMinor: number }

/** What screen and receipt say of an offer that is applied; written once into each sale. */
export type OfferFacts = Pick<Promotion, 'promotionId' | 'name'> & { readonly terms: OfferTerms }

/** An offer without what it is about: enough to say in words why something costs less. */
export type OfferTerms =
  | Reward
  | { readonly kind: 'n-for-m'; readonly take: number; readonly pay: number }
  | { readonly kind: 'cheapest-free'; readonly take: number }
  | {
      readonly kind: 'mix-and-match'
      /** Pieces of a whole set. */
      readonly pieces: number
      readonly reward: PercentOff | FixedPrice
    }
  | { readonly kind: 'tiered'; readonly tiers: readonly { readonly from: number; readonly reward: Reward }[] }
  | {
      readonly kind: 'basket'
      readonly fromMinor: number
      readonly reward: PercentOff | AmountOff
    }
