import { assert } from '../assert.ts'
import type { Limits } from './promotion.ts'
import { numberIn, type State } from './state.ts'

/** Where a limited offer counts in the state: uses in the sale, and pieces of the line in hand. */
export type Counters = {
  /** How many numbers of the state they are; only what is limited is counted. */
  readonly width: number
  /** Counts a use; false when the sale has had its share. */
  readonly use: (state: State, at: number) => boolean
  /** Counts a piece of the line in hand; false when the line has had its share. */
  readonly piece: (state: State, at: number) => boolean
  /** How many more uses the sale has room for; nothing to count when it is not limited. */
  readonly usesLeft: (state: State, at: number) => number
  /** The next line has its own share. */
  readonly leaveLine: (state: State, at: number) => void
}

export function countersFor({ perSale, perLine }: Limits): Counters {
  const uses = perSale === null ? 0 : 1
  return {
    width: uses + (perLine === null ? 0 : 1),
    use: (state, at) => perSale === null || count(state, at, perSale),
    piece: (state, at) => perLine === null || count(state, at + uses, perLine),
    usesLeft: (state, at) => {
      assert(perSale !== null, 'only what is limited is asked')
      return perSale - numberIn(state, at)
    },
    leaveLine: (state, at) => {
      if (perLine !== null) state[at + uses] = 0
    },
  }
}

function count(state: State, index: number, max: number): boolean {
  const counted = numberIn(state, index)
  if (counted >= max) return false
  state[index] = counted + 1
  return true
}
