import { expect, test } from 'vitest'
import { allTexts } from '../strings/all-texts.ts'
import { wordsFor } from '../strings/words.ts'
import { reasonTexts } from './scan-reason.ts'

const german = wordsFor('de', { code: 'EUR', exponent: 2 }, allTexts.de)

test('staff read why a scan means nothing in their language, each sentence once', () => {
  expect(reasonTexts(['not-in-price-book'], german)).toEqual(['Nicht im Preisbuch'])
  expect(reasonTexts(['wrong-check-digit'], german)).toEqual(['Die Prüfziffer passt nicht'])
  expect(reasonTexts(['wrong-value', 'wrong-length', 'missing-partner'], german)).toEqual([
    'Der Code folgt nicht seinen Regeln',
    'Zu viele oder zu wenige Ziffern',
  ])
  expect(reasonTexts([], german)).toEqual([])
})

test('a sentence of an older journal is not shown in the wrong language', () => {
  const old = ['EAN-13: the check digit is 2; it should be 1', 'not in the price book', 'toString']
  expect(reasonTexts(old, german)).toEqual(['Der Code folgt nicht seinen Regeln'])
})
