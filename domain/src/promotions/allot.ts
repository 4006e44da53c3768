import { entryAt } from '../entry-at.ts'
import type { Offered } from './auction.ts'
import type { Option, PlacedTrack, Step } from './group.ts'
import type { Market } from './market.ts'
import { movesOf, type Move } from './moves.ts'
import { mayEnd, type Plan } from './search.ts'
import { numberIn, type State } from './state.ts'
import { columnAt, numberAt } from './tableau.ts'

/** `isWhole` is false when plans were left out to stay within the budget; `numbers` is how many were kept on the way. */
export type Allotted = { readonly plan: Plan; readonly isWhole: boolean; readonly numbers: number }

export type Allowance = {
  /** The answer when nothing is better. */
  readonly atLeast: Plan
  /** Plans that fall further behind the bound are not followed. */
  readonly spareMinor: number
  /** Numbers of states that may be kept before the way becomes narrow. */
  readonly numbersMax: number
  /** What each step may do; anything when left out. */
  readonly mayDo?: (step: number, option: Option) => boolean
}

type Node = {
  /** In which state each bidder is. */
  readonly places: readonly number[]
  /** What blind tracks remember, and nothing of the others. */
  readonly state: State
  readonly savedMinor: number
  /** How far it is behind the bound. */
  readonly lossMinor: number
  readonly last: { readonly option: Option; readonly before: Node } | null
}

/** How many states of a step are followed when the budget is spent. */
const NARROW = 64

/**
 * Goes through the pieces and follows all bidders at once: each piece goes to one of them, and the others leave it. What
 * that costs each of them against its best way is lost. Of all ways to the same states only the best one is kept.
 */
export function allot(market: Market, stages: readonly Stage[], allowance: Allowance): Allotted {
  const { atLeast, spareMinor, numbersMax, mayDo = anything } = allowance
  const agenda: Agenda = { blind: new Set(market.blind), spareMinor, mayDo }
  const start = startOf(market)
  const size = start.places.length + start.state.length
  let layer: readonly Node[] = [start]
  let numbers = 0
  let isWhole = true
  for (const stage of stages) {
    numbers += layer.length * size
    if (numbers > numbersMax && layer.length > NARROW) {
      layer = layer.toSorted((a, b) => a.lossMinor - b.lossMinor).slice(0, NARROW)
      isWhole = false
    }
    layer = nextLayer(layer, stage, agenda)
  }
  // After the last piece all bidders are in their last state: what is left is one way.
  const [best] = layer
  const isBetter = best !== undefined && best.savedMinor > atLeast.savedMinor
  return { plan: isBetter ? planOf(best) : atLeast, isWhole, numbers }
}

const anything = () => true

function startOf({ group, charts, blind }: Market): Node {
  const state = blind.length === 0 ? [] : new Array<number>(group.width).fill(0)
  return { places: charts.map(() => 0), state, savedMinor: 0, lossMinor: 0, last: null }
}

type Bid = {
  readonly bidder: number
  readonly leave: Move
  readonly takes: readonly Move[]
}

/** A step with what may be done there and what that loses. */
export type Stage = {
  readonly step: Step
  readonly index: number
  /** Null when somebody must have it. */
  readonly unsold: { readonly option: Option; readonly minor: number; readonly lossMinor: number } | null
  readonly bids: readonly Bid[]
}

/** The same for every search of a market at these prices. */
export function stagesOf(market: Market, offered: Offered): readonly Stage[] {
  const { group, charts, lines, lineOf } = market
  const bids = group.steps.map((): Bid[] => [])
  for (const bidder of charts.keys()) {
    for (const { step, ...moves } of movesOf(bidder, market, offered)) {
      entryAt(bids, step).push({ bidder, ...moves })
    }
  }
  return group.steps.map((step, index) => {
    const line = entryAt(lineOf, index)
    const { unsold } = entryAt(lines, line)
    const priceMinor = numberAt(offered.prices.lines, line)
    return {
      step,
      index,
      unsold: unsold && { ...unsold, lossMinor: priceMinor - unsold.minor },
      bids: entryAt(bids, index),
    }
  })
}

