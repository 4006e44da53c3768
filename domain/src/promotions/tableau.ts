import { assert } from '../assert.ts'

/**
 * The dense table of the simplex method. It works in floating point with + - × ÷ alone, which every machine rounds
 * alike; nothing is proven by it, it only proposes prices of rows.
 */
export type Tableau = {
  /** Row by row what the columns outside of the basis take. */
  readonly cells: Float64Array
  /** The column that each row determines; all others are outside, at one of their bounds. */
  readonly basis: Int32Array
  readonly outside: Int32Array
  /** What one more of each outside column brings. */
  readonly worth: Float64Array
  /** Of all columns. */
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

const TINY = 1e-9
/** Numbers of less are what is left of rounding. */
const PIVOT_LEAST = 1e-7
const ROOM_LEAST = 1e-6

export function numberAt(list: Float64Array, index: number): number {
  const value = list[index]
  assert(value !== undefined, 'a table has all its numbers')
  return value
}

export function columnAt(list: Int32Array, index: number): number {
  const column = list[index]
  assert(column !== undefined, 'a table has all its columns')
  return column
}

export type Settled = {
  /** All values are within their bounds. */
  readonly isFilled: boolean
  /** A row that no values within the bounds can fill, and how far from it they stay (below 0: they are too many). */
  readonly failed: { readonly row: number; readonly shortBy: number } | null
  /** Cells that were looked at. */
  readonly work: number
}

/**
 * The dual simplex method with bounds: exchanges columns until every value is within its bounds, while no outside column
 * would like to be at its other bound. So the table can stop at any time: its prices make a true bound.
 */
export function settleTable(table: Tableau, workMax: number): Settled {
  let work = table.cells.length
  while (work <= workMax) {
    const row = worstRow(table)
    if (row === null) return { isFilled: true, failed: null, work }
    const { at, shortBy } = entering(table, row)
    if (at === null) return { isFilled: false, failed: { row, shortBy }, work }
    work += exchange(table, row, at)
  }
  return { isFilled: false, failed: null, work }
}

/** How far a value is over its bound, or, below 0, under it. */
function excessOf({ value, low, high }: Tableau, column: number): number {
  const now = numberAt(value, column)
  if (now > numberAt(high, column) + TINY) return now - numberAt(high, column)
  return now < numberAt(low, column) - TINY ? now - numberAt(low, column) : 0
}

function worstRow(table: Tableau): number | null {
  let most = 0
  let worst: number | null = null
  for (let row = 0; row < table.basis.length; row++) {
    const excess = Math.abs(excessOf(table, columnAt(table.basis, row)))
    if (excess <= most) continue
    most = excess
    worst = row
  }
  return worst
}

/**
 * The column that has to come in so that no worth gets the wrong sign. Those before it, which cannot put the row right
 * by themselves, go to their other bound.
 */
function entering(table: Tableau, row: number) {
  const { outside, worth } = table
  const excess = excessOf(table, columnAt(table.basis, row))
  const candidates = helpersOf(table, row, excess > 0)
    .map(({ at, size }) => ({ at, size, ratio: Math.abs(numberAt(worth, at)) / size }))
    .toSorted((a, b) => a.ratio - b.ratio || b.size - a.size)
  let left = Math.abs(excess)
  const passed: number[] = []
  for (const { at, size } of candidates) {
    left -= size * roomOf(table, columnAt(outside, at))
    if (left < ROOM_LEAST) {
      for (const one of passed) flip(table, one)
      return { at, shortBy: 0 }
    }
    passed.push(at)
  }
  return { at: null, shortBy: excess > 0 ? left : -left }
}

/** Outside columns that can make the value of a row smaller (or larger), with how much one of them does. */
function helpersOf(table: Tableau, row: number, smaller: boolean) {
  const { cells, outside } = table
  const width = outside.length
  const helpers: { readonly at: number; readonly size: number }[] = []
  for (let at = 0; at < width; at++) {
    const cell = numberAt(cells, row * width + at)
    if (helps(table, columnAt(outside, at), cell, smaller)) helpers.push({ at, size: Math.abs(cell) })
  }
  return helpers
}

function helps(table: Tableau, column: number, cell: number, smaller: boolean): boolean {
  if (Math.abs(cell) < PIVOT_LEAST || roomOf(table, column) === 0) return false
  return smaller === (isAtHigh(table, column) !== cell > 0)
}

/** At least so much is lost for each unit by which the value of a row is made smaller (or larger). */
export function lossRate(table: Tableau, row: number, smaller: boolean): number {
  const { cells, outside, worth } = table
  const width = outside.length
  let least = Infinity
  for (let at = 0; at < width; at++) {
    const cell = numberAt(cells, row * width + at)
    if (!helps(table, columnAt(outside, at), cell, smaller)) continue
    least = Math.min(least, Math.abs(numberAt(worth, at) / cell))
  }
  return least
}

function roomOf({ low, high }: Tableau, column: number): number {
  return numberAt(high, column) - numberAt(low, column)
}

function isAtHigh({ value, low, high }: Tableau, column: number): boolean {
  const now = numberAt(value, column)
  return numberAt(high, column) - now < now - numberAt(low, column)
}

function flip(table: Tableau, at: number): void {
  const column = columnAt(table.outside, at)
  moveTo(table, at, numberAt(isAtHigh(table, column) ? table.low : table.high, column))
}

/** An outside column takes this value; those in the basis follow. */
function moveTo({ cells, basis, outside, value }: Tableau, at: number, to: number): void {
  const column = columnAt(outside, at)
  const by = to - numberAt(value, column)
  value[column] = to
  for (let row = 0; row < basis.length; row++) {
    const inside = columnAt(basis, row)
    value[inside] = numberAt(value, inside) - numberAt(cells, row * outside.length + at) * by
  }
}

/** Other bounds for a column of the basis. */
export function confine(table: Tableau, column: number, low: number, high: number): void {
  table.low[column] = low
  table.high[column] = high
}

/** The column of the row leaves to the bound that it is beyond, the outside column comes in. Answers the work. */
function exchange(table: Tableau, row: number, at: number): number {
  const { cells, basis, outside, worth, value, low, high } = table
  const width = outside.length
  const leaving = columnAt(basis, row)
  const column = columnAt(outside, at)
  const excess = excessOf(table, leaving)
  const pivot = numberAt(cells, row * width + at)
  moveTo(table, at, numberAt(value, column) + excess / pivot)
  value[leaving] = numberAt(excess > 0 ? high : low, leaving)
  const places = dividedRow(cells, row * width, width, at, pivot)
  let work = width + basis.length
  for (let other = 0; other < basis.length; other++) {
    if (other === row || numberAt(cells, other * width + at) === 0) continue
    subtract(cells, other * width, row * width, places, at)
    work += places.length
  }
  const share = numberAt(worth, at)
  worth[at] = 0
  for (const place of places) {
    worth[place] = numberAt(worth, place) - share * numberAt(cells, row * width + place)
  }
  basis[row] = column
  outside[at] = leaving
  return work
}

/** Divides the row of the pivot, in whose place the leaving column comes; answers where it has something. */
function dividedRow(cells: Float64Array, from: number, width: number, at: number, pivot: number): Int32Array {
  const places: number[] = []
  cells[from + at] = 1
  for (let place = 0; place < width; place++) {
    const cell = numberAt(cells, from + place)
    if (cell === 0) continue
    cells[from + place] = cell / pivot
    places.push(place)
  }
  return Int32Array.from(places)
}

function subtract(cells: Float64Array, to: number, from: number, places: Int32Array, at: number): void {
  const share = numberAt(cells, to + at)
  cells[to + at] = 0
  for (const place of places) {
    const left = numberAt(cells, to + place) - share * numberAt(cells, from + place)
    cells[to + place] = Math.abs(left) < TINY ? 0 : left
  }
}
