import { assert } from '../assert.ts'
import { entryAt } from '../entry-at.ts'
import type { Goods } from './goods.ts'
import type { Group, Option, PlacedTrack, Step } from './group.ts'
import { stackOn } from './stack.ts'
import { numberIn, type State } from './state.ts'
import { hopeOf, promiseOf, type Tolls } from './tolls.ts'
import { isWhole } from './track.ts'

/** What to do with each step of a group, and what that saves. */
export type Plan = { readonly savedMinor: number; readonly options: readonly Option[] }

/** `isProven` is false when a state was given up, to stay within the budget, that might have led to a better plan. */
export type Found = Plan & { readonly isProven: boolean }

export type SearchOptions = {
  /** Which options a step has; all of its own when left out. */
  readonly optionsOf?: (step: Step, index: number) => readonly Option[]
  /** What cannot save more than this plan is not followed; it is the answer when nothing is better. */
  readonly atLeast: Plan
  /** What the bound is measured with: any tolls keep it true, tight ones make the search short. */
  readonly tolls: Tolls
  /** States that may be looked at before the search becomes narrow. */
  readonly statesMax: number
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
export function search(group: Group, options: SearchOptions): Found {
  const { atLeast, tolls, statesMax, width } = options
  const outlooks = outlooksOf(group, options)
  const state = new Array<number>(group.width).fill(0)
  let layer: readonly Node[] = [{ state, savedMinor: 0, reachMinor: Infinity, last: null }]
  let states = 0
  let lostMinor = -Infinity
  for (const [index, step] of group.steps.entries()) {
    const outlook = outlooks[index]
    assert(outlook !== undefined, 'each step has its outlook')
    if (layer.length > width && states + branchesOf(layer, outlook) > statesMax) {
      const kept = narrowed(layer, group.tracks, width)
      for (const node of layer) if (!kept.has(node)) lostMinor = Math.max(lostMinor, node.reachMinor)
      layer = [...kept]
    }
    states += branchesOf(layer, outlook)
    layer = nextLayer(layer, group, step, outlook, tolls)
  }
  const best = layer.reduce<Node | null>(
    (best, node) => (node.savedMinor > (best ?? atLeast).savedMinor ? node : best),
    null,
  )
  const plan = best === null ? atLeast : planOf(best)
  return { ...plan, isProven: lostMinor < plan.savedMinor + 1 }
}

/** What a plan saves in truth, when that is more than the one that is known. */
export function replay(group: Group, tolls: Tolls, known: Plan, options: readonly Option[]): Plan {
  return search(group, {
    atLeast: known,
    tolls,
    statesMax: 0,
    width: 1,
    optionsOf: (_, index) => [entryAt(options, index)],
  })
}

type Outlook = {
  /** With what each falls behind the best that the step could be hoped to save. */
  readonly choices: readonly { readonly option: Option; readonly behindMinor: number }[]
  /** At most this much is saved by the steps that follow, when they have room for everything. */
  readonly hopeMinor: number
  /** What the next piece is worth. */
  readonly nextMinor: number
  /** Savings are whole: a plan that is better is better by one. */
  readonly neededMinor: number
}

function outlooksOf(
  { steps }: Group,
  { optionsOf = ownOptions, tolls, atLeast }: SearchOptions,
): readonly Outlook[] {
  const neededMinor = atLeast.savedMinor + 1
  let hopeMinor = 0
  let nextMinor = 0
  const outlooks: Outlook[] = []
  for (const [index, step] of [...steps.entries()].toReversed()) {
    const hopes = optionsOf(step, index).map((option) => ({
      option,
      minor: hopeOf(option, step.goods, tolls),
    }))
    const most = Math.max(...hopes.map(({ minor }) => minor))
    const choices = hopes.map(({ option, minor }) => ({ option, behindMinor: most - minor }))
    outlooks.push({ choices, hopeMinor, nextMinor, neededMinor })
    hopeMinor += most
    nextMinor = step.goods.valueMinor
  }
  return outlooks.toReversed()
}

const ownOptions = ({ options }: Step): readonly Option[] => options

/** The bound only falls on the way, but for its grain: what falls behind too far need not be tried. */
function isHopeless({ reachMinor }: Node, behindMinor: number, neededMinor: number): boolean {
  return reachMinor - behindMinor < neededMinor - 1
}

/** How many states a layer leads to. */
function branchesOf(layer: readonly Node[], { choices, neededMinor }: Outlook): number {
  let branches = 0
  for (const node of layer) {
    for (const { behindMinor } of choices) if (!isHopeless(node, behindMinor, neededMinor)) branches++
  }
  return branches
}

function nextLayer(
  layer: readonly Node[],
  group: Group,
  step: Step,
  { choices, hopeMinor, nextMinor, neededMinor }: Outlook,
  tolls: Tolls,
): readonly Node[] {
  const next = new Map<string, Node>()
  for (const node of layer) {
    const arrived = arriveAt(step, node.state, group)
    if (arrived === null) continue
    for (const { option, behindMinor } of choices) {
      if (isHopeless(node, behindMinor, neededMinor)) continue
      const state = arrived.slice()
      const saved = savedBy(option, step.goods, state, group)
      if (saved === null || !mayEnd(step, state)) continue
      const savedMinor = node.savedMinor + saved
      const reachMinor = savedMinor + hopeMinor + promiseOf(state, group.tracks, tolls, nextMinor)
      if (reachMinor < neededMinor) continue
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
  const isLeftOpen = (track: PlacedTrack) => track.isOfOneItem && !isWhole(track, before, track.at)
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

/** What was begun must find its pieces; what a track remembered is of no use after its last one. */
export function mayEnd({ left }: Step, state: State): boolean {
  for (const { track, slots } of left) {
    let isOver = true
    for (let slot = 0; slot < slots.length; slot++) {
      const still = numberIn(slots, slot)
      if (track.missing(state, track.at, slot) > still) return false
      if (still > 0) isOver = false
    }
    if (isOver) state.fill(0, track.at, track.at + track.width)
  }
  return true
}

/**
 * The most promising states, and as many in turn of those that owe nothing, one piece, two pieces and so on to their
 * sets: from the first of these there is always a way to the end.
 */
function narrowed(layer: readonly Node[], tracks: readonly PlacedTrack[], width: number): ReadonlySet<Node> {
  const ranked = layer.toSorted((a, b) => b.reachMinor - a.reachMinor)
  const byOwed = Map.groupBy(ranked, ({ state }) => owedIn(state, tracks))
  const shelves = [...byOwed].toSorted(([a], [b]) => a - b).map(([, nodes]) => nodes)
  const kept = new Set(ranked.slice(0, width / 2))
  for (let rank = 0; kept.size < width; rank++) {
    for (const shelf of shelves) {
      const one = shelf[rank]
      if (one !== undefined && kept.size < width) kept.add(one)
    }
  }
  return kept
}

function owedIn(state: State, tracks: readonly PlacedTrack[]): number {
  let pieces = 0
  for (const track of tracks) {
    for (let slot = 0; slot < track.tariff.quantities.length; slot++) {
      pieces += Math.max(0, track.missing(state, track.at, slot))
    }
  }
  return pieces
}

function planOf(best: Node): Plan {
  const options: Option[] = []
  for (let { last } = best; last !== null; { last } = last.before) options.push(last.option)
  return { savedMinor: best.savedMinor, options: options.toReversed() }
}
