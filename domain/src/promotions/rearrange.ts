import { entryAt } from '../entry-at.ts'
import { allot, stagesOf } from './allot.ts'
import type { Offered } from './auction.ts'
import type { Option } from './group.ts'
import type { Market } from './market.ts'
import type { Plan } from './search.ts'

/** How many bidders share out anew at a time. */
const BIDDERS = [2, 3]
/** Numbers of states that each of these may keep before its way becomes narrow. */
const NUMBERS_EACH = 20_000

/**
 * Betters a plan a few bidders at a time: these share out anew what they have and what nobody has, and all others keep
 * their pieces. Goes on until no few of them find anything better, or the budget is spent.
 */
export function rearrange(market: Market, offered: Offered, known: Plan, numbersMax: number): Plan {
  const bidders = market.charts.map(({ bidder }) => bidder.tracks)
  const few = BIDDERS.flatMap((count) => choicesOf(bidders, count)).map((tracks) => new Set(tracks.flat()))
  const stages = stagesOf(market, offered)
  let best = known
  let left = numbersMax
  let turns = few.length // without anything better before it ends
  for (let turn = 0; turns > 0 && left > 0; turn++) {
    const own = entryAt(few, turn % few.length)
    const isTheirs = (option: Option) => option.kind !== 'take' || own.has(option.track)
    const { options } = best
    const mayDo = (step: number, option: Option) => {
      const now = entryAt(options, step)
      return isTheirs(now) ? isTheirs(option) : isSame(option, now)
    }
    const spareMinor = offered.boundMinor - best.savedMinor - 1
    const most = Math.min(left, NUMBERS_EACH)
    const { plan, numbers } = allot(market, stages, {
      atLeast: best,
      spareMinor,
      numbersMax: most,
      mayDo,
    })
    left -= numbers
    turns = plan === best ? turns - 1 : few.length
    best = plan
  }
  return best
}

function isSame(one: Option, other: Option): boolean {
  if (one.kind !== 'take' || other.kind !== 'take') return false
  return one.track === other.track && one.part === other.part
}

/** All ways to choose so many of a list, each in its order. */
function choicesOf<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]]
  return list.flatMap((one, i) => choicesOf(list.slice(i + 1), count - 1).map((others) => [one, ...others]))
}
