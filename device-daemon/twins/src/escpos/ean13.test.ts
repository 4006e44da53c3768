import { expect, test } from 'vitest'
import { ean13Modules } from './ean13.ts'

test('the bars of an EAN-13 are those of the standard', () => {
  // GS1 General Specifications figure 5.2.1.3.2: 4 006381 333931, sets ABAABB for a leading 4.
  const bars = ean13Modules('4006381333931')
    .map((isDark) => (isDark ? '1' : '0'))
    .join('')
  expect(bars).toBe(
    '101' +
      ['0001101', '0100111', '0101111', '0111101', '0001001', '0110011'].join('') +
      '01010' +
      ['1000010', '1000010', '1000010', '1110100', '1000010', '1100110'].join('') +
      '101',
  )
})
