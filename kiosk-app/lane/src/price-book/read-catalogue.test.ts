import { expect, test } from 'vitest'
import { germany } from '@clearlane/domain'
import type { BookEntry } from './entry.ts'
import { readCatalogue } from './read-catalogue.ts'

const HEADER = 'gtin,plu,name,sold_by,price,tax,min_age,deposit'

async function readText(text: string | readonly string[]) {
  const entries: BookEntry[] = []
  const read = await readCatalogue(typeof text === 'string' ? [text] : text, germany, (entry) =>
    entries.push(entry),
  )
  return { read, entries }
}

const read = (...rows: readonly string[]) => readText([HEADER, ...rows].join('\n'))

test('a product, a drink with its deposit and a kind of produce', async () => {
  const { read: done, entries } = await read(
    '4008452027015,,Milch,each,1.29,B,,',
    '5449000000996,,"Cola, 0,33 l",each,0.89,A,,0.25',
    ',4011,Bananen,weight,1.79,B,,',
  )
  expect(done).toEqual({ ok: true, value: { items: 3, cleanedCells: 0 } })
  expect(entries).toMatchObject([
    { item: { itemId: 'gtin:04008452027015', priceMinor: 129, soldBy: 'each' }, rank: null },
    { item: { name: { und: 'Cola, 0,33 l' }, deposit: { itemId: 'deposit:de-single-use', priceMinor: 25 } } },
    { item: { itemId: 'plu:4011', soldBy: 'weight', priceMinor: 179 }, rank: 3 },
  ])
})

test.each([
  ['4008452027016,,Milch,each,1.29,B,,', /gtin/],
  ['4.00845E+12,,Milch,each,1.29,B,,', /format the column as text/],
  [',,Milch,each,1.29,B,,', /neither gtin nor plu/],
  ['4008452027015,,,each,1.29,B,,', /name/],
  ['4008452027015,,Milch,each,,B,,', /price is missing/],
  ['4008452027015,,Milch,each,1.299,B,,', /more than 2 decimals/],
  ['4008452027015,,Milch,each,-1,B,,', /number such as 1.29/],
  ['4008452027015,,Milch,each,=1+1,B,,', /number such as 1.29/],
  ['4008452027015,,Milch,each,1.29 €,B,,', /without currency or unit/],
  ['4008452027015,,Milch,each,1.29,Z,,', /no such tax/],
  ['4008452027015,,Milch,box,1.29,B,,', /sold_by/],
  ['4008452027015,,Milch,each,1.29,B,sixteen,', /min_age/],
  ['4008452027015,,Milch,each,1.29,B,,,,,', /more fields/],
  ['4008452027015,,"Milch,each,1.29,B,,', /quote is not closed/],
  ['4008452027015,,Milch "frisch",each,1.29,B,,', /put the whole field into quotes/],
  ['4008452027015,,"Milch" frisch,each,1.29,B,,', /double each quote/],
  [`4008452027015,,${'M'.repeat(251)},each,1.29,B,,`, /longer than 250/],
])('row 3 is wrong: %s', async (row, why) => {
  const { read: done } = await read('5449000000996,,Cola,each,0.89,A,,0.25', row)
  expect(done).toMatchObject({ ok: false, error: { total: 1, errors: [{ line: 3 }] } })
  if (!done.ok) expect(done.error.errors[0]?.detail).toMatch(why)
})

test('recalled lots and serial numbers stand apart by spaces', async () => {
  const header = 'gtin,name,price,tax,recalled_lots,recalled_serials\n'
  const { entries } = await readText(
    `${header}4008452027015,Milch,1.29,B,L1  L2,\n5449000000996,Cola,0.89,A,,S1\n`,
  )
  expect(entries).toMatchObject([
    { item: { recalls: { lots: ['L1', 'L2'], serials: [] } } },
    { item: { recalls: { serials: ['S1'] } } },
  ])
})

