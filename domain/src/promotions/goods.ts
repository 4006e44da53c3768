import type { CatalogueItem } from '../catalogue/item.ts'
import type { Line } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import type { ItemOffer, Promotion } from './promotion.ts'
import { isInScope, offersOn, type Numbered, type PromotionIndex } from './promotion-index.ts'
import { savingOf, type Piece } from './reward.ts'

/** A line that offers may lower, before any of them. Deposits are not among them. */
export type OfferedLine = Pick<Line, 'lineId' | 'item' | 'measure'> & { readonly extendedMinor: number }

/** A reduction that adds up with others on one piece. */
export type Addition = {
  readonly of: Numbered<ItemOffer>
  readonly reward: Extract<ItemOffer, { kind: 'percent' | 'amount' }>
  readonly isLimited: boolean
}

/** An exclusive offer with the parts of it that this line fits: groups of a mix, tiers, otherwise part 0. */
export type Claim = { readonly of: Numbered<ItemOffer>; readonly parts: readonly number[] }

/** One piece by itself under this offer. */
export type Alone = { readonly kind: 'alone'; readonly promotion: Promotion; readonly savedMinor: number }

/** A line as the search sees it: pieces of one value, with all that may be done to one of them. */
export type Goods = Piece & {
  /** Place of its line among those handed in. */
  readonly place: number
  readonly itemId: string
  readonly pieces: number
  /** Whether its pieces are equal to those of other lines of this item: neither weighed nor priced by a label. */
  readonly isUniform: boolean
  /** The best exclusive offer that asks for nothing but one piece. */
  readonly alone: Alone | null
  /** Amounts, then percentages, each in the order of the book. */
  readonly additions: readonly Addition[]
  /** Exclusive offers whose pieces have to be chosen. */
  readonly claims: readonly Claim[]
}

export function goodsOf(
  line: OfferedLine,
  place: number,
  index: PromotionIndex,
  runs: (one: Numbered<ItemOffer>) => boolean,
  weightUnit: StoreProfile['weightUnit'],
): Goods | null {
  const offers = offersOn(index, line.item).filter(runs)
  if (offers.length === 0) return null
  const { item, measure, extendedMinor } = line
  const isUniform = measure.kind === 'each' && measure.labelPriceMinor === undefined
  const pieces = isUniform ? measure.quantity : 1
  const weight = measure.kind === 'weight' ? { of: measure.weight, unit: weightUnit } : null
  const piece: Piece = { valueMinor: extendedMinor / pieces, weight }
  return {
    ...piece,
    place,
    itemId: item.itemId,
    pieces,
    isUniform,
    alone: bestAlone(offers, piece),
    additions: additionsIn(offers),
    claims: offers.flatMap((one) => claimOf(one, item, isUniform)),
  }
}

/** The earlier one among equals. */
function bestAlone(offers: readonly Numbered<ItemOffer>[], piece: Piece): Alone | null {
  const savers = offers.flatMap((of): readonly Alone[] => {
    const { offer, promotion } = of
    if (!isForOnePiece(offer) || isCombinable(offer) || isLimited(of)) return []
    return [{ kind: 'alone', promotion, savedMinor: savingOf(offer, piece, piece.valueMinor) }]
  })
  const [best] = savers.toSorted((a, b) => b.savedMinor - a.savedMinor)
  return best === undefined || best.savedMinor === 0 ? null : best
}

function additionsIn(offers: readonly Numbered<ItemOffer>[]): readonly Addition[] {
  const additions = offers.flatMap((of): readonly Addition[] => {
    const { offer } = of
    return isCombinable(offer) ? [{ of, reward: offer, isLimited: isLimited(of) }] : []
  })
  const [amounts, percentages] = [
    additions.filter(({ reward }) => reward.kind === 'amount'),
    additions.filter(({ reward }) => reward.kind === 'percent'),
  ]
  return [...amounts, ...percentages]
}

function claimOf(of: Numbered<ItemOffer>, item: CatalogueItem, isUniform: boolean): readonly Claim[] {
  const { offer } = of
  switch (offer.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      return isLimited(of) && !isCombinable(offer) ? [{ of, parts: [0] }] : []
    case 'n-for-m':
      return isUniform ? [{ of, parts: [0] }] : []
    case 'cheapest-free':
      return [{ of, parts: [0] }]
    case 'tiered':
      return [{ of, parts: [...offer.tiers.keys()] }]
    case 'mix-and-match':
      return [
        { of, parts: [...offer.groups.entries()].flatMap(([i, g]) => (isInScope(g.items, item) ? [i] : [])) },
      ]
  }
}

function isForOnePiece(
  offer: ItemOffer,
): offer is Extract<ItemOffer, { kind: 'percent' | 'amount' | 'fixed-price' }> {
  return offer.kind === 'percent' || offer.kind === 'amount' || offer.kind === 'fixed-price'
}

function isCombinable(offer: ItemOffer): offer is Addition['reward'] {
  return (offer.kind === 'percent' || offer.kind === 'amount') && offer.combining === 'combinable'
}

function isLimited({ promotion: { limits } }: Numbered<ItemOffer>): boolean {
  return limits.perSale !== null || limits.perLine !== null
}
