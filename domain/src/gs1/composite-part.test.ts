import { expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { isCompositePart, readCompositePart } from './composite-part.ts'
import { readBarcode } from './read-barcode.ts'

const GTIN = '04006381333931'
const isPart = (symbology: string, data: string) =>
  isCompositePart(symbology, readBarcode({ symbology, data }, germany.codes))

test('elements without their item are a part, when the scanner says that they are of a composite symbol', () => {
  expect(isPart(']e0', '1726123110L7')).toBe(true)
  expect(isPart(']C1', '1726123110L7')).toBe(false) // a label whose item is missing
  expect(isPart(']e0', `01${GTIN}17261231`)).toBe(false) // DataBar, whole
  expect(isPart(']e0', '17269931')).toBe(false) // no such date
  expect(isPart(']E0', '4006381333931')).toBe(false)
})

test('with the item in front the part is judged like any other code', () => {
  expect(readCompositePart('1726123110L7', GTIN)).toMatchObject({ useBy: '261231', lot: 'L7' })
  expect(readCompositePart('0004012345123456789', GTIN)).toBeNull() // a pallet that does not check
  expect(readCompositePart('0100000000000000', GTIN)).toBeNull()
})
