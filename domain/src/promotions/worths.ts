import { entryAt } from '../entry-at.ts'
import { NOWHERE, type Chart, type Layer, type Way } from './chart.ts'
import type { Market } from './market.ts'
import { numberIn } from './state.ts'
import { columnAt, numberAt } from './tableau.ts'
import type { Toll } from './tariff.ts'

/** What a piece of each line costs, and the tolls of blind tracks. Multiples of 1/1024: sums of them are exact. */
export type Prices = { readonly lines: Float64Array; readonly tolls: readonly Toll[] }

/** The most that a bidder gets from each of its states on, layer by layer and after the last one. */
export type Worths = readonly Float64Array[]

export function worthsOf({ layers }: Chart, market: Market, prices: Prices): Worths {
  let after: Float64Array = Float64Array.of(0)
  const worths = [after]
  for (const layer of layers.toReversed()) {
    after = worthsIn(layer, after, market, prices)
    worths.push(after)
  }
  return worths.toReversed()
}

function worthsIn(layer: Layer, after: Float64Array, market: Market, prices: Prices): Float64Array {
  const worths = new Float64Array(layer.states).fill(-Infinity)
  for (const way of [layer.leave, ...layer.takes]) {
    const costMinor = costOf(way, layer, market, prices)
    for (let state = 0; state < worths.length; state++) {
      const minor = gainOf(way, state, after) - costMinor
      if (minor > numberAt(worths, state)) worths[state] = minor
    }
  }
  return worths
}

/** What a way brings from a state on, before what it costs; nothing is less when it is none. */
export function gainOf({ next, saved }: Way, state: number, after: Float64Array): number {
  const to = columnAt(next, state)
  return to === NOWHERE ? -Infinity : numberAt(saved, state) + numberAt(after, to)
}

/** What a piece costs that is taken this way. */
export function costOf(
  { wish }: Way,
  { step }: Layer,
  { lineOf, blind }: Market,
  { lines, tolls }: Prices,
): number {
  if (wish === null) return 0
  const priceMinor = numberAt(lines, entryAt(lineOf, step))
  const { option } = wish
  const place = option.kind === 'take' ? blind.indexOf(option.track) : -1
  if (option.kind !== 'take' || place < 0) return priceMinor
  return priceMinor + numberIn(entryAt(tolls, place).slots, option.track.slotOf(option.part))
}
