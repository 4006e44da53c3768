import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundFraction, type Rounding, scaleMinor } from './rounding.ts'

const round = (numerator: number, denominator: number, rounding: Rounding) =>
  roundFraction({ numerator: BigInt(numerator), denominator: BigInt(denominator) }, rounding)

test.each<[Rounding, readonly number[]]>([
  ['half-up', [-2, -1, -1, 0, 0, 0, 1, 1, 2]],
  ['half-even', [-2, -1, 0, 0, 0, 0, 0, 1, 2]],
  ['down', [-1, 0, 0, 0, 0, 0, 0, 0, 1]],
])('%s rounds sixths as accountants do', (rounding, expected) => {
  const sixths = [-9, -4, -3, -2, 0, 2, 3, 4, 9]
  expect(sixths.map((n) => round(n, 6, rounding))).toEqual(expected)
})

test('half-even takes an odd tie up and an even tie down', () => {
  expect([1, 3, 5, 7].map((n) => round(n, 2, 'half-even'))).toEqual([0, 2, 2, 4])
})

test('no rounding ever answers negative zero', () => {
  expect(Object.is(round(-1, 3, 'half-up'), 0)).toBe(true)
})

test('a denominator of 0 or less is a broken assumption', () => {
  expect(() => round(1, 0, 'down')).toThrow('denominator')
  expect(() => round(1, -2, 'down')).toThrow('denominator')
})

test('a share in parts per million is exact where floating point is not', () => {
  expect(scaleMinor(1_000_000_000_000, 88_750, 1_000_000, 'half-up')).toBe(88_750_000_000)
  expect(scaleMinor(145, 70_000, 1_000_000, 'half-up')).toBe(10) // 10.15
  expect(scaleMinor(-50, 10_000, 1_000_000, 'half-up')).toBe(-1) // -0.5
})

const rounding = fc.constantFrom<Rounding[]>('half-up', 'half-even', 'down')
const numerator = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const denominator = fc.integer({ min: 1, max: 1_000_000 })

test('law: the answer is less than one unit away, and at most half a unit unless cut off', () => {
  fc.assert(
    fc.property(numerator, denominator, rounding, (n, d, how) => {
      const distance = Math.abs(round(n, d, how) * d - n)
      expect(distance * (how === 'down' ? 1 : 2)).toBeLessThanOrEqual(how === 'down' ? d - 1 : d)
    }),
  )
})

test('law: a refund mirrors its sale, and whole numbers stay as they are', () => {
  fc.assert(
    fc.property(numerator, denominator, rounding, (n, d, how) => {
      expect(round(-n, d, how) + round(n, d, how)).toBe(0)
      expect(scaleMinor(n, d, d, how)).toBe(n === 0 ? 0 : n)
    }),
  )
})
