import type { Counters } from './counters.ts'
import type { Addition, Goods } from './goods.ts'
import { savingOf } from './reward.ts'
import type { State } from './state.ts'

/** Where limited additions count, by the number of their promotion. */
export type PlacedCounters = ReadonlyMap<number, { readonly at: number; readonly counters: Counters }>

export const NO_COUNTERS: PlacedCounters = new Map()

/**
 * What the additions take off one piece that no exclusive offer has: amounts first, then percentages, each on what the
 * earlier ones have left. A limited one is for the first pieces that come, and they come the dearest first.
 */
export function stackOn(
  goods: Goods,
  state: State,
  placed: PlacedCounters,
  note?: (addition: Addition, savedMinor: number) => void,
): number {
  let leftMinor = goods.valueMinor
  for (const addition of goods.additions) {
    if (!isCounted(state, placed.get(addition.of.number))) continue
    const savedMinor = savingOf(addition.reward, goods, leftMinor)
    leftMinor -= savedMinor
    note?.(addition, savedMinor)
  }
  return goods.valueMinor - leftMinor
}

/** Counts it when both limits have room; a use that the sale has no room for counts for the line, which is no harm. */
function isCounted(state: State, placed: ReturnType<PlacedCounters['get']>): boolean {
  if (placed === undefined) return true
  const { at, counters } = placed
  return counters.piece(state, at) && counters.use(state, at)
}
