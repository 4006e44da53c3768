import type { Group, Option, PlacedTrack } from './group.ts'
import { hopeOf, search, type Found, type Plan } from './search.ts'

/** Groups of at most so many competing offers are searched to the end. */
const EXACT_OFFERS_MAX = 12

/**
 * Budgets in states looked at, never in time, so that every machine finds the same prices. A common group needs fewer
 * than `quick`; `many` is for groups of more than 12 offers; `exact` is there so that no set of promotions, however
 * contrived, holds a lane up for long.
 */
export type Budgets = { readonly quick: number; readonly exact: number; readonly many: number }
export const BUDGETS: Budgets = { quick: 1_000, exact: 100_000, many: 20_000 }

/** How many states of a step are followed once a budget is spent: in the search, and in the greedy plan. */
const WIDTH = 16
const GREEDY_WIDTH = 4

/** The best plan that is found, never worse than the greedy one. */
export function bestPlan(group: Group, budgets: Budgets = BUDGETS): Found {
  const quick = search(group, { atLeast: NOTHING, nodesMax: budgets.quick, width: 1 })
  if (quick.isProven) return quick
  const atLeast = greedyPlan(group)
  const nodesMax = group.offers <= EXACT_OFFERS_MAX ? budgets.exact : budgets.many
  return search(group, { atLeast, nodesMax, width: WIDTH })
}

const NOTHING: Plan = { savedMinor: 0, options: [] }

/**
 * Offer by offer, the most promising first: each takes what is best for it alone of the pieces that are still free, and
 * keeps them.
 */
export function greedyPlan(group: Group): Plan {
  const isSimple = (option: Option) => option.kind !== 'take'
  let plan: Plan = search(group, {
    atLeast: NOTHING,
    nodesMax: 0,
    width: GREEDY_WIDTH,
    optionsOf: ({ options }) => options.filter(isSimple),
  })
  for (const track of byPromise(group)) {
    const kept = plan.options
    const isOpen = (option: Option) => option.kind !== 'take' || option.track === track
    plan = search(group, {
      atLeast: plan,
      nodesMax: 0,
      width: GREEDY_WIDTH,
      optionsOf: ({ options }, index) => {
        const taken = kept.slice(index, index + 1).filter(({ kind }) => kind === 'take')
        return taken.length > 0 ? taken : options.filter(isOpen)
      },
    })
  }
  return plan
}

function byPromise({ tracks, steps }: Group): readonly PlacedTrack[] {
  const hopeFor = (track: PlacedTrack) =>
    steps.reduce((minor, { goods, options }) => {
      const own = options.filter((option) => option.kind === 'take' && option.track === track)
      return minor + Math.max(0, ...own.map((option) => hopeOf(option, goods)))
    }, 0)
  return tracks
    .map((track) => ({ track, hope: hopeFor(track) }))
    .toSorted((a, b) => b.hope - a.hope)
    .map(({ track }) => track)
}
