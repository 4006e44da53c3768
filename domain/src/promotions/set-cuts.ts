import { entryAt } from '../entry-at.ts'
import { zip } from '../zip.ts'
import { bestSets, type Offered } from './best-sets.ts'
import type { FreeSets, Model } from './model.ts'
import type { Cut } from './programme.ts'
import { numberIn } from './state.ts'
import { numberAt, type Tableau } from './tableau.ts'

/** Costs are multiples of this part of a minor unit, so that what is reckoned with them is exact. */
const GRAIN = 64
/** Less than this is rounding. */
const MATTERS_MINOR = 1 / 32

/**
 * What the programme does not say of sets whose cheapest piece is free, said where it matters: at what the pieces would
 * bring elsewhere now, sets bring so much and no more. True of all sets within the bounds of this table.
 */
export function cutsAt(model: Model, table: Tableau, prices: readonly number[]): readonly Cut[] {
  return model.freeSets.flatMap((sets) => {
    const { parts, best } = bestAt(model, sets, table, prices)
    const entries = [
      ...parts.map(({ column, share, costMinor }) => ({ column, factor: share - costMinor })),
      { column: sets.lossColumn, factor: -1 },
    ]
    const now = sumOf(entries.map(({ column, factor }) => factor * numberAt(table.value, column)))
    if (now - best.minor < MATTERS_MINOR) return []
    const most = sumOf(entries.map(({ column, factor }) => Math.abs(factor) * numberAt(table.high, column)))
    return [{ limit: best.minor, high: Math.abs(best.minor) + most, entries }]
  })
}

/** Where to divide: what counts up to `last` and what counts more are looked at apart. */
export type Division = { readonly column: number; readonly last: number }

/** Where whole values promise more than such sets save, when there is nothing left to say at these prices. */
export function looseAt(model: Model, table: Tableau, prices: readonly number[]): Division | null {
  for (const sets of model.freeSets) {
    const { parts, best } = bestAt(model, sets, table, prices)
    const counts = parts.map(({ column }) => Math.round(numberAt(table.value, column)))
    const at = counts.findIndex((count, i) => count !== numberIn(best.counts, i))
    if (at < 0 || promisedBy(sets, parts, counts, table) < MATTERS_MINOR) continue
    const count = numberIn(counts, at)
    const other = numberIn(best.counts, at)
    return { column: entryAt(parts, at).column, last: other < count ? count - 1 : count }
  }
  return null
}

/** How much more these counts promise than they save. */
function promisedBy(
  { take, lossColumn }: FreeSets,
  parts: readonly (Offered & { readonly share: number })[],
  counts: readonly number[],
  { value }: Tableau,
): number {
  const fixed = zip(parts, counts).map(([part, count]) => ({
    ...part,
    costMinor: 0,
    low: count,
    high: count,
  }))
  const shares = sumOf(fixed.map(({ share, low }) => share * low))
  return shares - numberAt(value, lossColumn) - bestSets(fixed, take).minor
}

/** The best sets when every piece costs what the rows say that it is worth elsewhere. */
function bestAt(
  { programme }: Model,
  { take, parts }: FreeSets,
  { low, high }: Tableau,
  prices: readonly number[],
) {
  const offered = parts.map(({ column, kind: { goods, alone } }) => {
    const { gain, entries } = entryAt(programme.columns, column)
    const elsewhere = sumOf(entries.map(({ row, factor }) => factor * numberIn(prices, row)))
    return {
      column,
      share: gain + alone.minor,
      valueMinor: goods.valueMinor,
      costMinor: Math.round((elsewhere + alone.minor) * GRAIN) / GRAIN,
      low: numberAt(low, column),
      high: numberAt(high, column),
    }
  })
  return { parts: offered, best: bestSets(offered, take) }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
