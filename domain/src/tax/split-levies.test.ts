import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import { zip } from '../zip.ts'
import { splitter } from './split-levies.ts'

const NEW_YORK = [40_000, 45_000, 3_750]

test('after a whole cycle everybody has exactly their weight: 32, 36 and 3 of 71', () => {
  const split = splitter(NEW_YORK)
  expect(split(71)).toEqual([32, 36, 3])
  expect(split(1_420_000_000)).toEqual([640_000_000, 720_000_000, 60_000_000])
  expect(split(-71)).toEqual([-32, -36, -3])
})

test('the first units go to the largest rate, a small one waits', () => {
  const split = splitter(NEW_YORK)
  expect([0, 1, 2, 3].map(split)).toEqual([
    [0, 0, 0],
    [0, 1, 0],
    [1, 1, 0],
    [1, 2, 0],
  ])
  expect(split(-1)).toEqual([0, -1, 0])
  expect(splitter([5, 5])(1)).toEqual([1, 0])
})

test('one rate takes all, and rates of 0 share nothing', () => {
  expect(splitter([190_000])(7)).toEqual([7])
  expect(splitter([0, 0])(0)).toEqual([0, 0])
  expect(() => splitter([0])(1)).toThrow('only 0 can be shared by nobody')
})

const rates = fc.array(
  fc.integer({ min: 0, max: 40 }).map((n) => n * 2500),
  { minLength: 1, maxLength: 5 },
)

test('law: shares sum to the units, each is its exact part rounded up or down, and none ever falls', () => {
  fc.assert(
    fc.property(
      rates.filter((all) => sumMinor(all) > 0),
      fc.nat(2000),
      (ratesPpm, units) => {
        const split = splitter(ratesPpm)
        const shares = split(units)
        const total = sumMinor(ratesPpm)
        expect(sumMinor(shares)).toBe(units)
        expect(zip(shares, ratesPpm).every(([s, r]) => Math.abs(s * total - units * r) < total)).toBe(true)
        expect(zip(split(units + 1), shares).every(([next, now]) => next >= now)).toBe(true)
      },
    ),
  )
})
