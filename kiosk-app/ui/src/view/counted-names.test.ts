import { expect, test } from 'vitest'
import { countedNames } from './counted-names.ts'

test.each([
  [[], ''],
  [['Vodka'], 'Vodka'],
  [['Vodka', 'Beer', 'Vodka'], '2 × Vodka · Beer'],
])('%j reads %j', (names, text) => {
  expect(countedNames(names)).toBe(text)
})
