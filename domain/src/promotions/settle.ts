import { sumMinor } from '../money/minor.ts'
import { zip } from '../zip.ts'
import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack } from './group.ts'
import type { FixedPrice, ItemOffer, PercentOff, Promotion, Reward } from './promotion.ts'
import { savingOf } from './reward.ts'
import type { Savings } from './savings.ts'
import { stackOn } from './stack.ts'
import type { State } from './state.ts'

type Taken = { readonly goods: Goods; readonly part: number }

/** Writes what a plan saves to the lines: sets are put together again, each shared by what its pieces are worth. */
export function settle(group: Group, options: readonly Option[], savings: Savings): void {
  const state: State = new Array<number>(group.width).fill(0)
  const chosen = zip(group.steps, options)
  for (const [{ goods, startsLine }, option] of chosen) {
    if (startsLine) for (const { at, counters } of group.counters.values()) counters.leaveLine(state, at)
    if (option.kind === 'alone') savings.add(goods.place, option.promotion, option.savedMinor)
    if (option.kind === 'rest') {
      stackOn(goods, state, group.counters, ({ of }, savedMinor) =>
        savings.add(goods.place, of.promotion, savedMinor),
      )
    }
  }
  for (const track of group.tracks) {
    const pieces = chosen.flatMap(([{ goods }, option]) =>
      option.kind === 'take' && option.track === track ? [{ goods, part: option.part }] : [],
    )
    settleTrack(track, pieces, savings)
  }
}

/** The pieces come in the order of the search, the dearest first. */
function settleTrack({ of }: PlacedTrack, taken: readonly Taken[], savings: Savings): void {
  const { offer } = of
  switch (offer.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      for (const { goods } of taken) addPiece(of.promotion, offer, goods, savings)
      return
    case 'tiered':
      for (const { goods, part } of taken) {
        for (const { reward } of offer.tiers.slice(part, part + 1))
          addPiece(of.promotion, reward, goods, savings)
      }
      return
    case 'n-for-m':
      settleSets(of.promotion, chunks(taken, offer.take), offer.pay, savings)
      return
    case 'cheapest-free':
      settleSets(of.promotion, chunks(taken, offer.take), offer.take - 1, savings)
      return
    case 'mix-and-match':
      settleMix(of.promotion, offer, taken, savings)
  }
}

function addPiece(promotion: Promotion, reward: Reward, goods: Goods, savings: Savings): void {
  savings.add(goods.place, promotion, savingOf(reward, goods, goods.valueMinor))
}

function settleSets(
  promotion: Promotion,
  sets: readonly (readonly Taken[])[],
  pay: number,
  savings: Savings,
): void {
  for (const set of sets) {
    const free = set.slice(pay).map(({ goods }) => goods.valueMinor)
    savings.share(promotion, sumMinor(free), set.map(worthOf))
  }
}

/** The dearest of every group come together, then the next; a set that costs more than its pieces is none. */
function settleMix(
  promotion: Promotion,
  { groups, reward }: Extract<ItemOffer, { kind: 'mix-and-match' }>,
  taken: readonly Taken[],
  savings: Savings,
): void {
  const [first = [], ...others] = groups.map(({ quantity }, part) =>
    chunks(
      taken.filter((one) => one.part === part),
      quantity,
    ),
  )
  const sets = others.reduce((sets, more) => zip(sets, more).map(([set, other]) => [...set, ...other]), first)
  for (const set of sets) settleSet(promotion, reward, set, savings)
}

function settleSet(
  promotion: Promotion,
  reward: PercentOff | FixedPrice,
  set: readonly Taken[],
  savings: Savings,
): void {
  if (reward.kind === 'percent') {
    for (const { goods } of set) addPiece(promotion, reward, goods, savings)
    return
  }
  const worthMinor = sumMinor(set.map(({ goods }) => goods.valueMinor))
  savings.share(promotion, Math.max(0, worthMinor - reward.priceMinor), set.map(worthOf))
}

function worthOf({ goods }: Taken) {
  return { place: goods.place, worthMinor: goods.valueMinor }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: list.length / size }, (_, i) => list.slice(i * size, (i + 1) * size))
}
