import { expect, test } from 'vitest'
import { findTaxRate } from '../tax/taxable-portions.ts'
import { germanAges, germanDeposits, germanTaxCodes, germany } from './germany.ts'

test('both German rates are within the price', () => {
  const ppm = (code: string) => findTaxRate(germany.taxRates, code)?.ratePpm
  expect(germany.taxMode).toBe('included')
  expect([ppm(germanTaxCodes.standard), ppm(germanTaxCodes.reduced)]).toEqual([190_000, 70_000])
})

test('deposits and ages are those of the law', () => {
  expect([germanDeposits.singleUse.priceMinor, germanDeposits.beerBottle.priceMinor]).toEqual([25, 8])
  expect(germanAges).toEqual({ beerAndWine: 16, spirits: 18 })
})
