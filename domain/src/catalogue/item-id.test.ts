import { expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { readBarcode } from '../gs1/read-barcode.ts'
import { itemsMeant } from './item-id.ts'

const meant = (data: string, symbology: string | null = null) =>
  itemsMeant(readBarcode({ symbology, data }, germany.codes))
const ids = (data: string) => meant(data).map(({ itemId }) => itemId)

test('a code names the items that it may mean, the likeliest first', () => {
  expect(ids('4006381333931')).toEqual(['gtin:04006381333931'])
  expect(ids('00000550')).toEqual(['gtin:00000000000550', 'gtin:00000005000050'])
  expect(ids('4011')).toEqual(['plu:4011'])
})

test('an element string names its item and what it says of this piece', () => {
  expect(meant('01040063813339313103001234', ']C1')).toMatchObject([
    { itemId: 'gtin:04006381333931', facts: { weight: { value: 1234, exponent: -3, unit: 'kg' } } },
  ])
})

test('a badge, a pallet, a coupon and an unknown code are no items', () => {
  expect(ids('nonsense')).toEqual([])
  expect(ids('CLB1000016')).toEqual([])
  expect(meant('00006141411234567890', ']C1')).toEqual([])
  expect(meant('8110012345612345611110123', ']e0')).toEqual([])
})