test.each(['Lö1', 'L-234567890123456789012', 'L1\u200b', '"L1, L2#"'])(
  'a recalled lot that no code can hold is an error, not a recall that never counts: %s',
  async (lot) => {
    const { read: done } = await readText(
      `gtin,name,price,tax,recalled_lots\n4008452027015,Milch,1.29,B,${lot}\n`,
    )
    expect(done).toMatchObject({
      error: { errors: [{ line: 2, detail: expect.stringMatching(/^recalled_lots or/) }] },
    })
  },
)

test('an unknown column, one that is there twice, a needed one that is not, and an empty file are named', async () => {
  const header = (text: string) => readText(`${text}\n4008452027015,Milch,1.29,B\n`)
  const detail = async (text: string) => {
    const { read: done } = await header(text)
    return done.ok ? '' : `${done.error.errors[0]?.line ?? ''}: ${done.error.errors[0]?.detail ?? ''}`
  }
  expect(await detail('gtin,colour,price,tax')).toMatch(/1: "colour" is no column/)
  expect(await detail('gtin,price,price,tax')).toMatch(/1: the column price is there twice/)
  expect(await detail('gtin,name')).toMatch(/price and tax must be among them/)
  expect((await readText('')).read).toMatchObject({ error: { total: 1, errors: [{ line: 1 }] } })
  expect((await readText('gtin,name,price,tax\n')).read).toMatchObject({ error: { total: 1 } })
})

test('a spreadsheet may write a byte order mark, semicolons or tabs, and a decimal comma', async () => {
  const semicolons = '\ufeffgtin;name;price;tax\r\n4008452027015;"Milch, 1,5 %";1,29;B\r\n'
  const tabs = 'gtin\tname\tprice\ttax\n4008452027015\tMilch, 1,5 %\t1,29\tB\n'
  for (const text of [semicolons, tabs]) {
    const { entries } = await readText(text)
    expect(entries).toMatchObject([{ item: { priceMinor: 129, name: { und: 'Milch, 1,5 %' } } }])
  }
})

test('a file is the same wherever it is cut while it is read', async () => {
  const text = 'gtin;name;price;tax\r\n4008452027015;"a ""b"";\r\nc";1.29;B\r\n5449000000996;Cola;0.89;A\r\n'
  const whole = await readText(text)
  for (let cut = 0; cut <= text.length; cut += 1)
    expect(await readText([text.slice(0, cut), text.slice(cut)])).toEqual(whole)
})

const RULES =
  'plu,name,price,tax,sold_by,sale_hours,quantity_max,tare,picture,gross_mass_g,gross_mass_deviation_g'

test('hours, limit, tare, picture and mass of an item', async () => {
  const row = '4011,Bananas,1.79,B,weight,Mon-Sat  07:00-22:00; sun 13:00-18:00,3,"0,012",banana,180,20.5'
  const { entries } = await readText(`${RULES}\n${row}\n`)
  expect(entries[0]?.item).toMatchObject({
    saleHours: [
      { days: [1, 2, 3, 4, 5, 6], fromMin: 420, toMin: 1320 },
      { days: [7], fromMin: 780, toMin: 1080 },
    ],
    quantityMax: 3,
    tare: { value: 12, exponent: -3, unit: 'kg' },
    picture: 'banana',
    grossMass: { meanMg: 180_000, deviationMg: 20_500 },
  })
  const daily = await readText(`${RULES}\n4011,Bananas,1.79,B,weight,00:00-24:00,,,,,\n`)
  expect(daily.entries[0]?.item).toMatchObject({
    saleHours: [{ days: [1, 2, 3, 4, 5, 6, 7], fromMin: 0, toMin: 1440 }],
  })
  expect(Object.keys(daily.entries[0]?.item ?? {})).not.toContain('tare')
})

