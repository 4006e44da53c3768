import { expect, test } from 'vitest'
import type { Discount } from '../sale/lines.ts'
import { discountOf, isDiscountValue } from './discount-value.ts'

const percent = (ppm: number): Discount['value'] => ({ kind: 'percent', ppm })
const amount = (amountMinor: number): Discount['value'] => ({ kind: 'amount', amountMinor })

test('up to 100 % and any amount above 0 can be granted', () => {
  expect([percent(1), percent(1_000_000), amount(1), amount(999_999_999_999)].every(isDiscountValue)).toBe(
    true,
  )
})

test.each([
  percent(0),
  percent(1_000_001),
  percent(0.5),
  amount(0),
  amount(-1),
  amount(1e12),
  amount(Number.NaN),
])('%j cannot be granted', (value) => {
  expect(isDiscountValue(value)).toBe(false)
})

test('a percentage is rounded half-up, an amount never takes more than there is', () => {
  expect(discountOf(percent(100_000), 995)).toBe(100) // 99.5
  expect(discountOf(amount(500), 995)).toBe(500)
  expect(discountOf(amount(500), 99)).toBe(99)
})
