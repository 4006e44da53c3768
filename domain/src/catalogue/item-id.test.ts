import { expect, test } from 'vitest'
import { readBarcode } from '../gs1/read-barcode.ts'
import { itemIdsOf } from './item-id.ts'

const ids = (data: string) => itemIdsOf(readBarcode({ symbology: null, data }))

test('a reading names the items it may mean, the likeliest first', () => {
  expect(ids('4006381333931')).toEqual(['gtin:04006381333931'])
  expect(ids('4011')).toEqual(['plu:4011'])
})

test('a badge and an unknown code are no items', () => {
  expect(ids('nonsense')).toEqual([])
  expect(itemIdsOf({ kind: 'badge', badgeId: '100001' })).toEqual([])
})
