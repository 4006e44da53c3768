import { numberIn } from './state.ts'

/**
 * Prices that the pieces of a track pay for what they use up: room in its limit, and places in its sets. They make the
 * bound of the search tight, since a piece that is wanted by many is then worth little to each of them.
 */
export type Tariff = {
  /** Pieces of each slot in one use; parts of a slot pay the same. */
  readonly quantities: readonly number[]
  /** What one use costs, which its pieces have to bring in. */
  readonly setMinor: number
  /** Uses in a sale; null without limit. */
  readonly usesMax: number | null
}

/** What a piece of each slot pays. Multiples of 1/1024, so that sums of them are exact in floating point. */
export type Toll = { readonly slots: readonly number[]; readonly useMinor: number }

const GRAIN = 1024

export function finelyUp(minor: number): number {
  return Math.ceil(minor * GRAIN) / GRAIN
}

/** Shares the cost of a use equally among its pieces. */
export function flatToll(tariff: Tariff): Toll {
  const pieces = tariff.quantities.reduce((sum, quantity) => sum + quantity, 0)
  return tollOf(
    tariff,
    tariff.quantities.map(() => tariff.setMinor / pieces),
  )
}

/**
 * A toll that keeps the bound true: together the pieces of a use pay its cost, and more only where uses are limited.
 * `useMinor` is that more; rounding down only makes the bound weaker.
 */
export function tollOf({ quantities, setMinor, usesMax }: Tariff, wanted: readonly number[]): Toll {
  const moreMinor = dot(quantities, wanted) - setMinor
  const mayStay = usesMax !== null && moreMinor >= 0
  const shift = mayStay ? 0 : moreMinor / dot(quantities, quantities)
  const slots = wanted.map(
    (minor, i) => Math.floor((minor - shift * numberIn(quantities, i)) * GRAIN) / GRAIN,
  )
  return { slots, useMinor: Math.max(0, dot(quantities, slots) - setMinor) }
}

/** Which way its tolls have to go when so many pieces of each slot are wanted at the present ones. */
export function pullOf({ quantities, usesMax }: Tariff, wanted: readonly number[]): readonly number[] {
  const uses = usesMax ?? dot(quantities, wanted) / dot(quantities, quantities)
  return wanted.map((count, i) => count - uses * numberIn(quantities, i))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * numberIn(b, i), 0)
}
