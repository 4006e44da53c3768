import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack, Step } from './group.ts'
import { NO_COUNTERS, stackOn } from './stack.ts'
import { numberIn, type State } from './state.ts'

/** What to do with each step of a group, and what that saves. */
export type Plan = { readonly savedMinor: number; readonly options: readonly Option[] }

/** `isProven` is false when states were given up to stay within the budget: there may be a better plan. */
export type Found = Plan & { readonly isProven: boolean }

export type SearchOptions = {
  /** Which options a step has; all of its own when left out. */
  readonly optionsOf?: (step: Step, index: number) => readonly Option[]
  /** What stays below this plan is not followed; it is the answer when nothing is better. */
  readonly atLeast: Plan
  /** States that may be looked at before the search becomes narrow. */
  readonly nodesMax: number
  /** How many states of a step are followed from then on. */
  readonly width: number
}

type Node = {
  readonly state: State
  readonly savedMinor: number
  /** At most this much will be saved on its way. */
  readonly reachMinor: number
  readonly last: { readonly option: Option; readonly before: Node } | null
}

/**
 * Goes through the pieces, the dearest first, and keeps of all ways to the same state only the best one. What cannot
 * come up to `atLeast` any more is dropped: branch and bound, layer by layer.
 */
export function search(
  group: Group,
  { optionsOf = ownOptions, atLeast, nodesMax, width }: SearchOptions,
): Found {
  const hopes = hopesOf(group, optionsOf)
  const state = new Array<number>(group.width).fill(0)
  let layer: readonly Node[] = [{ state, savedMinor: 0, reachMinor: 0, last: null }]
  let nodes = 0
  let isProven = true
  for (const [index, step] of group.steps.entries()) {
    const nextMinor = group.steps[index + 1]?.goods.valueMinor ?? 0
    const hopeMinor = numberIn(hopes, index + 1)
    const outlook: Outlook = {
      options: optionsOf(step, index),
      stillMinor: (state) => hopeMinor + promiseOf(state, group.tracks, nextMinor),
      floorMinor: atLeast.savedMinor,
    }
    layer = nextLayer(layer, group, step, outlook)
    nodes += layer.length
    if (nodes > nodesMax && layer.length > width) {
      layer = narrowed(layer, group.tracks, width)
      isProven = false
    }
  }
  const [best] = layer
  return { ...(best === undefined ? atLeast : planOf(best)), isProven }
}

const ownOptions = ({ options }: Step): readonly Option[] => options

type Outlook = {
  readonly options: readonly Option[]
  /** At most this much will still be saved from a state on. */
  readonly stillMinor: (state: State) => number
  readonly floorMinor: number
}

function nextLayer(
  layer: readonly Node[],
  group: Group,
  step: Step,
  { options, stillMinor, floorMinor }: Outlook,
): readonly Node[] {
  const next = new Map<string, Node>()
  for (const node of layer) {
    const arrived = arriveAt(step, node.state, group)
    if (arrived === null) continue
    for (const option of options) {
      const state = [...arrived]
      const saved = savedBy(option, step.goods, state, group)
      if (saved === null || !ended(step, state)) continue
      const savedMinor = node.savedMinor + saved
      const reachMinor = savedMinor + stillMinor(state)
      if (reachMinor < floorMinor) continue
      const key = String.fromCharCode(...state)
      const known = next.get(key)
      // Among equals the one that was found first stays: the same basket gives the same plan.
      if (known !== undefined && known.savedMinor >= savedMinor) continue
      next.set(key, { state, savedMinor, reachMinor, last: { option, before: node } })
    }
  }
  return [...next.values()]
}

/** The state at the beginning of a step; null when a set of one item was left open. */
function arriveAt(step: Step, before: State, { tracks, counters }: Group): State | null {
  if (!step.startsLine) return before
  const isLeftOpen = (track: PlacedTrack) => track.isOfOneItem && !track.isWhole(before, track.at)
  if (step.startsKind && tracks.some(isLeftOpen)) return null
  const state = [...before]
  for (const track of tracks) track.counters.leaveLine(state, track.at)
  for (const placed of counters.values()) placed.counters.leaveLine(state, placed.at)
  return state
}

/** What this saves at once, written into the state; null when it may not be done. */
function savedBy(option: Option, goods: Goods, state: State, { counters }: Group): number | null {
  switch (option.kind) {
    case 'rest':
      return stackOn(goods, state, counters)
    case 'alone':
      return option.savedMinor
    case 'take':
      return option.track.take(state, option.track.at, goods, option.part)
  }
}

/** A track that has had its last piece must be whole; what it remembered is of no use any more. */
function ended({ ends }: Step, state: State): boolean {
  for (const track of ends) {
    if (!track.isWhole(state, track.at)) return false
    state.fill(0, track.at, track.at + track.width)
  }
  return true
}

/** The most promising states, and the best of those that owe nothing: from it there is always a way to the end. */
function narrowed(layer: readonly Node[], tracks: readonly PlacedTrack[], width: number): readonly Node[] {
  const ranked = layer.toSorted((a, b) => b.reachMinor - a.reachMinor)
  const isSafe = ({ state }: Node) => tracks.every((track) => track.isWhole(state, track.at))
  const safe = ranked.filter(isSafe).slice(0, 1)
  return [...new Set([...ranked.slice(0, width), ...safe])]
}

/** For each step, at most what it and all that follow can save. */
function hopesOf({ steps }: Group, optionsOf: NonNullable<SearchOptions['optionsOf']>): readonly number[] {
  const hopes = [0]
  let sum = 0
  for (const [index, step] of [...steps.entries()].toReversed()) {
    sum += Math.max(...optionsOf(step, index).map((option) => hopeOf(option, step.goods)))
    hopes.push(sum)
  }
  return hopes.toReversed()
}

export function hopeOf(option: Option, goods: Goods): number {
  switch (option.kind) {
    case 'rest':
      return stackOn(goods, [], NO_COUNTERS)
    case 'alone':
      return option.savedMinor
    case 'take':
      return option.track.hope(goods, option.part)
  }
}

function promiseOf(state: State, tracks: readonly PlacedTrack[], nextMinor: number): number {
  return tracks.reduce((minor, track) => minor + track.promise(state, track.at, nextMinor), 0)
}

function planOf(best: Node): Plan {
  const options: Option[] = []
  for (let { last } = best; last !== null; { last } = last.before) options.push(last.option)
  return { savedMinor: best.savedMinor, options: options.toReversed() }
}
