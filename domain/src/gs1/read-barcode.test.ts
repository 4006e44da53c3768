import { expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { BARCODE_LENGTH_MAX, readBarcode } from './read-barcode.ts'
import type { BarcodeReading, BarcodeResult } from './reading.ts'

const read = (symbology: string | null, data: string | Uint8Array) =>
  readBarcode({ symbology, data }, germany.codes)
const gtin = (gtin14: string): BarcodeReading => ({ kind: 'gtin', gtin14 })
const reasons = ({ readings, reasons: all }: BarcodeResult) =>
  readings.length === 0 ? all.map(({ code, position }) => `${code}@${position}`) : readings

test.each<[string | null, string, BarcodeReading]>([
  [']E0', '4006381333931', gtin('04006381333931')],
  [']E0', '0036000291452', gtin('00036000291452')], // UPC-A as 13 digits, as the standard has it
  [']E0', '036000291452', gtin('00036000291452')], // as some scanners send it
  [']E0', '04252614', gtin('00042100005264')], // UPC-E
  [']E0', '0425261', gtin('00042100005264')],
  [']E0', '425261', gtin('00042100005264')],
  [']E4', '73513537', gtin('00000073513537')],
  [']I1', '14006381333938', gtin('14006381333938')],
  [']I0', '14006381333938', gtin('14006381333938')],
  [']C0', 'CLB1000016', { kind: 'badge', badgeId: '100001' }],
  [null, '4006381333931', gtin('04006381333931')],
  [null, '036000291452', gtin('00036000291452')],
  [null, '14006381333938', gtin('14006381333938')],
  [null, '73513537', gtin('00000073513537')],
  [null, '04252614', gtin('00042100005264')],
  [null, '4011', { kind: 'plu', plu: '4011' }],
  [null, '94011', { kind: 'plu', plu: '94011' }],
  [null, 'CLB1000016', { kind: 'badge', badgeId: '100001' }],
  [null, ']E04006381333931', gtin('04006381333931')], // the identifier was left in front
  [null, ']C0CLB1000016', { kind: 'badge', badgeId: '100001' }],
])('%s %s', (symbology, data, expected) => {
  expect(read(symbology, data).readings).toEqual([expected])
})

test('eight digits that are both an EAN-8 and a UPC-E keep the second meaning', () => {
  const both = [gtin('00000000000550'), gtin('00000005000050')]
  expect(read(null, '00000550')).toEqual({ readings: both, reasons: [] })
})

test('eight digits that are only an EAN-8 say why they are no UPC-E', () => {
  expect(read(null, '73513537')).toMatchObject({
    readings: [gtin('00000073513537')],
    reasons: [{ code: 'wrong-number-system', position: 0 }],
  })
})

test('bytes and text are read alike', () => {
  expect(read(']E0', new TextEncoder().encode('4006381333931')).readings).toEqual([gtin('04006381333931')])
})

const LOT = '010400638133393117261231\u001d10AB1'

test.each<[string | null, string]>([
  [']C1', LOT],
  [']e0', LOT],
  [']d2', LOT],
  [']Q3', LOT],
  [']J1', LOT],
  [null, LOT],
  [null, `]d2${LOT}`],
  [null, '\u001d010400638133393117261231\u001d10AB1'],
  [null, '01040063813339311726123110AB1'],
])('%s %j is a trade item with its lot and its date', (symbology, data) => {
  const { readings, reasons: none } = read(symbology, data)
  expect(none).toEqual([])
  expect(readings).toMatchObject([
    { kind: 'elements', gtin14: '04006381333931', facts: { useBy: '261231', lot: 'AB1', serial: null } },
  ])
})

test.each([']Q1', ']d1', ']J0', null])('%s a digital link is a trade item', (symbology) => {
  const link = 'https://example.com/a/01/04006381333931/10/AB1?17=261231#x'
  expect(read(symbology, link).readings).toMatchObject([
    { kind: 'elements', gtin14: '04006381333931', facts: { useBy: '261231', lot: 'AB1' } },
  ])
})

test('elements without a trade item are read, and name no item', () => {
  expect(read(']C1', '00006141411234567890').readings).toMatchObject([{ kind: 'elements', gtin14: null }])
})

test.each([
  ['8110012345612345611110123', { ai: '8110', companyPrefix: '123456', offerCode: '123456' }],
  ['8112001234561234560123456', { ai: '8112', funder: '123456', serial: '123456' }],
])('%s is a coupon', (data, coupon) => {
  expect(read(']e0', data).readings).toMatchObject([{ kind: 'coupon', coupon }])
})

test.each<[string | null, string, readonly string[]]>([
  [null, '', ['empty@0']],
  [null, ']E0', ['empty@3']],
  [']E0', '4006381333932', ['wrong-check-digit@12']],
  [']E0', '24252614', ['wrong-number-system@0']],
  [']E0', '04252615', ['wrong-check-digit@7']],
  [']E0', '4011', ['wrong-length@4']],
  [']E0', '4006381333\u001d31', ['not-a-digit@10']],
  [']E0', '<b>1</b>', ['not-a-digit@0']],
  [']E4', '7351353', ['wrong-length@7']],
  [']I1', '123456', ['wrong-length@6']],
  [']C0', 'HELLO', ['not-a-badge@0']],
  [']C0', 'CLB1000017', ['wrong-check-digit@9']],
  [']C1', '0104006381333932', ['wrong-value@15']],
  [']C1', '', ['empty@0']],
  [']Q1', 'hello', ['malformed-link@0']],
  [null, 'https://example.com/', ['no-key-in-link@20']],
  [']X0', '4006381333931', ['symbology-not-read@0']],
  ['E0', '4006381333931', ['symbology-malformed@0']],
  ['', '4006381333931', ['symbology-malformed@0']],
  [null, ']C10104006381333932', ['wrong-value@18']],
  [null, ']E04006381333932', ['wrong-check-digit@15']],
  [null, '73513538', ['wrong-check-digit@7', 'wrong-number-system@0']],
  [null, '12345670x', ['not-a-digit@8']],
  [null, '0425261', ['wrong-length@7']],
  [null, '0000', ['all-zero@0']],
  [null, '00000000', ['all-zero@0', 'all-zero@0']],
  [null, '0000000000000', ['all-zero@0']],
  [null, 'CLB12', ['wrong-length@5']],
])('%s %j is unknown: %j', (symbology, data, expected) => {
  expect(reasons(read(symbology, data))).toEqual(expected)
})

test('the elements of both parts of a composite symbol come in one message', () => {
  const { readings } = read(']e0', '010400638133393117261231\u001d10AB1')
  expect(readings).toMatchObject([{ gtin14: '04006381333931', facts: { useBy: '261231', lot: 'AB1' } }])
})

test.each([']e1', ']e2', ']e3'])(
  '%s is no part of a composite symbol that GS1 gives a meaning',
  (symbology) => {
    expect(read(symbology, '0104006381333931')).toEqual({
      readings: [],
      reasons: [
        {
          code: 'symbology-not-read',
          position: 0,
          text: `foreign part of a composite symbol (${symbology}) is not read`,
        },
      ],
    })
  },
)

test('a reason says what it is about, and never repeats hostile characters', () => {
  expect(read(']E3', '01')).toMatchObject({ reasons: [{ text: 'EAN with add-on (]E3) is not read' }] })
  expect(read(']z9', '01')).toMatchObject({ reasons: [{ text: 'symbology (]z9) is not read' }] })
  expect(read(null, '12😀')).toMatchObject({ reasons: [{ text: 'U+1F600 is not a digit' }] })
  expect(read(null, '12\u001b@')).toMatchObject({ reasons: [{ text: 'U+001B is not a digit' }] })
})

test('the longest data is looked at, one more is not', () => {
  const longest = 'x'.repeat(BARCODE_LENGTH_MAX)
  expect(reasons(read(null, longest))).toEqual(['not-a-digit@0'])
  expect(reasons(read(null, `${longest}1`))).toEqual([`too-long@${BARCODE_LENGTH_MAX}`])
})
