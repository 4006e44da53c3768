import { discountOf } from '../pricing/discount-value.ts'
import { countersFor, type Counters } from './counters.ts'
import type { Goods } from './goods.ts'
import type { ItemOffer, Reward } from './promotion.ts'
import type { Numbered } from './promotion-index.ts'
import { savingOf } from './reward.ts'
import { numberIn, type State } from './state.ts'

/**
 * What the search has to remember of one offer while it goes through the pieces of a group, the dearest first. Its
 * numbers stand in the shared state from `at` on, its counters first; `take` writes into a state that is its alone.
 */
export type Track = {
  readonly of: Numbered<ItemOffer>
  readonly counters: Counters
  /** How many numbers of the state are its own. */
  readonly width: number
  /** Gives it one more piece in this part of it: what that saves at once, or null when it may not. */
  readonly take: (state: State, at: number, goods: Goods, part: number) => number | null
  /** Whether every set that was begun is complete. */
  readonly isWhole: (state: State, at: number) => boolean
  /** At most this much can be saved by one more piece. */
  readonly hope: (goods: Goods, part: number) => number
  /** At most this much is still to come from pieces it has, when none that follows is worth more than `nextMinor`. */
  readonly promise: (state: State, at: number, nextMinor: number) => number
  /** The pieces of a set must be of one item: one that is open ends with it. */
  readonly isOfOneItem: boolean
}

export function trackOf(of: Numbered<ItemOffer>): Track {
  const { offer } = of
  const counters = countersFor(of.promotion.limits)
  switch (offer.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      return eachTrack(of, counters, [{ from: 1, reward: offer }])
    case 'tiered':
      return eachTrack(of, counters, offer.tiers)
    case 'n-for-m':
      return { ...setTrack(of, counters, offer.take, offer.pay), isOfOneItem: true }
    case 'cheapest-free':
      return setTrack(of, counters, offer.take, offer.take - 1)
    case 'mix-and-match':
      return mixTrack(of, counters, offer)
  }
}

type Tiers = readonly { readonly from: number; readonly reward: Reward }[]

/** Every piece by itself, once there are enough of them. The tier is chosen with the first piece. */
function eachTrack(of: Numbered<ItemOffer>, counters: Counters, tiers: Tiers): Track {
  const TIER = counters.width // 0 before the first piece, else one more than the tier
  const COUNT = TIER + 1 // up to what the tier asks for
  const needs = [0, ...tiers.map(({ from }) => from)]
  const known = new Map<Goods, readonly number[]>() // a line is asked for once a state
  const saved = (goods: Goods, part: number) => {
    const all = known.get(goods) ?? tiers.map(({ reward }) => savingOf(reward, goods, goods.valueMinor))
    known.set(goods, all)
    return numberIn(all, part)
  }
  return {
    of,
    counters,
    width: TIER + 2,
    isOfOneItem: false,
    take: (state, at, goods, part) => {
      const tier = numberIn(state, at + TIER)
      if (tier !== 0 && tier !== part + 1) return null
      if (!counters.piece(state, at) || !counters.use(state, at)) return null
      state[at + TIER] = part + 1
      state[at + COUNT] = Math.min(numberIn(state, at + COUNT) + 1, numberIn(needs, part + 1))
      return saved(goods, part)
    },
    isWhole: (state, at) => numberIn(state, at + COUNT) >= numberIn(needs, numberIn(state, at + TIER)),
    hope: saved,
    promise: () => 0,
  }
}

/** Sets of `take` pieces, the dearest first, of which all after the first `pay` are free. */
function setTrack(of: Numbered<ItemOffer>, counters: Counters, take: number, pay: number): Track {
  const PLACE = counters.width
  return {
    of,
    counters,
    width: PLACE + 1,
    isOfOneItem: false,
    take: (state, at, { valueMinor }) => {
      const place = numberIn(state, at + PLACE)
      if (!counters.piece(state, at)) return null
      if (place === 0 && !counters.use(state, at)) return null
      state[at + PLACE] = (place + 1) % take
      return place >= pay ? valueMinor : 0
    },
    isWhole: (state, at) => numberIn(state, at + PLACE) === 0,
    // The cheapest of a set are worth no more than their share of it.
    hope: ({ valueMinor }) => Math.ceil((valueMinor * (take - pay)) / take),
    promise: (state, at, nextMinor) => {
      const place = numberIn(state, at + PLACE)
      return place === 0 ? 0 : (take - Math.max(pay, place)) * nextMinor
    },
  }
}

type Mix = Extract<ItemOffer, { kind: 'mix-and-match' }>

/** Sets with so many pieces of each group. Pieces wait for their set; its price is charged when it is whole. */
function mixTrack(of: Numbered<ItemOffer>, counters: Counters, { groups, reward }: Mix): Track {
  const setMinor = reward.kind === 'fixed-price' ? reward.priceMinor : 0
  const pieces = groups.reduce((sum, { quantity }) => sum + quantity, 0)
  const shareMinor = Math.floor(setMinor / pieces)
  const places = groups.map(({ quantity }, part) => ({ quantity, place: counters.width + part }))
  const saved = ({ valueMinor }: Goods) =>
    reward.kind === 'percent' ? discountOf(reward, valueMinor) : valueMinor
  return {
    of,
    counters,
    width: counters.width + groups.length,
    isOfOneItem: false,
    take: (state, at, goods, part) => {
      if (!counters.piece(state, at)) return null
      state[at + counters.width + part] = numberIn(state, at + counters.width + part) + 1
      if (places.some(({ place, quantity }) => numberIn(state, at + place) < quantity)) return saved(goods)
      if (!counters.use(state, at)) return null
      for (const { place, quantity } of places) state[at + place] = numberIn(state, at + place) - quantity
      return saved(goods) - setMinor
    },
    isWhole: (state, at) => places.every(({ place }) => numberIn(state, at + place) === 0),
    hope: (goods) => saved(goods) - shareMinor,
    promise: (state, at) =>
      places.reduce((minor, { place }) => minor - numberIn(state, at + place) * shareMinor, 0),
  }
}
