import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPromotions } from './read-promotions.ts'

const chips = { kind: 'n-for-m', items: 'all', take: 3, pay: 2 }
const read = (...list: readonly unknown[]) => readPromotions(JSON.stringify(list))

test('what is usual may be left out', () => {
  const given = { promotionId: 'chips', name: { de: 'Chips' }, offer: chips }
  expect(read(given)).toEqual({
    ok: true,
    value: [{ ...given, membersOnly: false, times: null, limits: { perSale: null, perLine: null } }],
  })
})

test('the ten promotions of the demo show every kind', () => {
  const text = readFileSync(join(import.meta.dirname, '../../demo/promotions.json'), 'utf8')
  const demo = readPromotions(text)
  if (!demo.ok) throw new Error(JSON.stringify(demo.error))
  expect(demo.value).toHaveLength(10)
  expect(new Set(demo.value.map(({ offer }) => offer.kind)).size).toBe(8)
  expect(demo.value.filter(({ name }) => !('de' in name && 'en' in name))).toEqual([])
  expect(demo.value.some(({ membersOnly }) => membersOnly)).toBe(true)
  expect(demo.value.some(({ times }) => times !== null)).toBe(true)
  expect(demo.value.some(({ limits }) => limits.perSale !== null && limits.perLine !== null)).toBe(true)
})

test.each([
  ['no list', '{}', 'no JSON list'],
  ['no JSON', '[', 'no JSON list'],
  ['an unknown kind', '[{"promotionId":"a","name":{"de":"a"},"offer":{"kind":"gift"}}]', 'promotion: '],
  ['nothing', '[null]', 'promotion: '],
  [
    'a wrong id',
    JSON.stringify([{ promotionId: 'ä', name: { de: 'a' }, offer: chips }]),
    'the promotionId must',
  ],
  [
    'an unknown member',
    JSON.stringify([{ promotionId: 'a', name: {}, offer: chips, from: 1 }]),
    'promotion: ',
  ],
])('%s is refused with a sentence', (_name, text, said) => {
  const result = readPromotions(text)
  expect(result.ok ? [] : result.error.map(({ detail }) => detail)).toEqual([expect.stringContaining(said)])
})

test('a promotion that is there twice is named by its place', () => {
  const one = { promotionId: 'chips', name: { de: 'Chips' }, offer: chips }
  expect(read(one, one)).toEqual({
    ok: false,
    error: [{ line: 2, detail: 'the promotionId chips is there twice' }],
  })
})
