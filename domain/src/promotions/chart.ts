import type { Bidder, Wish } from './bidder.ts'
import type { Step } from './group.ts'
import type { State } from './state.ts'

/** Where a way leads from each state, and what that saves; what is no way leads to `NOWHERE`. */
export type Way = {
  /** Null when it leaves the piece to others. */
  readonly wish: Wish | null
  readonly next: Int32Array
  readonly saved: Float64Array
}

/** A piece that a bidder may have, in each of the states in which it may come to it. */
export type Layer = {
  readonly step: number
  readonly states: number
  readonly leave: Way
  readonly takes: readonly Way[]
}

/** All that a bidder could do, piece by piece. After the last one there is one state. */
export type Chart = { readonly bidder: Bidder; readonly layers: readonly Layer[] }

export const NOWHERE = -1

/** Null when it would have more states than `statesMax`. */
export function chartOf(bidder: Bidder, steps: readonly Step[], statesMax: number): Chart | null {
  const calls = callsOf(bidder, steps)
  const layers: Layer[] = []
  let states: readonly State[] = [new Array<number>(bidder.width).fill(0)]
  let count = 0
  for (const [i, call] of calls.entries()) {
    count += states.length
    if (count > statesMax) return null
    const arrivals = new Arrivals(bidder, calls[i + 1] ?? null)
    layers.push(layerOf(call, states, arrivals))
    states = arrivals.states
  }
  return { bidder, layers }
}

/** A piece that a bidder may have. */
type Call = {
  readonly index: number
  readonly step: Step
  readonly wishes: readonly Wish[]
  /** Whether another line, or another item or value, began since its last one. */
  readonly isNewLine: boolean
  readonly isNewKind: boolean
}

function callsOf({ wishesFor }: Bidder, steps: readonly Step[]): readonly Call[] {
  let isNewLine = false
  let isNewKind = false
  return steps.flatMap((step, index) => {
    isNewLine ||= step.startsLine
    isNewKind ||= step.startsKind
    const wishes = wishesFor(step)
    if (wishes.length === 0) return []
    const call = { index, step, wishes, isNewLine, isNewKind }
    isNewLine = false
    isNewKind = false
    return [call]
  })
}

function layerOf({ index, step, wishes }: Call, states: readonly State[], arrivals: Arrivals): Layer {
  const leave: Way = {
    wish: null,
    next: Int32Array.from(states, (state) => arrivals.numberOf(state)),
    saved: new Float64Array(states.length),
  }
  const takes = wishes.map((wish) => wayOf(wish, step, states, arrivals))
  return { step: index, states: states.length, leave, takes }
}

function wayOf(wish: Wish, { goods }: Step, states: readonly State[], arrivals: Arrivals): Way {
  const next = new Int32Array(states.length).fill(NOWHERE)
  const saved = new Float64Array(states.length)
  for (const [i, before] of states.entries()) {
    const state = [...before]
    const minor = wish.take(state, goods)
    if (minor === null) continue
    saved[i] = minor
    next[i] = arrivals.numberOf(state)
  }
  return { wish, next, saved }
}

/** The states in which a bidder comes to its next piece, in the order in which they are found. */
class Arrivals {
  readonly states: State[] = []
  readonly #numbers = new Map<string, number>()
  readonly #bidder: Bidder
  readonly #call: Call | null

  constructor(bidder: Bidder, call: Call | null) {
    this.#bidder = bidder
    this.#call = call
  }

  numberOf(before: State): number {
    const state = this.#arrive(before)
    if (state === null) return NOWHERE
    const key = String.fromCharCode(...state)
    const number = this.#numbers.get(key) ?? this.states.push(state) - 1
    this.#numbers.set(key, number)
    return number
  }

  #arrive(state: State): State | null {
    if (this.#call === null) return this.#bidder.isWhole(state) ? [] : null
    const { isNewLine, isNewKind } = this.#call
    return isNewLine ? this.#bidder.arrive(state, isNewKind) : state
  }
}
