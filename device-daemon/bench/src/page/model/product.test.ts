import { expect, test } from 'vitest'
import { basketOf, euros, tilesOf, type Product } from './product.ts'

const WATER: Product = {
  itemId: 'gtin:03057640257773',
  gtin: '03057640257773',
  plu: null,
  name: { de: 'Mineralwasser' },
  department: 'drinks',
  soldBy: 'each',
  priceMinor: 99,
  minAge: null,
  deposit: { priceMinor: 25 },
  blocked: false,
}

test('a tile shows name, price, deposit and the code on the product', () => {
  expect(tilesOf([WATER])).toEqual([
    {
      itemId: 'gtin:03057640257773',
      name: 'Mineralwasser',
      price: '0.99 €',
      department: 'drinks',
      deposit: '+ 0.25 € deposit',
      code: { data: '3057640257773', symbology: ']E0' },
      minAge: null,
      picture: '/api/pictures/goods/drinks.svg',
    },
  ])
})

test('what has no barcode or is blocked has no tile', () => {
  expect(
    tilesOf([
      { ...WATER, gtin: null, plu: '4011' },
      { ...WATER, blocked: true },
    ]),
  ).toEqual([])
})

test('a department without a drawing has the general one', () => {
  expect(tilesOf([{ ...WATER, department: '5 % Fett"' }])[0]?.picture).toBe('/api/pictures/goods/generic.svg')
})

test.each([
  [0, '0.00 €'],
  [5, '0.05 €'],
  [123456, '1234.56 €'],
  [-70, '−0.70 €'],
])('%i cents are %s', (minor, text) => {
  expect(euros(minor)).toBe(text)
})

test('a basket starts at once and has no more products than there are', () => {
  const basket = basketOf(tilesOf([WATER, WATER]), 8)
  expect(basket?.steps.map(({ afterMs }) => afterMs)).toEqual([0, 900])
  expect(basketOf([], 8)).toBeNull()
})
