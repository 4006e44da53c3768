import { expect, test } from 'vitest'
import { milligramsOf } from './milligrams.ts'

test.each([
  [{ value: 1235, exponent: 0, unit: 'g' }, 1_235_000],
  [{ value: -500, exponent: -2, unit: 'g' }, -5_000],
  [{ value: 1235, exponent: -3, unit: 'kg' }, 1_235_000],
  [{ value: 1000, exponent: -3, unit: 'lb' }, 453_592],
  [{ value: 160, exponent: -1, unit: 'oz' }, 453_592],
] as const)('%j is %i mg', (weight, massMg) => {
  expect(milligramsOf(weight)).toBe(massMg)
})
