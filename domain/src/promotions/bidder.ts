import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack, Step } from './group.ts'
import { stackOn } from './stack.ts'
import type { State } from './state.ts'
import { isWhole } from './track.ts'

/** One way in which a bidder may have a piece. */
export type Wish = {
  readonly option: Option
  /** What one more piece saves at once, written into the state; null when it may not have it. */
  readonly take: (state: State, goods: Goods) => number | null
}

/** Somebody who wants pieces for one offer, or for a few that never want the same one, and knows of no other. */
export type Bidder = {
  /** Whom it bids for; none when it bids for additions, which come to every piece that nobody else has. */
  readonly tracks: readonly PlacedTrack[]
  /** Tracks of which it does not see all: each of their pieces pays the toll of its slot instead. */
  readonly blind: readonly PlacedTrack[]
  /** The same one when it sees all. */
  readonly sighted: Bidder | null
  /** How many numbers it remembers. */
  readonly width: number
  readonly wishesFor: (step: Step) => readonly Wish[]
  /** What it remembers at a new line; null when it has begun what must not go on. */
  readonly arrive: (state: State, isNewKind: boolean) => State | null
  readonly isWhole: (state: State) => boolean
}

export function bidderFor(track: PlacedTrack): Bidder {
  return {
    tracks: [track],
    blind: [],
    sighted: null,
    width: track.width,
    wishesFor: wishesOf(track, (state, goods, part) => track.take(state, 0, goods, part)),
    arrive: (state, isNewKind) => {
      if (isNewKind && track.isOfOneItem && !isWhole(track, state, 0)) return null
      return changed(state, (next) => track.counters.leaveLine(next, 0))
    },
    isWhole: (state) => isWhole(track, state, 0),
  }
}

/** Of a track with too many states: it only counts what it has of a line. */
export function blindBidder(track: PlacedTrack, sighted: Bidder): Bidder {
  const { counters, hope } = track
  return {
    tracks: [track],
    blind: [track],
    sighted,
    width: counters.width,
    wishesFor: wishesOf(track, (state, goods, part) => (counters.piece(state, 0) ? hope(goods, part) : null)),
    arrive: (state) => changed(state, (next) => counters.leaveLine(next, 0)),
    isWhole: () => true,
  }
}

export function wishesOf(
  track: PlacedTrack,
  take: (state: State, goods: Goods, part: number) => number | null,
) {
  return ({ options }: Step): readonly Wish[] =>
    options.flatMap((option) => {
      if (option.kind !== 'take' || option.track !== track) return []
      return [{ option, take: (state, goods) => take(state, goods, option.part) }]
    })
}

/** For all limited additions. */
export function additionsBidder({ width, counters }: Group): Bidder {
  const wish: Wish = {
    option: { kind: 'rest' },
    take: (state, goods) => stackOn(goods, state, counters),
  }
  return {
    tracks: [],
    blind: [],
    sighted: null,
    width,
    wishesFor: ({ goods }) => (goods.additions.some(({ isLimited }) => isLimited) ? [wish] : []),
    arrive: (state) =>
      changed(state, (next) => {
        for (const placed of counters.values()) placed.counters.leaveLine(next, placed.at)
      }),
    isWhole: () => true,
  }
}

export function changed(state: State, by: (next: State) => void): State {
  const next = [...state]
  by(next)
  return next
}
