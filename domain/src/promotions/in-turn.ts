import { entryAt } from '../entry-at.ts'
import { changed, wishesOf, type Bidder } from './bidder.ts'
import type { Goods } from './goods.ts'
import type { PlacedTrack } from './group.ts'
import { numberIn, type State } from './state.ts'
import { isWhole, type Track } from './track.ts'

/**
 * Sets with a free piece, one after the other, the smaller ones first: no other order saves more, since the j best of the
 * free pieces come after j sets, and the j smallest have the fewest pieces. It remembers whose turn it is, and its track.
 */
export function freeSetsBidder(tracks: readonly PlacedTrack[]): Bidder {
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
    tracks,
    blind: [],
    sighted: null,
    width: 1 + Math.max(...tracks.map(({ width }) => width)),
    wishesFor: (step) =>
      [...inTurn.entries()].flatMap(([turn, track]) =>
        wishesOf(track, (state, goods) => take(turn, state, goods))(step),
      ),
    arrive: (state) => state,
    isWhole: isWholeIn,
  }
}

/**
 * All sets of one item, for each item one after the other and offer by offer: as its pieces are worth the same, no other
 * order saves more. It remembers whose turn it is, and what each has.
 */
export function itemSetsBidder(
  own: readonly { readonly track: PlacedTrack; readonly seen: Track }[],
): Bidder {
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
    state[0] = turn
    const { seen, at } = entryAt(inTurn, turn)
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
      if (!isNewKind) return state
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
