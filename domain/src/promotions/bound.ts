import { numberIn } from './state.ts'
import type { Column, Programme } from './programme.ts'
import { columnAt, numberAt, type Tableau } from './tableau.ts'

/** Nothing within the bounds brings more than `minor`; one more of a column changes that by its worth. */
export type Bound = { readonly minor: number; readonly worths: Float64Array }

/** Prices are multiples of this part of a minor unit: sums of what they cost are exact up to 100 million. */
const GRAIN = 16_384

/** Rows that stay nearer to what fills them are not believed to fail: prices would become too large for exact sums. */
const SHORT_LEAST = 1 / 64

/**
 * True at any prices (weak duality): what a row takes is paid at its price, and every column then does what it likes
 * best within its bounds. So a table that has lost digits can make it weak, never wrong.
 */
export function boundAt(
  { columns, limits }: Programme,
  prices: readonly number[],
  { low, high }: Tableau,
): Bound {
  const exact = Float64Array.from(prices)
  for (const [row, price] of prices.entries()) exact[row] = Math.round(price * GRAIN) / GRAIN
  const worths = Float64Array.from(columns, (column) => worthAt(column, exact))
  let minor = 0
  for (let row = 0; row < limits.length; row++) minor += numberIn(limits, row) * numberAt(exact, row)
  for (let column = 0; column < worths.length; column++) {
    const worth = numberAt(worths, column)
    minor += worth * numberAt(worth > 0 ? high : low, column)
  }
  return { minor, worths }
}

function worthAt({ gain, entries }: Column, prices: Float64Array): number {
  let worth = gain
  for (const { row, factor } of entries) worth -= factor * numberAt(prices, row)
  return worth
}

/** What the table takes one of each row to be worth. */
export function pricesOf({ basis, outside, worth }: Tableau, { width }: Programme): number[] {
  const prices = new Array<number>(basis.length).fill(0)
  for (let at = 0; at < outside.length; at++) {
    const row = columnAt(outside, at) - width
    if (row >= 0) prices[row] = -numberAt(worth, at)
  }
  return prices
}

/** Prices that make the bound fall by as much as `byMinor` or more, because no values can fill this row. */
export function pricesThatFail(
  table: Tableau,
  programme: Programme,
  { row, shortBy }: { readonly row: number; readonly shortBy: number },
  byMinor: number,
): number[] {
  const { cells, basis, outside } = table
  const prices = pricesOf(table, programme)
  const share = (-byMinor * Math.sign(shortBy)) / Math.max(Math.abs(shortBy), SHORT_LEAST)
  const raise = (column: number, factor: number) => {
    const at = column - programme.width
    if (at >= 0) prices[at] = numberIn(prices, at) + share * factor
  }
  raise(columnAt(basis, row), 1)
  for (let at = 0; at < outside.length; at++) {
    raise(columnAt(outside, at), numberAt(cells, row * outside.length + at))
  }
  return prices
}
