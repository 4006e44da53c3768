import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { expandToGtin14 } from './gtin.ts'
import type { BarcodeReason } from './reading.ts'

test.each([
  ['73513537', '00000073513537'],
  ['036000291452', '00036000291452'],
  ['4006381333931', '04006381333931'],
  ['14006381333938', '14006381333938'],
])('%s becomes %s', (digits, gtin14) => {
  expect(expandToGtin14(digits)).toEqual({ ok: true, value: gtin14 })
})

test.each<[string, BarcodeReason]>([
  ['', { code: 'empty', position: 0, text: 'no digits' }],
  ['40 6381333931', { code: 'not-a-digit', position: 2, text: 'U+0020 is not a digit' }],
  ['123', { code: 'wrong-length', position: 3, text: '3 digits; expected 8, 12, 13 or 14' }],
  [
    '4006381333932',
    { code: 'wrong-check-digit', position: 12, text: 'GTIN-13: the check digit is 2; it should be 1' },
  ],
  ['0000000000000', { code: 'all-zero', position: 0, text: 'GTIN-13: only zeros are no product' }],
])('%j is no GTIN', (digits, error) => {
  expect(expandToGtin14(digits)).toEqual({ ok: false, error })
})

test('law: every GTIN is found under the same 14 digits, however many zeros it is printed with', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9][0-9]{6}$/), (data) => {
      const gtin8 = data + String(checkDigit(data))
      const printed = [8, 12, 13, 14].map((length) => expandToGtin14(gtin8.padStart(length, '0')))
      expect(new Set(printed.map((one) => (one.ok ? one.value : one.error.text)))).toEqual(
        new Set([`000000${gtin8}`]),
      )
    }),
  )
})