type Agenda = {
  readonly blind: ReadonlySet<PlacedTrack>
  readonly spareMinor: number
  readonly mayDo: (step: number, option: Option) => boolean
}

function nextLayer(layer: readonly Node[], whole: Stage, agenda: Agenda): readonly Node[] {
  const stage = openTo(whole, agenda)
  const next = new Map<string, Node>()
  for (const node of layer) {
    for (const branch of branchesOf(node, stage, agenda)) {
      const key = String.fromCharCode(...branch.places, ...branch.state)
      const known = next.get(key)
      // Among equals the one that was found first stays: the same basket gives the same plan.
      if (known === undefined || known.savedMinor < branch.savedMinor) next.set(key, branch)
    }
  }
  return [...next.values()]
}

/** Without what the step may not do. */
function openTo({ index, unsold, bids, ...stage }: Stage, { mayDo }: Agenda): Stage {
  return {
    ...stage,
    index,
    unsold: unsold !== null && mayDo(index, unsold.option) ? unsold : null,
    bids: bids.map((bid) => ({ ...bid, takes: bid.takes.filter(({ option }) => mayDo(index, option)) })),
  }
}

function branchesOf(node: Node, { step, unsold, bids }: Stage, agenda: Agenda): readonly Node[] {
  const arrived = arriveAt(step, node.state, agenda.blind)
  const left = leftBy(node, bids)
  const branches: Node[] = []
  const add = (option: Option, minor: number, lossMinor: number, places: readonly number[]) => {
    const taken = takenBy(option, minor, step, arrived, agenda.blind)
    if (taken === null) return
    const savedMinor = node.savedMinor + taken.minor
    branches.push({ places, state: taken.state, savedMinor, lossMinor, last: { option, before: node } })
  }
  if (unsold !== null) {
    const lossMinor = left.lossMinor + unsold.lossMinor
    if (lossMinor <= agenda.spareMinor) add(unsold.option, unsold.minor, lossMinor, left.places)
  }
  for (const { bidder, leave, takes } of bids) {
    const place = numberIn(node.places, bidder)
    const others = left.lossMinor - numberAt(leave.losses, place)
    for (const { option, next, saved, losses } of takes) {
      const lossMinor = others + numberAt(losses, place)
      if (lossMinor > agenda.spareMinor) continue
      add(option, numberAt(saved, place), lossMinor, left.places.with(bidder, columnAt(next, place)))
    }
  }
  return branches
}

/** Each line has its own share of what blind tracks may have. */
function arriveAt({ startsLine }: Step, before: State, blind: Agenda['blind']): State {
  if (!startsLine || blind.size === 0) return before
  const state = [...before]
  for (const { counters, at } of blind) counters.leaveLine(state, at)
  return state
}

/** Where all bidders are when none of them has the piece, and what that loses. */
function leftBy({ places, lossMinor }: Node, bids: readonly Bid[]) {
  const after = [...places]
  let minor = lossMinor
  for (const { bidder, leave } of bids) {
    const place = numberIn(places, bidder)
    after[bidder] = columnAt(leave.next, place)
    minor += numberAt(leave.losses, place)
  }
  return { places: after, lossMinor: minor }
}

/** What blind tracks remember then, and what is saved in truth; null when it may not be done. */
function takenBy(option: Option, minor: number, step: Step, before: State, blind: Agenda['blind']) {
  if (blind.size === 0) return { state: before, minor }
  const state = [...before]
  const isBlind = option.kind === 'take' && blind.has(option.track)
  const truly = isBlind ? option.track.take(state, option.track.at, step.goods, option.part) : minor
  return truly === null || !mayEnd(step, state) ? null : { state, minor: truly }
}

function planOf(best: Node): Plan {
  const options: Option[] = []
  for (let { last } = best; last !== null; { last } = last.before) options.push(last.option)
  return { savedMinor: best.savedMinor, options: options.toReversed() }
}
