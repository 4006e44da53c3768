import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameIn } from './name-in.ts'

const NAMES = { en: 'Milk', de: 'Milch', 'zh-Hans': '牛奶', und: 'H-MILCH 3,5%' }

test.each([
  ['de', 'Milch'],
  ['de-AT', 'Milch'],
  ['zh-Hans-CN', '牛奶'],
  ['zh', 'H-MILCH 3,5%'],
  ['fr', 'H-MILCH 3,5%'],
  ['', 'H-MILCH 3,5%'],
])('in %j milk is called %s', (language, expected) => {
  expect(nameIn({ name: NAMES }, language)).toBe(expected)
})

test('English before any other language when the supplier typed nothing', () => {
  expect(nameIn({ name: { de: 'Milch', en: 'Milk' } }, 'fr')).toBe('Milk')
})

test('any name is better than none, and always the same one', () => {
  expect(nameIn({ name: { pl: 'Mleko', da: 'Mælk' } }, 'fr')).toBe('Mælk')
  expect(nameIn({ name: {} }, 'fr')).toBe('—')
})

test('law: whatever the language, the answer is one of the names', () => {
  const language = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'))
  fc.assert(
    fc.property(language, (tag) => {
      expect(Object.values(NAMES)).toContain(nameIn({ name: NAMES }, tag))
    }),
  )
})
