import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, apportion } from './allocate.ts'
import { sumMinor } from './minor.ts'

test('the largest remainders get the units that are left', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(allocate(10, [3, 3, 1])).toEqual([4, 4, 2])
  expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
})

test('among equal remainders the earlier share gets the unit', () => {
  expect(allocate(1, [5, 5])).toEqual([1, 0])
  expect(allocate(-1, [5, 5])).toEqual([-1, 0])
})

test('a weight of 0 gets nothing, and nobody shares nothing', () => {
  expect(allocate(7, [0, 2, 0])).toEqual([0, 7, 0])
  expect(allocate(0, [0, 0])).toEqual([0, 0])
  expect(allocate(0, [])).toEqual([])
})

test('an amount that nobody can take, a negative weight and a fraction are broken assumptions', () => {
  expect(() => allocate(1, [])).toThrow('only 0 can be shared by nobody')
  expect(() => allocate(1, [0])).toThrow('only 0 can be shared by nobody')
  expect(() => allocate(1, [2, -1])).toThrow('weights are not negative')
  expect(() => allocate(1, [0.5])).toThrow('not an exact number')
  expect(() => allocate(0.5, [1])).toThrow()
})

test('a target that is not the rounded sum is refused', () => {
  expect(() => apportion([1n, 1n], 2n, 3)).toThrow('3 is not the rounded sum')
  expect(() => apportion([2n, 2n], 2n, 1)).toThrow('1 is not the rounded sum')
})

const weights = fc
  .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((all) => sumMinor(all) > 0)
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })

test('law: shares sum to the amount, each within one unit of its exact part', () => {
  fc.assert(
    fc.property(amount, weights, (amountMinor, all) => {
      const shares = allocate(amountMinor, all)
      const total = BigInt(sumMinor(all))
      expect(sumMinor(shares)).toBe(amountMinor)
      const exact = all.map((weight) => BigInt(amountMinor) * BigInt(weight))
      const far = shares.filter((share, i) => {
        const difference = BigInt(share) * total - (exact[i] ?? 0n)
        return difference >= total || -difference >= total
      })
      expect(far).toEqual([])
    }),
  )
})

test('law: a larger weight never gets less, and no share passes its weight while the amount fits', () => {
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const shares = allocate(Math.floor(sumMinor(all) * part), all)
      const pairs = all.map((weight, i) => ({ weight, share: shares[i] ?? -1 }))
      expect(pairs.every(({ weight, share }) => share >= 0 && share <= weight)).toBe(true)
      const rising = pairs.toSorted((a, b) => a.weight - b.weight || a.share - b.share)
      expect(rising.map(({ share }) => share)).toEqual(
        rising.map(({ share }) => share).toSorted((a, b) => a - b),
      )
    }),
  )
})

test('law: apportioning fractions of mixed signs keeps the rounded sum', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(-9_999n, 9_999n)), fc.bigInt(1n, 500n), (numerators, denominator) => {
      const sum = numerators.reduce((total, one) => total + one, 0n)
      const rest = ((sum % denominator) + denominator) % denominator
      const down = Number((sum - rest) / denominator)
      const up = rest === 0n ? down : down + 1
      expect(sumMinor(apportion(numerators, denominator, down))).toBe(down)
      expect(sumMinor(apportion(numerators, denominator, up))).toBe(up)
    }),
  )
})
