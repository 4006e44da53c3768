import { entryAt } from '../entry-at.ts'
import type { Bidder, Wish } from './bidder.ts'
import type { Step } from './group.ts'
import type { State } from './state.ts'
import { columnAt, numberAt } from './tableau.ts'

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

/** States of a layer are told apart by one character. */
const LAYER_MAX = 65_535

/** What is known of a bidder before: where the moves of another lead that does the same, and what they lose at least. */
export type Guide = {
  /** What loses more is left out. */
  readonly spareMinor: number
  /** Its moves at each piece: it leaves it, or has its wishes in turn. */
  readonly moves: readonly (readonly { readonly next: Int32Array; readonly losses: Float64Array }[])[]
}

/** Null when it would have more states than `statesMax`. */
export function chartOf(
  bidder: Bidder,
  steps: readonly Step[],
  statesMax: number,
  guide: Guide | null = null,
): Chart | null {
  const calls = callsOf(bidder, steps)
  const layers: Layer[] = []
  let arrived: readonly Arrived[] = [
    { state: new Array<number>(bidder.width).fill(0), place: 0, lossMinor: 0 },
  ]
  let count = 0
  for (const [i, call] of calls.entries()) {
    count += arrived.length
    if (count > statesMax || arrived.length > LAYER_MAX) return null
    const arrivals = new Arrivals(bidder, calls[i + 1] ?? null, guide, i)
    layers.push(layerOf(call, arrived, arrivals))
    arrived = arrivals.all
  }
  return { bidder, layers }
}

/** A state with its place in the chart of the guide, and what is lost until there. */
type Arrived = { readonly state: State; readonly place: number; lossMinor: number }

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

function layerOf({ index, step, wishes }: Call, arrived: readonly Arrived[], arrivals: Arrivals): Layer {
  const leave: Way = {
    wish: null,
    next: Int32Array.from(arrived, (before) => arrivals.numberOf(before, before.state, 0)),
    saved: new Float64Array(arrived.length),
  }
  const takes = wishes.map((wish, i) => wayOf(wish, i + 1, step, arrived, arrivals))
  return { step: index, states: arrived.length, leave, takes }
}

function wayOf(
  wish: Wish,
  move: number,
  { goods }: Step,
  arrived: readonly Arrived[],
  arrivals: Arrivals,
): Way {
  const next = new Int32Array(arrived.length).fill(NOWHERE)
  const saved = new Float64Array(arrived.length)
  for (const [i, before] of arrived.entries()) {
    const state = [...before.state]
    const minor = wish.take(state, goods)
    if (minor === null) continue
    saved[i] = minor
    next[i] = arrivals.numberOf(before, state, move)
  }
  return { wish, next, saved }
}

/** The states in which a bidder comes to its next piece, in the order in which they are found. */
class Arrivals {
  readonly all: Arrived[] = []
  readonly #numbers = new Map<string, number>()
  readonly #bidder: Bidder
  readonly #call: Call | null
  readonly #guide: Guide | null
  readonly #layer: number

  constructor(bidder: Bidder, call: Call | null, guide: Guide | null, layer: number) {
    this.#bidder = bidder
    this.#call = call
    this.#guide = guide
    this.#layer = layer
  }

  numberOf(before: Arrived, after: State, move: number): number {
    const { place, lossMinor } = this.#guided(before, move)
    const state = lossMinor > (this.#guide?.spareMinor ?? Infinity) ? null : this.#arrive(after)
    if (state === null) return NOWHERE
    const key = String.fromCharCode(...state)
    const number = this.#numbers.get(key) ?? this.all.push({ state, place, lossMinor }) - 1
    this.#numbers.set(key, number)
    const one = entryAt(this.all, number)
    one.lossMinor = Math.min(one.lossMinor, lossMinor)
    return number
  }

  #guided({ place, lossMinor }: Arrived, move: number) {
    if (this.#guide === null) return { place, lossMinor }
    const { next, losses } = entryAt(entryAt(this.#guide.moves, this.#layer), move)
    return { place: columnAt(next, place), lossMinor: lossMinor + numberAt(losses, place) }
  }

  #arrive(state: State): State | null {
    if (this.#call === null) return this.#bidder.isWhole(state) ? [] : null
    const { isNewLine, isNewKind } = this.#call
    return isNewLine ? this.#bidder.arrive(state, isNewKind) : state
  }
}
