import { agree } from './agree.ts'
import type { Group, Option, PlacedTrack } from './group.ts'
import { prove } from './prove.ts'
import { search, type Found, type Plan } from './search.ts'
import { flatTolls, hopeOf, tightTolls } from './tolls.ts'

/** Groups of at most so many competing offers are proven, as far as the budgets go. */
const EXACT_OFFERS_MAX = 12

/**
 * Counts of what is looked at, never times, so that every machine finds the same prices: states of the quick search, cells
 * of the tables of proofs, numbers of states in which bidders agree. Common groups end in the quick search; no set of
 * promotions, however contrived, holds a lane up for longer than the others take.
 */
export type Budgets = {
  readonly quick: number
  readonly rough: number
  readonly exact: number
  readonly wide: number
  readonly agreed: number
}
export const BUDGETS: Budgets = {
  quick: 2_000,
  rough: 20_000_000,
  exact: 100_000_000,
  wide: 20_000,
  agreed: 3_000_000,
}

/** How many states of a step are followed: in plans offer by offer, and in those that improve on them. */
const WIDTH = { greedy: 4, narrow: 8, wide: 32 }

/**
 * The best plan that is found, never worse than the greedy one: first as if there were room for everything, then along
 * the most promising ways under tight bounds, then by numbers of uses, of which what was found so far leaves few. What that
 * leaves open, mostly sets with a free piece or limited additions, is searched where the offers cannot agree; a plan that
 * is still not proven is tried to be bettered.
 */
export function bestPlan(group: Group, budgets: Budgets = BUDGETS): Found {
  const flat = flatTolls(group)
  const quick = search(group, { atLeast: NOTHING, tolls: flat, statesMax: budgets.quick, width: 1 })
  if (quick.isProven) return quick
  const greedy = greedyPlan(group)
  const tolls = tightTolls(group, greedy.savedMinor)
  const narrow = search(group, { atLeast: greedy, tolls, statesMax: 0, width: WIDTH.narrow })
  if (narrow.isProven) return narrow
  const isFew = group.offers <= EXACT_OFFERS_MAX
  const isPlain = isSaidInFull(group)
  const counted = prove(group, tolls, narrow, isFew && isPlain ? budgets.exact : budgets.rough)
  if (counted.isProven || !isFew) return counted
  const wide = search(group, { atLeast: counted, tolls, statesMax: budgets.wide, width: WIDTH.wide })
  if (wide.isProven) return wide
  const agreed = agree(group, tolls, wide, budgets.agreed)
  return agreed.isProven || isPlain ? agreed : prove(group, tolls, agreed, budgets.exact)
}

/** Without the offers of which the rows of a programme say too little. */
function isSaidInFull({ tracks, counters }: Group): boolean {
  return counters.size === 0 && tracks.every(({ of }) => of.offer.kind !== 'cheapest-free')
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
    width: WIDTH.greedy,
    optionsOf: ({ options }) => options.filter(isSimple),
  })
  for (const track of byPromise(group)) {
    const kept = plan.options
    const isOpen = (option: Option) => option.kind !== 'take' || option.track === track
    plan = search(group, {
      atLeast: plan,
      tolls,
      statesMax: 0,
      width: WIDTH.greedy,
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
