import { createSubject, type Observable, type PlatformTwin } from '@clearlane/twins'
import type { Clock } from '@clearlane/device-contract/ports'

/** A thing of the demo as it is in the hand: this very piece, not the usual one. */
export type Piece = { readonly name: string; readonly grams: number }

/** The piece that bears a code; null when nobody knows what it is. */
export type PieceOf = (code: string) => Promise<Piece | null>

type Holding = {
  readonly inHand: readonly Piece[]
  /** What was put into the bagging area last. */
  readonly last: Piece | null
}

/** The shopper's hands between scanner, scale and bagging area. */
export type Hands = {
  readonly state: Observable<Holding>
  /** `bagsByItself`: it goes into the bagging area a moment later. */
  readonly scanned: (code: string, bagsByItself: boolean) => void
  readonly take: (piece: Piece, bagsByItself: boolean) => void
  readonly bag: () => void
  readonly bagAgain: () => void
  readonly put: (piece: Piece) => void
}

const CARRY_MS = 700 // from the scanner to the bagging area
const HELD_MAX = 20

export function createHands(clock: Clock, platform: PlatformTwin, pieceOf: PieceOf): Hands {
  const state = createSubject<Holding>({ inHand: [], last: null })
  let bagged = 0

  // The number tells two of a kind apart, on the platform and for the person who takes one off.
  const put = (piece: Piece): void => {
    bagged += 1
    platform.place(`${bagged}. ${piece.name}`, piece.grams)
    state.update((now) => ({ ...now, last: piece }))
  }
  const bag = (): void => {
    const { inHand } = state.get()
    state.update((now) => ({ ...now, inHand: [] }))
    for (const piece of inHand) put(piece)
  }
  const take = (piece: Piece, bagsByItself: boolean): void => {
    state.update((now) => ({ ...now, inHand: [...now.inHand, piece].slice(-HELD_MAX) }))
    if (bagsByItself) clock.after(CARRY_MS, bag)
  }
  return {
    state,
    take,
    bag,
    put,
    scanned: (code, bagsByItself) => {
      void pieceOf(code).then((piece) => {
        if (piece !== null) take(piece, bagsByItself)
      })
    },
    bagAgain: () => {
      const { last } = state.get()
      if (last !== null) put(last)
    },
  }
}
