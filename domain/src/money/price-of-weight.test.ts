import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SaleWeight } from '../sale/lines.ts'
import { AMOUNT_MINOR_MAX } from './minor.ts'
import { priceOfWeight, weightForPrice, type WeightFault, type WeightUnit } from './price-of-weight.ts'

const kg = (value: number, exponent = -3): SaleWeight => ({ value, exponent, unit: 'kg' })
const price = (weight: SaleWeight, priceMinor: number, unit: WeightUnit) => {
  const result = priceOfWeight(weight, priceMinor, unit)
  return result.ok ? result.value : result.error
}

test('the price follows the weight and is rounded half-up to the cent', () => {
  expect(price(kg(1234), 199, 'kg')).toBe(246) // 245.566
  expect(price(kg(500), 199, 'kg')).toBe(100) // 99.5: a tie goes up
  expect(price(kg(5), 99, 'kg')).toBe(0) // 0.495
  expect(price(kg(15, -1), 199, 'kg')).toBe(299) // 298.5
  expect(price(kg(2, 0), 199, 'kg')).toBe(398)
  expect(price(kg(2, 1), 199, 'kg')).toBe(3980)
})

test('units of one system are converted exactly', () => {
  expect(price({ value: 1234, exponent: 0, unit: 'g' }, 199, 'kg')).toBe(246)
  expect(price(kg(1234), 2, 'g')).toBe(2468)
  expect(price({ value: 8, exponent: 0, unit: 'oz' }, 199, 'lb')).toBe(100) // half a pound: 99.5
  expect(price({ value: 125, exponent: -2, unit: 'lb' }, 10, 'oz')).toBe(200)
})

test.each<[SaleWeight, WeightUnit, WeightFault]>([
  [kg(100), 'lb', 'wrong-unit'],
  [{ value: 1, exponent: 0, unit: 'oz' }, 'g', 'wrong-unit'],
  [kg(0), 'kg', 'weight-not-positive'],
  [kg(-5), 'kg', 'weight-not-positive'],
  [kg(1.5), 'kg', 'weight-out-of-range'],
  [kg(1, -7), 'kg', 'weight-out-of-range'],
  [kg(1, 7), 'kg', 'weight-out-of-range'],
  [kg(1, 0.5), 'kg', 'weight-out-of-range'],
  [kg(Number.NaN), 'kg', 'weight-out-of-range'],
  [kg(Number.MAX_SAFE_INTEGER, 6), 'kg', 'weight-out-of-range'],
])('%j priced by %s is refused: %s', (weight, unit, fault) => {
  expect(price(weight, 199, unit)).toBe(fault)
})

test('law: how the scale writes a weight does not change its price', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 100_000 }),
      (grams, priceMinor) => {
        const inKilograms = price(kg(grams), priceMinor, 'kg')
        expect(price({ value: grams, exponent: 0, unit: 'g' }, priceMinor, 'kg')).toBe(inKilograms)
        expect(price(kg(grams * 1000, -6), priceMinor, 'kg')).toBe(inKilograms)
      },
    ),
  )
})

test('law: the price is within half a cent of price × weight and never beyond the amount limit', () => {
  const weight = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  const exponent = fc.integer({ min: -6, max: 6 })
  fc.assert(
    fc.property(weight, exponent, fc.integer({ min: 0, max: 1_000_000_000 }), (value, exp, priceMinor) => {
      const result = price(kg(value, exp), priceMinor, 'kg')
      const millionths = BigInt(value) * BigInt(priceMinor) * 10n ** BigInt(exp + 6)
      if (typeof result === 'string') {
        expect(result).toBe('weight-out-of-range')
        expect(millionths >= BigInt(AMOUNT_MINOR_MAX) * 1_000_000n).toBe(true)
      } else {
        const distance = BigInt(result) * 1_000_000n - millionths
        expect(distance * 2n <= 1_000_000n && distance * -2n <= 1_000_000n).toBe(true)
        expect(result).toBeLessThanOrEqual(AMOUNT_MINOR_MAX)
      }
    }),
  )
})

test('a price stands for a weight, to the gram', () => {
  expect(weightForPrice(500, 299, 'kg')).toEqual({
    ok: true,
    value: { value: 1672, exponent: -3, unit: 'kg' },
  })
  expect(weightForPrice(500, 500, 'lb')).toMatchObject({ value: { value: 1000, unit: 'lb' } })
})

test('a unit price of 0 is a refusal and no division', () => {
  expect(weightForPrice(500, 0, 'kg')).toEqual({ ok: false, error: 'no-price' })
  expect(weightForPrice(1, 10_000, 'kg')).toEqual({ ok: false, error: 'weight-not-positive' })
})
