import { applicantsOf } from './applicants.ts'
import { chartOf, type Chart } from './chart.ts'
import type { Group, Option, PlacedTrack, Step } from './group.ts'
import { NO_COUNTERS, stackOn } from './stack.ts'

/** What a piece does that no bidder has. */
export type Unsold = { readonly option: Option; readonly minor: number }

export type MarketLine = {
  readonly step: Step
  /** Null when an addition must have what nobody else has. */
  readonly unsold: Unsold | null
}

/** A group in which every offer bids for pieces by itself. */
export type Market = {
  readonly group: Group
  readonly charts: readonly Chart[]
  /** Tracks whose bidders are blind. */
  readonly blind: readonly PlacedTrack[]
  readonly lines: readonly MarketLine[]
  /** Which line each step is of. */
  readonly lineOf: readonly number[]
}

/**
 * A bidder with more states than `seeing` is blind when it can be, until it has fewer than `sighted` of those that matter;
 * when others have more than `any` there is no market.
 */
export type StatesMax = { readonly seeing: number; readonly any: number; readonly sighted: number }
export const STATES_MAX: StatesMax = { seeing: 20_000, any: 300_000, sighted: 300_000 }

export function marketOf(group: Group, statesMax: StatesMax): Market | null {
  const charts = applicantsOf(group).map(({ seeing, blind }) => {
    if (blind === null) return chartOf(seeing, group.steps, statesMax.any)
    return chartOf(seeing, group.steps, statesMax.seeing) ?? chartOf(blind, group.steps, statesMax.any)
  })
  const all = charts.flatMap((chart) => (chart === null ? [] : [chart]))
  if (all.length < charts.length) return null
  const lines: MarketLine[] = []
  const lineOf = group.steps.map((step) => {
    if (step.startsLine) lines.push({ step, unsold: unsoldOf(step) })
    return lines.length - 1
  })
  const blind = all.flatMap(({ bidder }) => bidder.blind)
  return { group, charts: all, blind, lines, lineOf }
}

function unsoldOf({ goods }: Step): Unsold | null {
  const { alone, additions } = goods
  const mustStack = additions.some(({ isLimited }) => isLimited)
  const restMinor = mustStack ? -1 : stackOn(goods, [], NO_COUNTERS)
  if (alone !== null && alone.savedMinor > restMinor) return { option: alone, minor: alone.savedMinor }
  return mustStack ? null : { option: { kind: 'rest' }, minor: restMinor }
}
