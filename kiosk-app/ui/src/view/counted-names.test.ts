import { expect, test } from 'vitest'
import { countedNames } from './counted-names.ts'

test.each([
  [[], ''],
  [['Vodka'], 'Vodka'],
  [['Vodka', 'Beer', 'Vodka'], '2 × Vodka · Beer'],
  [['Milk', 'Bread', 'Vodka', 'Vodka'], 'Milk · Bread · 2 × Vodka'],
  [['Milk', 'Bread', 'Milk', 'Vodka', 'Beer', 'Jam', 'Beer'], '2 × Milk · Bread · Vodka · +3'],
])('%j reads %j', (names, text) => {
  expect(countedNames(names)).toBe(text)
})
