import { entryAt } from '../entry-at.ts'
import { discountOf } from '../pricing/discount-value.ts'
import { countersFor, type Counters } from './counters.ts'
import type { Goods } from './goods.ts'
import type { ItemOffer, Reward } from './promotion.ts'
import type { Numbered } from './promotion-index.ts'
import { savingOf } from './reward.ts'
import { numberIn, type State } from './state.ts'
import { finelyUp, type Tariff } from './tariff.ts'

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
  /** Whether it may begin what asks for more pieces. */
  readonly mayOwe: boolean
  /** How many more pieces of this slot it must have, to complete what it has begun. */
  readonly missing: (state: State, at: number, slot: number) => number
  /** At most this much can be saved by one more piece, before its toll. */
  readonly hope: (goods: Goods, part: number) => number
  /** At most this much comes on top of the hopes of the pieces that complete what it has begun. */
  readonly promise: (state: State, at: number, nextMinor: number) => number
  readonly tariff: Tariff
  /** The slot of its tariff that pieces of this part pay in. */
  readonly slotOf: (part: number) => number
  /** How many more uses the sale has room for. */
  readonly usesLeft: (state: State, at: number) => number
  /** Pieces of this slot that still pay for a use which was counted; below nothing when they wait for one. */
  readonly prepaid: (state: State, at: number, slot: number) => number
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
      return pieceTrack(of, counters, offer)
    case 'tiered':
      return tieredTrack(of, counters, offer.tiers)
    case 'n-for-m':
      return { ...setTrack(of, counters, offer.take, offer.pay), isOfOneItem: true }
    case 'cheapest-free':
      return setTrack(of, counters, offer.take, offer.take - 1)
    case 'mix-and-match':
      return mixTrack(of, counters, offer)
  }
}

type Tiers = readonly { readonly from: number; readonly reward: Reward }[]

/** Every piece by itself, as far as the limits go. */
function pieceTrack(of: Numbered<ItemOffer>, counters: Counters, reward: Reward): Track {
  const saved = savedOnce(reward)
  return {
    ...each(of, counters),
    width: counters.width,
    mayOwe: false,
    take: (state, at, goods) => (counters.piece(state, at) && counters.use(state, at) ? saved(goods) : null),
    missing: () => 0,
    hope: saved,
  }
}

/** A line is asked for once a state, and computed once. */
function savedOnce(reward: Reward): (goods: Goods) => number {
  const known = new Map<Goods, number>()
  return (goods) => {
    const savedMinor = known.get(goods) ?? savingOf(reward, goods, goods.valueMinor)
    known.set(goods, savedMinor)
    return savedMinor
  }
}

/** What tracks have in common whose pieces are no sets. */
function each(of: Numbered<ItemOffer>, counters: Counters) {
  return {
    of,
    counters,
    isOfOneItem: false,
    promise: () => 0,
    tariff: { quantities: [1], setMinor: 0, usesMax: of.promotion.limits.perSale },
    slotOf: () => 0,
    usesLeft: counters.usesLeft,
    prepaid: () => 0,
  }
}

/** Every piece by itself, once there are enough of them. The tier is chosen with the first piece. */
function tieredTrack(of: Numbered<ItemOffer>, counters: Counters, tiers: Tiers): Track {
  const TIER = counters.width // 0 before the first piece, else one more than the tier
  const COUNT = TIER + 1 // up to what the tier asks for
  const needs = [0, ...tiers.map(({ from }) => from)]
  const savedAll = tiers.map(({ reward }) => savedOnce(reward))
  const saved = (goods: Goods, part: number) => entryAt(savedAll, part)(goods)
  return {
    ...each(of, counters),
    width: TIER + 2,
    mayOwe: true,
    take: (state, at, goods, part) => {
      const tier = numberIn(state, at + TIER)
      if (tier !== 0 && tier !== part + 1) return null
      if (!counters.piece(state, at) || !counters.use(state, at)) return null
      state[at + TIER] = part + 1
      state[at + COUNT] = Math.min(numberIn(state, at + COUNT) + 1, numberIn(needs, part + 1))
      return saved(goods, part)
    },
    missing: (state, at) => numberIn(needs, numberIn(state, at + TIER)) - numberIn(state, at + COUNT),
    hope: saved,
  }
}

