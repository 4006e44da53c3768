import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASH_ROUNDING, type CashRounding, inCash } from './cash-rounding.ts'

const coins = (rounding: CashRounding, of: 'total' | 'change', amounts: readonly number[]) =>
  amounts.map((minor) => inCash(minor, rounding, of).cashMinor)

test('Australia, Canada, Finland, Malaysia and Switzerland: 0 to 2 is 0, 3 to 7 is 5, 8 and 9 are 10', () => {
  const digits = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109]
  for (const country of ['AU', 'CA', 'FI', 'MY', 'CH'] as const)
    expect(coins(CASH_ROUNDING[country], 'total', digits)).toEqual([
      ...[100, 100, 100, 105, 105, 105, 105, 105, 110, 110],
    ])
})

test('New Zealand: the middle goes up in shops of rule A and down in those of rule B', () => {
  expect(coins(CASH_ROUNDING.NZ, 'total', [104, 105, 106])).toEqual([100, 110, 110])
  expect(coins(CASH_ROUNDING['NZ-B'], 'total', [104, 105, 106])).toEqual([100, 100, 110])
})

test('Sweden: to the krona, 50 up, in change 50 down; Norway: 50 up always', () => {
  expect(coins(CASH_ROUNDING.SE, 'total', [49, 50, 99, 149])).toEqual([0, 100, 100, 100])
  expect(coins(CASH_ROUNDING.SE, 'change', [49, 50, 51, 99])).toEqual([0, 0, 100, 100])
  expect(coins(CASH_ROUNDING.NO, 'change', [49, 50, 99])).toEqual([0, 100, 100])
})

test('Denmark: to 50 øre; 25 and 75 up in the total, down in change', () => {
  expect(coins(CASH_ROUNDING.DK, 'total', [24, 25, 74, 75, 99])).toEqual([0, 50, 50, 100, 100])
  expect(coins(CASH_ROUNDING.DK, 'change', [25, 26, 75, 76])).toEqual([0, 50, 50, 100])
})

test('South Africa: down to five cents', () => {
  expect(coins(CASH_ROUNDING.ZA, 'total', [104, 105, 109])).toEqual([100, 105, 105])
})

test('the difference is told, and a payment to the shopper mirrors one from them', () => {
  expect(inCash(1022, CASH_ROUNDING.CA, 'total')).toEqual({ cashMinor: 1020, differenceMinor: -2 })
  expect(inCash(-1023, CASH_ROUNDING.CA, 'total')).toEqual({ cashMinor: -1025, differenceMinor: -2 })
  expect(inCash(-1, CASH_ROUNDING.CA, 'total')).toEqual({ cashMinor: 0, differenceMinor: 1 })
})

test('law: cash is whole coins, less than one coin away, and what is whole stays as it is', () => {
  const rounding = fc.constantFrom(...Object.values(CASH_ROUNDING))
  const of = fc.constantFrom('total' as const, 'change' as const)
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), rounding, of, (minor, by, what) => {
      const { cashMinor, differenceMinor } = inCash(minor, by, what)
      expect(Math.abs(cashMinor) % by.coinMinor).toBe(0)
      expect(cashMinor - differenceMinor).toBe(minor)
      expect(Math.abs(differenceMinor)).toBeLessThan(by.coinMinor)
      expect(inCash(cashMinor, by, what).cashMinor).toBe(cashMinor)
    }),
  )
})
