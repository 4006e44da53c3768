import { allot, stagesOf } from './allot.ts'
import { auction, offeredAt } from './auction.ts'
import type { Group } from './group.ts'
import { marketOf, STATES_MAX } from './market.ts'
import { rearrange } from './rearrange.ts'
import type { Found, Plan } from './search.ts'
import { withSight } from './see.ts'
import type { Tolls } from './tolls.ts'

/** How much of what may be lost is looked at in turn: mostly little is, and then little is followed. */
const SHARES = [1 / 32, 1 / 8, 1 / 4, 1 / 2, 1]

/** Where some stay blind a budget is seldom enough: the rest of it is better spent elsewhere. */
const WHEN_BLIND = 1 / 4

/**
 * Every offer bids for pieces by itself, at prices that let them nearly agree; what they cannot agree on is searched. Kept
 * numbers of states are counted and no time, so that every machine finds the same prices.
 */
export function agree(
  group: Group,
  tolls: Tolls,
  known: Plan,
  numbersMax: number,
  statesMax = STATES_MAX,
): Found {
  const rough = marketOf(group, statesMax)
  if (rough === null) return { ...known, isProven: false }
  const bid = auction(rough, tolls, known.savedMinor)
  const better = rearrange(rough, bid, known, numbersMax)
  const market = withSight(rough, bid, bid.boundMinor - better.savedMinor - 1, statesMax.sighted)
  const offered = market === rough ? bid : offeredAt(market, { ...bid.prices, tolls: [] })
  // Savings are whole: a plan that is better is better by one.
  const spareFor = ({ savedMinor }: Plan) => offered.boundMinor - savedMinor - 1
  const gapMinor = spareFor(better)
  if (gapMinor < 0) return { ...better, isProven: true }
  let best = better
  let left = market.blind.length === 0 ? numbersMax : numbersMax * WHEN_BLIND
  const stages = stagesOf(market, offered)
  for (const share of SHARES) {
    const spareMinor = Math.min(gapMinor * share, spareFor(best))
    const { plan, isWhole, numbers } = allot(market, stages, { atLeast: best, spareMinor, numbersMax: left })
    best = plan
    left -= numbers
    if (spareFor(best) < 0 || (isWhole && spareFor(best) <= spareMinor)) return { ...best, isProven: true }
    if (!isWhole) break
  }
  return { ...best, isProven: false }
}
