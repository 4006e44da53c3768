import { entryAt } from '../entry-at.ts'
import { changed, wishesOf, type Bidder } from './bidder.ts'
import type { Goods } from './goods.ts'
import type { PlacedTrack } from './group.ts'
import { numberIn, type State } from './state.ts'
import { isWhole, type Track } from './track.ts'

/** A track, and what its bidder sees of it. */
export type Seen = { readonly track: PlacedTrack; readonly seen: Track }

/**
 * Sets with a free piece, one after the other, the smaller ones first: no other order saves more, since the j best of the
 * free pieces come after j sets, and the j smallest have the fewest pieces.
 */
export function freeSetsBidder(tracks: readonly PlacedTrack[]): Bidder {
  const smallerFirst = tracks.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  return bidderInTurn(
    smallerFirst.map((track) => ({ track, seen: track })),
    false,
  )
}

/**
 * All sets of one item, for each item one after the other and offer by offer: as its pieces are worth the same, no other
 * order saves more.
 */
export function itemSetsBidder(own: readonly Seen[]): Bidder {
  return bidderInTurn(own, true)
}

/** It remembers whose turn it is, and what each has; nothing of those whose turn is over for good. */
function bidderInTurn(own: readonly Seen[], isAnewWithItem: boolean): Bidder {
  let width = 1
  const inTurn = own.map((one) => {
    const placed = { ...one, at: width }
    width += one.seen.width
    return placed
  })
  const isWholeIn = (state: State) => {
    const { seen, at } = entryAt(inTurn, numberIn(state, 0))
    return isWhole(seen, state, at)
  }
  const take = (turn: number, state: State, goods: Goods) => {
    const before = numberIn(state, 0)
    if (turn < before || (turn > before && !isWholeIn(state))) return null
    const { seen, at } = entryAt(inTurn, turn)
    if (!isAnewWithItem) state.fill(0, 1, at)
    state[0] = turn
    return seen.take(state, at, goods, 0)
  }
  return {
    tracks: own.map(({ track }) => track),
    blind: [],
    sighted: null,
    width,
    wishesFor: (step) =>
      [...inTurn.entries()].flatMap(([turn, { track }]) =>
        wishesOf(track, (state, goods) => take(turn, state, goods))(step),
      ),
    arrive: (state, isNewKind) => {
      if (!isAnewWithItem || !isNewKind) return state
      if (!isWholeIn(state)) return null
      return changed(state, (next) => {
        next[0] = 0
      })
    },
    isWhole: isWholeIn,
  }
}

function sizeOf({ tariff }: PlacedTrack): number {
  return tariff.quantities.reduce((sum, quantity) => sum + quantity, 0)
}
