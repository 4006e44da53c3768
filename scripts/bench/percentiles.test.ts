import { expect, test } from 'vitest'
import { median, medianSpread, percentile, spreadOf } from './percentiles.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

test('a percentile is the sample of that rank, whatever the order', () => {
  expect(percentile(hundred, 0.5)).toBe(50)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile(hundred, 0.99)).toBe(99)
  expect(percentile(hundred, 1)).toBe(100)
  expect(percentile([7], 0.01)).toBe(7)
})

test('nothing has no percentile and no median', () => {
  expect(percentile([], 0.5)).toBeNaN()
  expect(median([])).toBeNaN()
})

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([9, 1, 4])).toBe(4)
  expect(median([1, 9, 4, 5])).toBe(4.5)
})

test('one bad run of three does not decide a percentile', () => {
  const good = spreadOf(hundred)
  const bad = spreadOf(hundred.map((sample) => sample * 10))
  expect(medianSpread([good, bad, good])).toEqual({ ...good, count: 300 })
})
