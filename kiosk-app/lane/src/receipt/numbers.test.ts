import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, localTime, percent, weightText } from './numbers.ts'
import { receiptWords } from './words.ts'

const de = receiptWords('de')
const en = receiptWords('en-GB')

describe('numbers on a receipt', () => {
  test.each([
    [0, 2, '0,00'],
    [5, 2, '0,05'],
    [-5, 2, '-0,05'],
    [129, 2, '1,29'],
    [123_456_789, 2, '1.234.567,89'],
    [1_500, 0, '1.500'],
    [1_234, 3, '1,234'],
    [-1_000_000, 0, '-1.000.000'],
  ])('%i with %i decimals is %s in German', (value, digits, text) => {
    expect(decimal(value, digits, de)).toBe(text)
  })

  test('read back they are the same integer, to the last minor unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const text = decimal(value, digits, en)
        expect(Number(text.replaceAll(/[.,]/g, ''))).toBe(value)
        expect(text.split('.')[1]?.length ?? 0).toBe(digits)
      }),
    )
  })

  test('weights are as the scale showed them', () => {
    expect(weightText({ value: 1234, exponent: -3, unit: 'kg' }, de)).toBe('1,234 kg')
    expect(weightText({ value: 250, exponent: 0, unit: 'g' }, de)).toBe('250 g')
  })

  test.each([
    [190_000, '19 %'],
    [88_750, '8.875 %'],
    [0, '0 %'],
    [5, '0.0005 %'],
  ])('%i parts per million are %s', (ppm, text) => {
    expect(percent(ppm, en)).toBe(text)
  })

  test('time is that of the store, also across midnight and west of Greenwich', () => {
    expect(localTime('2026-12-31T23:30:00.500Z', 60, 'day.month.year')).toBe('01.01.2027 00:30:00')
    expect(localTime('2026-03-01T02:00:00Z', -300, 'year-month-day')).toBe('2026-02-28 21:00:00')
  })
})

test('a language without words gets English ones', () => {
  expect(receiptWords('tr')).toBe(receiptWords('en'))
  expect(receiptWords('')).toBe(receiptWords('en'))
})
