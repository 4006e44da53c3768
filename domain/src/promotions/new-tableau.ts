import type { Cut, Programme } from './programme.ts'
import { columnAt, numberAt, type Tableau } from './tableau.ts'

/** A copy leaves out fixed columns when that makes it so much smaller. */
const WORTH_COPYING = 3 / 4

/** Every column at the bound that it would like best: too much for the rows, which are then put right. */
export function tableauOf({ columns, limits, width }: Programme): Tableau {
  const cells = new Float64Array(limits.length * width)
  const value = Float64Array.from(columns, ({ gain, low, high }) => (gain > 0 ? high : low))
  value.set(limits, width)
  for (const [at, { entries }] of columns.slice(0, width).entries()) {
    for (const { row, factor } of entries) {
      cells[row * width + at] = factor
      value[width + row] = numberAt(value, width + row) - factor * numberAt(value, at)
    }
  }
  return {
    cells,
    basis: Int32Array.from(limits, (_, row) => width + row),
    outside: Int32Array.from({ length: width }, (_, at) => at),
    worth: Float64Array.from(columns.slice(0, width), ({ gain }) => gain),
    value,
    low: Float64Array.from(columns, ({ low }) => low),
    high: Float64Array.from(columns, ({ high }) => high),
  }
}

/** Fixed columns never come in again. Slacks stay: they have the prices of their rows. */
export function copyOf(table: Tableau, programme: Programme): Tableau {
  const { cells, basis, outside, worth, value, low, high } = table
  const kept = openPlaces(table, programme)
  const isSmall = kept.length < outside.length * WORTH_COPYING
  return {
    cells: isSmall ? cellsAt(cells, basis.length, outside.length, kept) : cells.slice(),
    basis: basis.slice(),
    outside: isSmall ? kept.map((at) => columnAt(outside, at)) : outside.slice(),
    worth: isSmall ? Float64Array.from(kept, (at) => numberAt(worth, at)) : worth.slice(),
    value: value.slice(),
    low: low.slice(),
    high: high.slice(),
  }
}

function openPlaces({ outside, low, high }: Tableau, { width }: Programme): Int32Array {
  const places = new Int32Array(outside.length)
  let count = 0
  for (let at = 0; at < outside.length; at++) {
    const column = columnAt(outside, at)
    if (column < width && numberAt(low, column) === numberAt(high, column)) continue
    places[count] = at
    count++
  }
  return places.subarray(0, count)
}

function cellsAt(cells: Float64Array, rows: number, width: number, kept: Int32Array): Float64Array {
  const fewer = new Float64Array(rows * kept.length)
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < kept.length; at++) {
      fewer[row * kept.length + at] = numberAt(cells, row * width + columnAt(kept, at))
    }
  }
  return fewer
}

/** With one more row for each cut, which the values of now do not keep to. */
export function withCuts(table: Tableau, cuts: readonly Cut[]): Tableau {
  const { outside, value } = table
  const basis = new Int32Array(table.basis.length + cuts.length)
  basis.set(table.basis)
  for (const i of cuts.keys()) basis[table.basis.length + i] = value.length + i
  const slackOf = ({ limit, entries }: Cut) =>
    entries.reduce((left, { column, factor }) => left - factor * numberAt(value, column), limit)
  const cells = longer(table.cells, new Float64Array(cuts.length * outside.length))
  for (const [i, cut] of cuts.entries()) cells.set(rowOf(table, cut), table.cells.length + i * outside.length)
  return {
    ...table,
    cells,
    basis,
    value: longer(value, cuts.map(slackOf)),
    low: longer(
      table.low,
      cuts.map(() => 0),
    ),
    high: longer(
      table.high,
      cuts.map(({ high }) => high),
    ),
  }
}

/** What the outside columns take of a new row, when the others are put in by what determines them. */
function rowOf({ cells, basis, outside, value }: Tableau, { entries }: Cut): Float64Array {
  const width = outside.length
  const factors = new Float64Array(value.length)
  for (const { column, factor } of entries) factors[column] = factor
  const row = new Float64Array(width)
  for (let at = 0; at < width; at++) row[at] = numberAt(factors, columnAt(outside, at))
  for (let other = 0; other < basis.length; other++) {
    const factor = numberAt(factors, columnAt(basis, other))
    if (factor === 0) continue
    for (let at = 0; at < width; at++) {
      row[at] = numberAt(row, at) - factor * numberAt(cells, other * width + at)
    }
  }
  return row
}

function longer(list: Float64Array, by: ArrayLike<number>): Float64Array {
  const all = new Float64Array(list.length + by.length)
  all.set(list)
  all.set(by, list.length)
  return all
}
