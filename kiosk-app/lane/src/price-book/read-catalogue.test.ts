import { expect, test } from 'vitest'
import { germany } from '@clearlane/domain'
import { readCatalogue } from './read-catalogue.ts'

const HEADER = 'gtin,plu,name,sold_by,price,tax,min_age,deposit'

function read(...rows: readonly string[]) {
  return readCatalogue([HEADER, ...rows].join('\n'), germany)
}

test('a product, a drink with its deposit and a kind of produce', () => {
  const entries = read(
    '4008452027015,,Milch,each,1.29,B,,',
    '5449000000996,,"Cola, 0,33 l",each,0.89,A,,0.25',
    ',4011,Bananen,weight,1.79,B,,',
  )
  expect(entries).toMatchObject({
    ok: true,
    value: [
      { item: { itemId: 'gtin:04008452027015', priceMinor: 129, soldBy: 'each' }, rank: null },
      {
        item: { name: { und: 'Cola, 0,33 l' }, deposit: { itemId: 'deposit:de-single-use', priceMinor: 25 } },
      },
      { item: { itemId: 'plu:4011', soldBy: 'weight', priceMinor: 179 }, rank: 3 },
    ],
  })
})

test.each([
  ['4008452027016,,Milch,each,1.29,B,,', /gtin/],
  [',,Milch,each,1.29,B,,', /neither gtin nor plu/],
  ['4008452027015,,,each,1.29,B,,', /name/],
  ['4008452027015,,Milch,each,,B,,', /price is missing/],
  ['4008452027015,,Milch,each,1.299,B,,', /more than 2 decimals/],
  ['4008452027015,,Milch,each,-1,B,,', /amount such as 1.29/],
  ['4008452027015,,Milch,each,1.29,Z,,', /no such tax/],
  ['4008452027015,,Milch,box,1.29,B,,', /sold_by/],
  ['4008452027015,,Milch,each,1.29,B,sixteen,', /min_age/],
  ['4008452027015,,Milch,each,1.29,B,,,,,', /more fields/],
  ['4008452027015,,"Milch,each,1.29,B,,', /quote is not closed/],
])('row 3 is wrong: %s', (row, why) => {
  const entries = read('5449000000996,,Cola,each,0.89,A,,0.25', row)
  expect(entries.ok).toBe(false)
  if (entries.ok) return
  expect(entries.error).toHaveLength(1)
  expect(entries.error[0]?.line).toBe(3)
  expect(entries.error[0]?.detail).toMatch(why)
})

test('recalled lots and serial numbers stand apart by spaces', () => {
  const header = 'gtin,name,price,tax,recalled_lots,recalled_serials\n'
  const entries = readCatalogue(
    `${header}4008452027015,Milch,1.29,B,L1  L2,\n5449000000996,Cola,0.89,A,,S1\n`,
    germany,
  )
  expect(entries).toMatchObject({
    ok: true,
    value: [
      { item: { recalls: { lots: ['L1', 'L2'], serials: [] } } },
      { item: { recalls: { serials: ['S1'] } } },
    ],
  })
})

test('an item that is there twice, an unknown column and an empty file are named', () => {
  const twice = read('4008452027015,,Milch,each,1.29,B,,', '4008452027015,,Milch,each,1.29,B,,')
  expect(twice).toMatchObject({ error: [{ line: 3 }] })
  expect(readCatalogue('gtin,colour,price,tax\n', germany)).toMatchObject({ error: [{ line: 1 }] })
  expect(readCatalogue('', germany)).toMatchObject({ error: [{ line: 1 }] })
})