/** Sets of `take` pieces, the dearest first, of which all after the first `pay` are free. */
function setTrack(of: Numbered<ItemOffer>, counters: Counters, take: number, pay: number): Track {
  const PLACE = counters.width
  const free = take - pay
  const open = (state: State, at: number) => (take - numberIn(state, at + PLACE)) % take
  return {
    of,
    counters,
    width: PLACE + 1,
    mayOwe: true,
    isOfOneItem: false,
    take: (state, at, { valueMinor }) => {
      const place = numberIn(state, at + PLACE)
      if (!counters.piece(state, at)) return null
      if (place === 0 && !counters.use(state, at)) return null
      state[at + PLACE] = (place + 1) % take
      return place >= pay ? valueMinor : 0
    },
    missing: open,
    // The cheapest of a set are worth no more than their share of it.
    hope: ({ valueMinor }) => finelyUp((valueMinor * free) / take),
    // What the pieces to come make free is more than their shares of it, most when all are worth the same.
    promise: (state, at, nextMinor) => {
      const place = numberIn(state, at + PLACE)
      return finelyUp((Math.min(place * free, (take - place) * pay) * nextMinor) / take)
    },
    tariff: { quantities: [take], setMinor: 0, usesMax: of.promotion.limits.perSale },
    slotOf: () => 0,
    usesLeft: counters.usesLeft,
    prepaid: open,
  }
}

type Mix = Extract<ItemOffer, { kind: 'mix-and-match' }>

/** Sets with so many pieces of each group. Pieces wait for their set; its price is charged when it is whole. */
function mixTrack(of: Numbered<ItemOffer>, counters: Counters, { groups, reward }: Mix): Track {
  const setMinor = reward.kind === 'fixed-price' ? reward.priceMinor : 0
  const places = groups.map(({ quantity }, part) => ({ quantity, place: counters.width + part }))
  const saved = ({ valueMinor }: Goods) =>
    reward.kind === 'percent' ? discountOf(reward, valueMinor) : valueMinor
  return {
    of,
    counters,
    width: counters.width + groups.length,
    mayOwe: true,
    isOfOneItem: false,
    take: (state, at, goods, part) => {
      if (!counters.piece(state, at)) return null
      state[at + counters.width + part] = numberIn(state, at + counters.width + part) + 1
      if (places.some(({ place, quantity }) => numberIn(state, at + place) < quantity)) return saved(goods)
      if (!counters.use(state, at)) return null
      for (const { place, quantity } of places) state[at + place] = numberIn(state, at + place) - quantity
      return saved(goods) - setMinor
    },
    missing: (state, at, slot) => {
      let sets = 0
      for (const { place, quantity } of places) {
        sets = Math.max(sets, Math.ceil(numberIn(state, at + place) / quantity))
      }
      const own = entryAt(places, slot)
      return sets * own.quantity - numberIn(state, at + own.place)
    },
    hope: saved,
    promise: () => 0,
    tariff: {
      quantities: groups.map(({ quantity }) => quantity),
      setMinor,
      usesMax: of.promotion.limits.perSale,
    },
    slotOf: (part) => part,
    usesLeft: counters.usesLeft,
    prepaid: (state, at, slot) => -numberIn(state, at + counters.width + slot),
  }
}

/** Whether every set that was begun is complete. */
export function isWhole({ tariff, missing }: Track, state: State, at: number): boolean {
  for (let slot = 0; slot < tariff.quantities.length; slot++) {
    if (missing(state, at, slot) > 0) return false
  }
  return true
}
