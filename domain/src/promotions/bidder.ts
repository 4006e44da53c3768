import { entryAt } from '../entry-at.ts'
import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack, Step } from './group.ts'
import { stackOn } from './stack.ts'
import { numberIn, type State } from './state.ts'
import { isWhole } from './track.ts'

/** One way in which a bidder may have a piece. */
export type Wish = {
  readonly option: Option
  /** What one more piece saves at once, written into the state; null when it may not have it. */
  readonly take: (state: State, goods: Goods) => number | null
}

/** Somebody who wants pieces for one offer and knows of no other. */
export type Bidder = {
  /** Null for a family of tracks, and for additions, which come to every piece that nobody else has. */
  readonly track: PlacedTrack | null
  /** It does not see whether its sets come together: each piece pays the toll of its slot instead. */
  readonly isBlind: boolean
  /** How many numbers it remembers. */
  readonly width: number
  readonly wishesFor: (step: Step) => readonly Wish[]
  /** What it remembers at a new line; null when it has begun what must not go on. */
  readonly arrive: (state: State, isNewKind: boolean) => State | null
  readonly isWhole: (state: State) => boolean
}

/** One for each track or family of tracks, and one for all limited additions. */
export function biddersOf(group: Group): readonly Bidder[] {
  const families = Map.groupBy(group.tracks, (track) => familyOf(track, group))
  const bidders = [...families.values()].map((tracks) => {
    const [track, ...others] = tracks
    return track === undefined || others.length > 0 ? familyBidder(tracks) : bidderFor(track)
  })
  return group.counters.size === 0 ? bidders : [...bidders, additionsBidder(group)]
}

/** Sets with a free piece are of one family when they are for the same pieces; others are by themselves. */
function familyOf({ of, index }: PlacedTrack, { steps }: Group): string {
  const isFree = of.offer.kind === 'cheapest-free' && of.promotion.limits.perLine === null
  if (!isFree) return String(index)
  return steps.map(({ goods }) => (goods.claims.some((claim) => claim.of === of) ? 'x' : '-')).join('')
}

/**
 * Sets with a free piece, one after the other, the smaller ones first: no other order saves more, since the j best of the
 * free pieces come after j sets, and the j smallest have the fewest pieces. It remembers whose turn it is, and its track.
 */
function familyBidder(tracks: readonly PlacedTrack[]): Bidder {
  const inTurn = tracks.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const isWholeIn = (state: State) => isWhole(entryAt(inTurn, numberIn(state, 0)), state, 1)
  const take = (turn: number, state: State, goods: Goods) => {
    const before = numberIn(state, 0)
    if (turn < before || (turn > before && !isWholeIn(state))) return null
    if (turn > before) state.fill(0, 1)
    state[0] = turn
    return entryAt(inTurn, turn).take(state, 1, goods, 0)
  }
  return {
    track: null,
    isBlind: false,
    width: 1 + Math.max(...tracks.map(({ width }) => width)),
    wishesFor: (step) =>
      [...inTurn.entries()].flatMap(([turn, track]) =>
        wishesOf(track, (state, goods) => take(turn, state, goods))(step),
      ),
    arrive: (state) => state,
    isWhole: isWholeIn,
  }
}

function sizeOf({ tariff }: PlacedTrack): number {
  return tariff.quantities.reduce((sum, quantity) => sum + quantity, 0)
}

export function bidderFor(track: PlacedTrack): Bidder {
  return {
    track,
    isBlind: false,
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
export function blindBidder(track: PlacedTrack): Bidder {
  const { counters, hope } = track
  return {
    track,
    isBlind: true,
    width: counters.width,
    wishesFor: wishesOf(track, (state, goods, part) => (counters.piece(state, 0) ? hope(goods, part) : null)),
    arrive: (state) => changed(state, (next) => counters.leaveLine(next, 0)),
    isWhole: () => true,
  }
}

function wishesOf(track: PlacedTrack, take: (state: State, goods: Goods, part: number) => number | null) {
  return ({ options }: Step): readonly Wish[] =>
    options.flatMap((option) => {
      if (option.kind !== 'take' || option.track !== track) return []
      return [{ option, take: (state, goods) => take(state, goods, option.part) }]
    })
}

function additionsBidder({ width, counters }: Group): Bidder {
  const wish: Wish = {
    option: { kind: 'rest' },
    take: (state, goods) => stackOn(goods, state, counters),
  }
  return {
    track: null,
    isBlind: false,
    width,
    wishesFor: ({ goods }) => (goods.additions.some(({ isLimited }) => isLimited) ? [wish] : []),
    arrive: (state) =>
      changed(state, (next) => {
        for (const placed of counters.values()) placed.counters.leaveLine(next, placed.at)
      }),
    isWhole: () => true,
  }
}

function changed(state: State, by: (next: State) => void): State {
  const next = [...state]
  by(next)
  return next
}
