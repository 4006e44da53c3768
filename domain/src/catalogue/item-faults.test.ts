import { expect, test } from 'vitest'
import { germanDeposits, germany } from '../profiles/germany.ts'
import { type ItemFault, itemFaults } from './item-faults.ts'
import type { CatalogueItem } from './item.ts'

const PENCIL: CatalogueItem = {
  itemId: 'gtin:04006381333931',
  gtin: '04006381333931',
  plu: null,
  name: { de: 'Bleistift' },
  department: 'stationery',
  soldBy: 'each',
  priceMinor: 129,
  taxCode: 'A',
  minAge: null,
  deposit: null,
  blocked: false,
}
const BANANA: CatalogueItem = {
  ...PENCIL,
  itemId: 'plu:4011',
  gtin: null,
  plu: '4011',
  soldBy: 'weight',
  taxCode: 'B',
}

test('sound items have no faults, also with age, deposit or price 0', () => {
  const sound = [PENCIL, BANANA, { ...PENCIL, minAge: 16, deposit: germanDeposits.beerBottle, priceMinor: 0 }]
  const full: CatalogueItem = {
    ...BANANA,
    saleHours: [{ days: [1, 7], fromMin: 0, toMin: 1440 }],
    quantityMax: 2,
    tare: { value: 12, exponent: -3, unit: 'kg' },
    recalls: { lots: ['L1,a/b'], serials: ['S2345678901234567890'] },
    picture: 'banana',
    grossMass: { meanMg: 180_000, deviationMg: 20_000 },
  }
  expect(itemFaults(full, germany)).toEqual([])
  expect(sound.flatMap((item) => itemFaults(item, germany))).toEqual([])
})

test.each<[ItemFault, CatalogueItem]>([
  ['id-differs', { ...PENCIL, itemId: 'gtin:4006381333931' }],
  ['id-differs', { ...BANANA, itemId: 'plu:4012' }],
  ['id-differs', { ...BANANA, plu: null }],
  ['bad-gtin', { ...PENCIL, itemId: 'gtin:04006381333932', gtin: '04006381333932' }],
  ['bad-gtin', { ...PENCIL, itemId: 'gtin:4006381333931', gtin: '4006381333931' }],
  ['bad-plu', { ...BANANA, itemId: 'plu:401', plu: '401' }],
  ['no-name', { ...PENCIL, name: {} }],
  ['no-name', { ...PENCIL, name: { de: ' ' } }],
  ['price-out-of-range', { ...PENCIL, priceMinor: -1 }],
  ['price-out-of-range', { ...PENCIL, priceMinor: 1.5 }],
  ['price-out-of-range', { ...PENCIL, priceMinor: 1_000_000_001 }],
  ['unknown-tax-code', { ...PENCIL, taxCode: 'C' }],
  ['unknown-tax-code', { ...PENCIL, deposit: { ...germanDeposits.singleUse, taxCode: 'C' } }],
  ['age-out-of-range', { ...PENCIL, minAge: 0 }],
  ['age-out-of-range', { ...PENCIL, minAge: 180 }],
  ['deposit-out-of-range', { ...PENCIL, deposit: { ...germanDeposits.singleUse, priceMinor: -25 } }],
  ['deposit-out-of-range', { ...PENCIL, deposit: { ...germanDeposits.singleUse, name: {} } }],
  ['deposit-by-weight', { ...BANANA, deposit: germanDeposits.singleUse }],
  ['sale-hours-out-of-range', { ...PENCIL, saleHours: [] }],
  ['sale-hours-out-of-range', { ...PENCIL, saleHours: [{ days: [1], fromMin: 600, toMin: 60 }] }],
  ['quantity-max-out-of-range', { ...PENCIL, quantityMax: 0 }],
  ['quantity-max-out-of-range', { ...PENCIL, quantityMax: 10_000 }],
  ['tare-out-of-range', { ...BANANA, tare: { value: 12, exponent: -3, unit: 'lb' } }],
  ['tare-out-of-range', { ...BANANA, tare: { value: 0, exponent: -3, unit: 'kg' } }],
  ['tare-out-of-range', { ...BANANA, tare: { value: 10_001, exponent: -3, unit: 'kg' } }],
  ['tare-out-of-range', { ...BANANA, tare: { value: 12, exponent: -5, unit: 'kg' } }],
  ['tare-by-piece', { ...PENCIL, tare: { value: 12, exponent: -3, unit: 'kg' } }],
  ['mass-out-of-range', { ...PENCIL, grossMass: { meanMg: 0, deviationMg: 0 } }],
  ['mass-out-of-range', { ...PENCIL, grossMass: { meanMg: 5_000, deviationMg: 5_001 } }],
  ['recall-unscannable', { ...PENCIL, recalls: { lots: ['L1', 'L 2'], serials: [] } }],
  ['recall-unscannable', { ...PENCIL, recalls: { lots: [], serials: ['S23456789012345678901'] } }],
])('%s: %j', (fault, item) => {
  expect(itemFaults(item, germany)).toEqual([fault])
})

test('every fault is named, not only the first', () => {
  expect(itemFaults({ ...PENCIL, name: {}, taxCode: '' }, germany)).toEqual(['no-name', 'unknown-tax-code'])
})
