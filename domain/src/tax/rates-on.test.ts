import { expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { sweden } from '../profiles/sweden.ts'
import { ATTENDANT, LANE, Till } from '../sale/testing/till.ts'
import { MILK } from '../sale/testing/items.ts'
import { profileOn } from './rates-on.ts'
import { findTaxRate } from './taxable-portions.ts'

const foodOn = (day: string) => findTaxRate(profileOn(sweden, day).taxRates, 'D')?.ratePpm
const SWEDISH_MILK = { ...MILK, taxCode: 'D' }

test('a rate counts from its first to its last day, both included', () => {
  const days = ['2026-03-31', '2026-04-01', '2027-12-31', '2028-01-01']
  expect(days.map(foodOn)).toEqual([120_000, 60_000, 60_000, 120_000])
})

test('a profile without dates is the same on every day', () => {
  expect(profileOn(germany, '2099-01-01')).toBe(germany)
})

function tillOn(businessDay: string): Till {
  const till = new Till()
  till.circumstances = { ...till.circumstances, profile: sweden }
  till.must({ type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'test' }, LANE)
  till.must({ type: 'activate-price-book', priceBook: 'book-1', items: 6 }, LANE)
  till.must({ type: 'open-day', businessDay }, LANE)
  till.must({ type: 'open-lane' }, LANE)
  return till
}

const ratesOf = (till: Till) => till.ledger.sale?.totals.taxes.map(({ ratePpm }) => ratePpm)

test('a sale bears the rates of its business day, whatever the clock says', () => {
  const [old, late] = [tillOn('2027-12-31'), tillOn('2028-01-01')]
  for (const till of [old, late]) {
    till.circumstances = { ...till.circumstances, at: '2027-12-31T23:30:00.000Z' }
    till.must(till.scan(SWEDISH_MILK))
  }
  expect([ratesOf(old), ratesOf(late)]).toEqual([[60_000], [120_000]])
})

test('a basket that was put aside keeps the rates of the day on which it began', () => {
  const till = tillOn('2027-12-31')
  till.must(till.scan(SWEDISH_MILK))
  till.signIn()
  const saleId = till.ledger.sale?.saleId ?? ''
  till.must({ type: 'suspend-sale', reason: 'staff' }, ATTENDANT)
  till.must({ type: 'close-day', terminal: null }, LANE)
  till.must({ type: 'open-day', businessDay: '2028-01-01' }, LANE)
  till.must({ type: 'resume-sale', saleId }, ATTENDANT)
  till.must(till.scan(SWEDISH_MILK))
  expect(ratesOf(till)).toEqual([60_000])
})
