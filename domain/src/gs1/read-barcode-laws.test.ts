import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit } from './check-digit.ts'
import { germany } from '../profiles/germany.ts'
import { readBarcode } from './read-barcode.ts'
import type { BarcodeReading, BarcodeResult } from './reading.ts'

const symbology = fc.oneof(
  fc.constantFrom(null, ']E0', ']E4', ']I0', ']I1', ']C0', ']C1', ']e0', ']Q1', ']d2', ']Q3', ']J1', ''),
  fc.string({ maxLength: 5 }),
)

/** What every answer must be, whatever was read. */
function isSound({ readings, reasons }: BarcodeResult, length: number): boolean {
  const placed = reasons.every(({ position }) => position >= 0 && position <= length)
  return placed && readings.length + reasons.length > 0 && readings.every(isSoundReading)
}

function isSoundReading(reading: BarcodeReading): boolean {
  switch (reading.kind) {
    case 'gtin':
      return /^[0-9]{14}$/.test(reading.gtin14)
    case 'plu':
      return /^[0-9]{4,5}$/.test(reading.plu)
    case 'badge':
      return /^[0-9A-Z]{6,12}$/.test(reading.badgeId)
    case 'label':
      return /^[0-9]{14}$/.test(reading.gtin14)
    case 'member':
      return /^[0-9]{8}$/.test(reading.memberId)
    case 'deposit-slip':
      return /^[0-9]{4}$/.test(reading.slipId)
    case 'elements':
      return reading.elements.length > 0
    case 'coupon':
      return /^[0-9]{6}$/.test(reading.coupon.offerCode)
  }
}

test('law: any bytes up to 8 KB are answered, each reason with a position inside the data', () => {
  fc.assert(
    fc.property(symbology, fc.uint8Array({ maxLength: 8192, size: 'max' }), (aim, data) => {
      expect(readBarcode({ symbology: aim, data }, germany.codes)).toSatisfy((result: BarcodeResult) =>
        isSound(result, data.length),
      )
    }),
    { numRuns: 300 },
  )
})

test('law: any text is answered, also half characters and other scripts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc.stringMatching(/^(\][A-Za-z][0-9])?(CLB)?[0-9]{0,20}[A-Z<]?$/),
  )
  fc.assert(
    fc.property(symbology, text, (aim, data) => {
      expect(readBarcode({ symbology: aim, data }, germany.codes)).toSatisfy((result: BarcodeResult) =>
        isSound(result, data.length),
      )
    }),
    { numRuns: 1000 },
  )
})

test('law: a number with its check digit is read, and with any other check digit it is not', () => {
  const numbers = fc.oneof(fc.stringMatching(/^[1-9][0-9]{11}$/), fc.stringMatching(/^[1-9][0-9]{12}$/))
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), (data, by) => {
      const check = checkDigit(data)
      const digits = data + String(check)
      const wrong = data + String((check + by) % 10)
      const gtin14 = digits.padStart(14, '0')
      // A store's own number may be read as a label as well; what it is as it stands comes first.
      const { readings } = readBarcode({ symbology: null, data: digits }, germany.codes)
      expect(readings[0]).toEqual({ kind: 'gtin', gtin14 })
      expect(readBarcode({ symbology: null, data: wrong }, germany.codes).readings).toEqual([])
    }),
  )
})

test('law: an identifier in front reads as one beside the data', () => {
  const aim = fc.constantFrom(']E0', ']E4', ']I1', ']C0')
  fc.assert(
    fc.property(aim, fc.stringMatching(/^(CLB)?[0-9]{6,14}$/), (symbology, data) => {
      const beside = readBarcode({ symbology, data }, germany.codes)
      const inFront = readBarcode({ symbology: null, data: symbology + data }, germany.codes)
      expect(inFront.readings).toEqual(beside.readings)
      expect(inFront.reasons.map(({ code }) => code)).toEqual(beside.reasons.map(({ code }) => code))
    }),
  )
})