test.each([
  ['weight,7-22,,,,,', /sale_hours: write it like/],
  ['weight,07:00-22:60,,,,,', /sale_hours: write it like/],
  ['weight,someday 07:00-22:00,,,,,', /sale_hours: write it like/],
  ['weight,22:00-06:00,,,,,', /write two spans for a night/],
  ['weight,sat-mon 07:00-22:00,,,,,', /sale_hours/],
  ['weight,,0,,,,', /quantity_max is out of range/],
  ['weight,,-1,,,,', /quantity_max: .* not a whole number/],
  ['weight,,,12 g,,,', /tare: .* without currency or unit/],
  ['weight,,,11,,,', /tare is out of range/],
  ['each,,,0.012,,,', /a tare is for weights/],
  ['weight,,,,,180,', /go together/],
  ['weight,,,,,x,1', /gross_mass_g: /],
  ['weight,,,,,180,x', /gross_mass_deviation_g: /],
  ['weight,,,,,1,2', /gross_mass_g is out of range/],
])('of the rules of an item %s is wrong', async (cells, why) => {
  const { read: done } = await readText(`${RULES}\n4011,Bananas,1.79,B,${cells}\n`)
  expect(done).toMatchObject({
    ok: false,
    error: { errors: [{ line: 2, detail: expect.stringMatching(why) }] },
  })
})

test('a deposit of 0, as spreadsheets fill a column, is none', async () => {
  const { entries } = await read('4008452027015,,Milch,each,1.29,B,,0.00', ',4011,Bananen,weight,1.79,B,,0')
  expect(entries.map(({ item }) => item.deposit)).toEqual([null, null])
})

test('a deposit may be linked to one of its own, and a link needs its deposit', async () => {
  const header = 'gtin,name,price,tax,deposit,deposit_id,deposit_name'
  const { read: done, entries } = await readText(
    `${header}\n4008452027015,Crate,9.99,A,3.10,crate-20,Crate\n5449000000996,Cola,0.89,A,,x,\n4008400402222,Cola,0.89,A,0.25,a b,\n`,
  )
  expect(entries[0]?.item.deposit).toEqual({
    itemId: 'deposit:crate-20',
    name: { und: 'Crate' },
    priceMinor: 310,
  })
  expect(done).toMatchObject({ error: { total: 2, errors: [{ line: 3 }, { line: 4 }] } })
})

test('what is sold by the litre has its price for one', async () => {
  const { entries } = await readText('gtin,name,price,tax,sold_by\n4008452027015,Olive oil,8.00,B,volume\n')
  expect(entries[0]?.item).toMatchObject({ soldBy: 'volume', priceMinor: 800 })
})

test('names are known by any language tag', async () => {
  const { entries } = await readText(
    'gtin,name,name_zh-Hans,name_ar,price,tax\n4008452027015,Milk,牛奶,حليب,1.29,B\n',
  )
  expect(entries[0]?.item.name).toEqual({ und: 'Milk', 'zh-Hans': '牛奶', ar: 'حليب' })
})

test('formulas and control characters lose what makes them so, and are counted', async () => {
  const row = '4008452027015,"=HYPERLINK(""http://x"")\u0007\nMilch\u202e",1.29,B,+@drinks\n'
  const { read: done, entries } = await readText(`gtin,name,price,tax,department\n${row}`)
  expect(done).toEqual({ ok: true, value: { items: 1, cleanedCells: 2 } })
  expect(entries[0]?.item).toMatchObject({
    name: { und: 'HYPERLINK("http://x") Milch' },
    department: 'drinks',
  })
})

test('of many wrong rows the first fifty are told, and how many there are', async () => {
  const rows = Array.from({ length: 1_000 }, () => '1,,Milch,each,1.29,B,,')
  const { read: done } = await read(...rows)
  expect(done).toMatchObject({ ok: false, error: { total: 1_000 } })
  if (!done.ok)
    expect(done.error.errors.map(({ line }) => line)).toEqual(rows.slice(0, 50).map((_, n) => n + 2))
})
