import { germany } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { quantityRefusal } from './quantity-refusal.ts'

const words = wordsFor('en', { code: 'EUR', exponent: 2 }, allTexts.en)
const said = (refusal: Parameters<typeof quantityRefusal>[0]) =>
  quantityRefusal(refusal, { quantityMax: 3 }, germany.limits, words)

test('a limit is said with what it allows', () => {
  expect(said('item-limit')).toBe('Take 3 at most')
  expect(said('quantity-out-of-range')).toBe(`Take ${germany.limits.quantityMax} at most`)
})

test('the rest reads as elsewhere', () => {
  expect(said('sale-frozen')).toBe(words.t('refusal.frozen'))
})
