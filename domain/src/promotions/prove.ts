import { boundAt, pricesOf, pricesThatFail, type Bound } from './bound.ts'
import type { Group, Option } from './group.ts'
import { kindsOf } from './kinds.ts'
import { modelOf, type Model } from './model.ts'
import { copyOf, tableauOf } from './new-tableau.ts'
import type { Programme } from './programme.ts'
import { replay, type Found, type Plan } from './search.ts'
import { columnAt, confine, lossRate, numberAt, settleTable, type Tableau } from './tableau.ts'
import type { Tolls } from './tolls.ts'

/** Values this near to a whole number are one. */
const WHOLE_WITHIN = 1e-6

/** Looking at a part costs about as much as so many cells, whatever its size. */
const LOOK_CELLS = 5_000
/** What is lost either way says more about a division than what is lost one way only. */
const NEARER_WAY = 10
/** Worths of less are too near to nothing to say at which bound a column is. */
const WORTH_LEAST = 1 / 2

/**
 * Branch and bound on how often each offer is used and in which tier; how many pieces of each kind it gets follows by
 * itself almost always, since then they only have to be assigned. Depth first, so that plans are found early. Cells of
 * tables are counted and no time, so that every machine finds the same prices.
 */
export function prove(group: Group, tolls: Tolls, known: Plan, cellsMax: number): Found {
  const model = modelOf(kindsOf(group, tolls, known.savedMinor))
  const { limits, width } = model.programme
  let left = cellsMax - limits.length * width
  if (left < 0) return { ...known, isProven: false }
  // A table is a part of all plans: those within its bounds.
  const open = [tableauOf(model.programme)]
  let best = known
  let isProven = true
  for (let table = open.pop(); table !== undefined; table = open.pop()) {
    const { boundMinor, isWhole, division, work } = lookAt(model, table, best, left)
    left -= work
    if (boundMinor < best.savedMinor + 1) continue
    if (isWhole) best = replay(group, tolls, best, optionsIn(model, table))
    if (boundMinor < best.savedMinor + 1) continue
    if (division === null) isProven = false
    else open.push(...halves(table, division, model.programme))
  }
  return { ...best, isProven }
}

type Seen = {
  /** Nothing in this part saves more. */
  readonly boundMinor: number
  /** Values that make a plan. */
  readonly isWhole: boolean
  /** Otherwise where to divide it; null when it was given up. */
  readonly division: Division | null
  readonly work: number
}

/** Where to divide: what counts up to `last` and what counts more are looked at apart. */
type Division = { readonly column: number; readonly last: number }

/** Finds the best values of a part, as far as it must be looked at, and what cannot be in a better plan. */
function lookAt({ programme, ranks }: Model, table: Tableau, best: Plan, workMax: number): Seen {
  const { failed, isFilled, work } = settleTable(table, workMax)
  const bound = boundAt(programme, pricesOf(table, programme), table)
  const spareMinor = bound.minor - best.savedMinor - 1
  const seen = { boundMinor: bound.minor, isWhole: false, division: null, work: work + LOOK_CELLS }
  if (spareMinor < 0) return seen
  if (failed !== null) {
    const failing = pricesThatFail(table, programme, failed, 2 * (spareMinor + 1))
    return { ...seen, boundMinor: boundAt(programme, failing, table).minor }
  }
  if (!isFilled) return seen
  narrow(table, bound, spareMinor, ranks, programme)
  const division = undecided(table, ranks)
  return { ...seen, isWhole: division === null, division }
}

/** What would cost more than the bound has to spare need not be tried; of columns that count, for others have parts. */
function narrow(
  { outside, low, high }: Tableau,
  { worths }: Bound,
  spareMinor: number,
  ranks: Model['ranks'],
  { width }: Programme,
): void {
  for (const column of outside) {
    const isCount = ranks.has(column) || column >= width
    const worth = numberAt(worths, column)
    if (!isCount || Math.abs(worth) < WORTH_LEAST) continue
    const steps = Math.floor(spareMinor / Math.abs(worth))
    if (worth > 0) low[column] = Math.max(numberAt(low, column), numberAt(high, column) - steps)
    else high[column] = Math.min(numberAt(high, column), numberAt(low, column) + steps)
  }
}

/** The column to decide first: of the lowest rank, where both ways lose most. */
function undecided(table: Tableau, ranks: ReadonlyMap<number, number>): Division | null {
  const { basis, value } = table
  let least = Infinity
  let most = -Infinity
  let division: Division | null = null
  for (let row = 0; row < basis.length; row++) {
    const column = columnAt(basis, row)
    const rank = ranks.get(column) ?? Infinity
    const last = Math.floor(numberAt(value, column))
    const part = numberAt(value, column) - last
    if (rank === Infinity || rank > least || part < WHOLE_WITHIN || part > 1 - WHOLE_WITHIN) continue
    const down = part * lossRate(table, row, true)
    const up = (1 - part) * lossRate(table, row, false)
    const score = Math.min(down, up) * NEARER_WAY + Math.max(down, up)
    if (rank === least && score <= most) continue
    least = rank
    most = score
    division = { column, last }
  }
  return division
}

/** Both parts; the one that is nearer to the values of now is looked at first. */
function halves(table: Tableau, { column, last }: Division, programme: Programme): readonly Tableau[] {
  const other = copyOf(table, programme)
  const isNearerBelow = numberAt(table.value, column) - last < 1 / 2
  const [below, above] = isNearerBelow ? [table, other] : [other, table]
  confine(below, column, numberAt(below.low, column), last)
  confine(above, column, last + 1, numberAt(above.high, column))
  return [other, table]
}

/** What each step does when so many pieces of every kind are in each part. */
function optionsIn({ kinds, parts }: Model, { value }: Tableau): readonly Option[] {
  const byKind = Map.groupBy(parts, ({ kind }) => kind)
  const chosen = kinds.flatMap((kind) => {
    const own = byKind.get(kind) ?? []
    const options = own.flatMap(({ column, option, pieces }) =>
      Array.from({ length: pieces * Math.round(numberAt(value, column)) }, () => option),
    )
    return kind.places.map((place, i) => ({ place, option: options[i] ?? kind.alone.option }))
  })
  return chosen.toSorted((a, b) => a.place - b.place).map(({ option }) => option)
}
