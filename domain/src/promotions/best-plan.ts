import type { Group, Option, PlacedTrack } from './group.ts'
import { search, type Found, type Plan } from './search.ts'
import { flatTolls, hopeOf, tightTolls } from './tolls.ts'

/** Groups of at most so many competing offers are searched to the end. */
const EXACT_OFFERS_MAX = 12

/**
 * Budgets in states looked at, never in time, so that every machine finds the same prices. A common group needs fewer
 * than `quick`; `many` is for groups of more than 12 offers; `exact` is there so that no set of promotions, however
 * contrived, holds a lane up for long.
 */
export type Budgets = { readonly quick: number; readonly exact: number; readonly many: number }
export const BUDGETS: Budgets = { quick: 2_000, exact: 60_000, many: 20_000 }

/** How many states of a step are followed: at most, where there are many options, and in the greedy plan. */
const WIDTH = { max: 32, min: 2 }
const GREEDY_WIDTH = 4

/**
 * The best plan that is found, never worse than the greedy one: first as if there were room for everything, then along
 * the most promising ways under tight bounds, then, pruned by what that found, all ways.
 */
export function bestPlan(group: Group, budgets: Budgets = BUDGETS): Found {
  const flat = flatTolls(group)
  const quick = search(group, { atLeast: NOTHING, tolls: flat, statesMax: budgets.quick, width: 1 })
  if (quick.isProven) return quick
  const greedy = greedyPlan(group)
  const tolls = tightTolls(group, greedy.savedMinor)
  const statesMax = group.offers <= EXACT_OFFERS_MAX ? budgets.exact : budgets.many
  const width = widthFor(group, statesMax)
  const narrow = search(group, { atLeast: greedy, tolls, statesMax: 0, width })
  if (narrow.isProven) return narrow
  return search(group, { atLeast: narrow, tolls, statesMax, width })
}

/** So that the narrow search looks at no more than about half of what the wide one may. */
function widthFor({ steps }: Group, statesMax: number): number {
  const branches = steps.reduce((sum, { options }) => sum + options.length, 0)
  return Math.min(WIDTH.max, Math.max(WIDTH.min, Math.floor(statesMax / 2 / branches)))
}

/** Less than any plan saves. */
const NOTHING: Plan = { savedMinor: -1, options: [] }

/**
 * Offer by offer, the most promising first: each takes what is best for it alone of the pieces that are still free, and
 * keeps them.
 */
export function greedyPlan(group: Group): Plan {
  const tolls = flatTolls(group)
  const isSimple = (option: Option) => option.kind !== 'take'
  let plan: Plan = search(group, {
    atLeast: NOTHING,
    tolls,
    statesMax: 0,
    width: GREEDY_WIDTH,
    optionsOf: ({ options }) => options.filter(isSimple),
  })
  for (const track of byPromise(group)) {
    const kept = plan.options
    const isOpen = (option: Option) => option.kind !== 'take' || option.track === track
    plan = search(group, {
      atLeast: plan,
      tolls,
      statesMax: 0,
      width: GREEDY_WIDTH,
      optionsOf: ({ options }, index) => {
        const taken = kept.slice(index, index + 1).filter(({ kind }) => kind === 'take')
        return taken.length > 0 ? taken : options.filter(isOpen)
      },
    })
  }
  return plan
}

function byPromise(group: Group): readonly PlacedTrack[] {
  const { tracks, steps } = group
  const tolls = flatTolls(group)
  const hopeFor = (track: PlacedTrack) =>
    steps.reduce((minor, { goods, options }) => {
      const own = options.filter((option) => option.kind === 'take' && option.track === track)
      return minor + Math.max(0, ...own.map((option) => hopeOf(option, goods, tolls)))
    }, 0)
  return tracks
    .map((track) => ({ track, hope: hopeFor(track) }))
    .toSorted((a, b) => b.hope - a.hope)
    .map(({ track }) => track)
}
