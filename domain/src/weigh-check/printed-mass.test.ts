import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedMassMg } from './printed-mass.ts'

test.each([
  ['Nutella 400 g', 400],
  ['Volvic Mineralwasser 1,5 l', 1_500],
  ['Coca-Cola Zero 6x33cl', 1_980],
  ['Bier 6 × 0,5 Liter', 3_000],
  ['Riegel 5 x 25 g (125 g)', 125],
  ['Mehl 1.000 g', 1_000],
  ['Reis 1.500 kg', 1_500],
  ['MILK 1L', 1_000],
  ['Chips 10 oz', 283.5],
  ['Nutella 400 g + 50 g gratis', 400],
])('%s states %d g', (name, grams) => {
  expect(printedMassMg(name)).toBe(grams * 1_000)
})

test.each([
  'Lindt Excellence 70 % Cacao',
  'Vitamin C 0,5 g',
  'Pallet 9999 kg',
  'Spaghetti n. 5',
  '12 large eggs',
  'A4g',
])('%s states no mass', (name) => {
  expect(printedMassMg(name)).toBeNull()
})

test('any name states a sensible mass or none', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('1', '25', '0', '.', ',', ' ', ' x ', 'g', 'kg', 'l', 'cl', 'oz', 'a'),
        maxLength: 40,
      }),
      (name) => {
        const mass = printedMassMg(name)
        if (mass !== null) expect(mass).toBeGreaterThanOrEqual(1_000)
        if (mass !== null) expect(mass).toBeLessThanOrEqual(30_000_000)
      },
    ),
  )
})
