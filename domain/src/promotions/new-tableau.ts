import type { Programme } from './programme.ts'
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
