import { entryAt } from '../entry-at.ts'
import type { Offered } from './auction.ts'
import type { Way } from './chart.ts'
import type { Option } from './group.ts'
import type { Market } from './market.ts'
import { costOf, gainOf } from './worths.ts'

/** What a bidder may do with a piece: where that leads from each of its states, what it saves and what it loses. */
export type Move = {
  readonly option: Option
  readonly next: Int32Array
  readonly saved: Float64Array
  readonly losses: Float64Array
}

/** The moves that it has at a step: it leaves the piece, or takes it. */
export type Moves = {
  readonly step: number
  readonly leave: Move
  readonly takes: readonly Move[]
}

/** More than any loss that matters; what is added to one of these is still exact. */
const FAR = 2 ** 42

export function movesOf(bidder: number, market: Market, { worths, prices }: Offered): readonly Moves[] {
  const own = entryAt(worths, bidder)
  return entryAt(market.charts, bidder).layers.map((layer, i) => {
    const moveOf = (way: Way): Move => ({
      option: way.wish?.option ?? { kind: 'rest' },
      next: way.next,
      saved: way.saved,
      losses: lossesBy(way, entryAt(own, i), entryAt(own, i + 1), costOf(way, layer, market, prices)),
    })
    return {
      step: layer.step,
      leave: moveOf(layer.leave),
      takes: layer.takes.map(moveOf),
    }
  })
}

/** How much less a way brings from each state than the best one. */
function lossesBy(way: Way, now: Float64Array, after: Float64Array, costMinor: number): Float64Array {
  return now.map((best, state) => Math.min(FAR, best - (gainOf(way, state, after) - costMinor)))
}
