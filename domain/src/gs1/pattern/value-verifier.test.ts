import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueVerifier } from './value-verifier.ts'

test.each([
  ['2875', '9'], // the examples of GS1 General Specifications 7.9.3 and 7.9.4
  ['14685', '6'],
  ['0000', '0'],
  ['00000', '0'],
])('%s is verified by %s', (digits, verifier) => {
  expect(valueVerifier(digits)).toBe(verifier)
})

test.each(['', '123', '123456', '12a4'])('%j has no verifier', (digits) => {
  expect(() => valueVerifier(digits)).toThrow('four or five digits')
})

test('law: one wrong digit is always found', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{4,5}$/),
      fc.nat(4),
      fc.integer({ min: 1, max: 9 }),
      (digits, at, by) => {
        const place = at % digits.length
        const other = String((Number(digits.charAt(place)) + by) % 10)
        const misread = digits.slice(0, place) + other + digits.slice(place + 1)
        expect(valueVerifier(misread)).not.toBe(valueVerifier(digits))
      },
    ),
  )
})
