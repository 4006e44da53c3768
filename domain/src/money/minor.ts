import { assert } from '../assert.ts'

/** Largest amount of one sale or one payment: the amount field of ZVT and ISO 8583 holds 12 digits. */
export const AMOUNT_MINOR_MAX = 999_999_999_999

/** Largest price of one piece or one unit of weight. With 500 lines of 50 pieces every sum stays exact. */
export const PRICE_MINOR_MAX = 1_000_000_000

/** Gives the amount back when it is a safe integer; anything else is a broken assumption. */
export function exactMinor(amountMinor: number): number {
  assert(Number.isSafeInteger(amountMinor), `${amountMinor} is not an exact number of minor units`)
  return amountMinor
}

export function sumMinor(amountsMinor: readonly number[]): number {
  return amountsMinor.reduce((sum, amountMinor) => exactMinor(sum + exactMinor(amountMinor)), 0)
}

/** `times` is a whole number of pieces. */
export function timesMinor(amountMinor: number, times: number): number {
  return exactMinor(exactMinor(amountMinor) * exactMinor(times))
}
