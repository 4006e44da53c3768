import { expect, test } from 'vitest'
import { codeOfGtin, codeOfText } from './scan-code.ts'
import { SPECIAL_CODES } from './special-codes.ts'

test.each([
  ['04006381333931', { data: '4006381333931', symbology: ']E0' }],
  ['00000020000028', { data: '20000028', symbology: ']E4' }],
  ['14006381333938', { data: '14006381333938', symbology: ']I1' }],
])('GTIN %s is printed on the product as its own symbology', (gtin, code) => {
  expect(codeOfGtin(gtin)).toEqual(code)
})

test.each([
  ['4006381333931', { data: '4006381333931', symbology: ']E0' }],
  ['036000291452', { data: '036000291452', symbology: ']E0' }],
  ['20000028', { data: '20000028', symbology: ']E4' }],
  ['CLBALEX014', { data: 'CLBALEX014', symbology: ']C0' }],
  [']Q1https://example.org', { data: 'https://example.org', symbology: ']Q1' }],
  ['hello', { data: 'hello', symbology: null }],
])('the text %s is scanned as a scanner would', (text, code) => {
  expect(codeOfText(text)).toEqual(code)
})

test.each(['', ']E0', '4 €', 'x'.repeat(8193)])('a text that no scanner can send is refused', (text) => {
  expect(codeOfText(text)).toBeNull()
})

test('special codes hold no end of code in them, which would make two of one', () => {
  expect(SPECIAL_CODES.filter(({ code }) => /[\r\n]/.test(code.data))).toEqual([])
  expect(SPECIAL_CODES.map(({ code }) => code.data.length)).toContain(4096)
})
