import { expect, test } from 'vitest'
import { exactMinor, PRICE_MINOR_MAX, sumMinor, timesMinor } from './minor.ts'

test('sums and multiples are exact', () => {
  expect(sumMinor([])).toBe(0)
  expect(sumMinor([10, 20, -5])).toBe(25)
  expect(timesMinor(-99, 3)).toBe(-297)
})

test('the fullest basket at the highest price is still exact', () => {
  const lines = Array.from({ length: 500 }, () => timesMinor(PRICE_MINOR_MAX, 50))
  expect(sumMinor(lines)).toBe(25_000_000_000_000)
})

test('a fraction of a cent, and an amount beyond the safe integers, never become money', () => {
  expect(() => exactMinor(0.1)).toThrow('0.1 is not an exact number of minor units')
  expect(() => exactMinor(Number.NaN)).toThrow('not an exact number')
  expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow('not an exact number')
  expect(() => timesMinor(Number.MAX_SAFE_INTEGER, 2)).toThrow('not an exact number')
  expect(() => timesMinor(100, 1.5)).toThrow('not an exact number')
})
