import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, hasValidCheckDigit } from './check-digit.ts'

test.each([
  ['400638133393', 1], // EAN-13 of a pencil
  ['7351353', 7], // EAN-8, GS1's own example
  ['03600029145', 2], // UPC-A, GS1 US's example
  ['0000000000000', 0],
])('%s has check digit %i', (data, expected) => {
  expect(checkDigit(data)).toBe(expected)
})

test('letters, spaces, other scripts and nothing at all have no check digit', () => {
  expect(() => checkDigit('12a')).toThrow('computed from digits')
  expect(() => checkDigit('')).toThrow('computed from digits')
  expect(['', '5', 'x', '1x', '١٢٣'].map(hasValidCheckDigit)).toEqual([false, false, false, false, false])
})

const digits = fc.stringMatching(/^[0-9]{7,17}$/)

test('law: one wrong digit is always found', () => {
  fc.assert(
    fc.property(digits, fc.nat(17), fc.integer({ min: 1, max: 9 }), (data, at, by) => {
      const whole = data + String(checkDigit(data))
      expect(hasValidCheckDigit(whole)).toBe(true)
      const position = at % whole.length
      const other = (Number(whole.charAt(position)) + by) % 10
      expect(hasValidCheckDigit(whole.slice(0, position) + String(other) + whole.slice(position + 1))).toBe(
        false,
      )
    }),
  )
})

test('law: zeros in front change nothing, so 8, 12, 13 and 14 digits share one rule', () => {
  fc.assert(fc.property(digits, (data) => checkDigit(`000${data}`) === checkDigit(data)))
})
