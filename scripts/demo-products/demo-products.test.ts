import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasValidCheckDigit } from '@clearlane/domain'
import { DEMO_DEPARTMENTS } from '../../kiosk-app/lane/src/demo/departments.ts'
import { cleanName } from './clean-name.ts'
import { DEPARTMENTS, departmentOf } from './departments.ts'
import { grossMassOf } from './gross-mass.ts'
import { choose } from './offer.ts'

const root = new URL('../../', import.meta.url)
const LINES_BY_HAND = 1189
const [header = [], ...body] = readFileSync(new URL('kiosk-app/lane/demo/products.csv', root), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll('"', '')))
const rows = body.map((fields): Record<string, string> =>
  Object.fromEntries(header.map((column, index) => [column, fields[index] ?? ''])),
)
const chosen = rows.slice(LINES_BY_HAND)
const produce = rows.filter(({ plu }) => plu !== '')

test.each([
  ['  HARIBO GOLDBÄREN , ', 'Haribo Goldbären'],
  ['apfel saft,naturtrüb', 'Apfel saft, naturtrüb'],
  ['Ritter Sport\u0000\tNUGAT 100G', 'Ritter Sport Nugat 100 g'],
  ['Bio-VOLLMILCH 3,5%', 'Bio-Vollmilch 3,5%'],
  ['Käse &quot;Alt&quot; (', 'Käse Alt'],
])('%j becomes %j', (typed, name) => {
  expect(cleanName(typed)).toBe(name)
})

test.each([
  '',
  'Eis',
  'Крупа манная',
  'Test Produkt',
  'Milch milch',
  'Salami (fein',
  '200 g Nudeln',
  '12345678 Brot',
])('%j is no name for a shelf', (typed) => {
  expect(cleanName(typed)).toBeNull()
})

test('a name that was cleaned is clean', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const name = cleanName(typed)
      if (name !== null) expect(cleanName(name)).toBe(name)
    }),
  )
  for (const { name = '' } of chosen) expect(cleanName(name)).toBe(name)
})

test('things stand where a shopper would look for them', () => {
  const places = Object.entries({
    'Haribo Happy-Cola': 'sweets',
    'Coca-Cola Zero': 'drinks',
    'Weizentoast 3-Korn': 'bakery',
    'Basmati Reis': 'pasta',
    'Vanille Eis': 'frozen',
    'Riesling Sekt': 'wine',
    'Rotweinessig Sauce': 'pantry',
    Räucherlachs: 'fish',
  })
  expect(places.map(([name]) => departmentOf(name)?.key)).toEqual(places.map(([, key]) => key))
  expect(departmentOf('Something else')).toBeUndefined()
})

test('the same products give the same choice in any order, known makers first, and no more than are wanted', () => {
  const names = Array.from({ length: 400 }, (_, index) => ({
    gtin: String(4_000_000_000_000 + index),
    name: index % 4 === 0 ? `Dallmayr Kaffee ${index}` : `Kaffee ${index}`,
  }))
  const [first, again] = [choose(names), choose(names.toReversed())]
  expect(again).toEqual(first)
  const coffee = DEPARTMENTS.find(({ key }) => key === 'coffee')
  expect(first).toHaveLength(coffee?.wanted ?? 0)
  expect(first.filter(({ name }) => name.startsWith('Dallmayr'))).toHaveLength(100)
  for (const { priceMinor, department } of first) {
    expect(priceMinor % 10).toBe(9)
    expect(priceMinor).toBeGreaterThanOrEqual(department.priceMinor.from)
    expect(priceMinor).toBeLessThanOrEqual(department.priceMinor.to)
  }
})

test('the demo store holds what was chosen, beside the products that tests know by their price', () => {
  expect(chosen.length).toBeGreaterThan(3_800)
  for (const { gtin = '', name = '', department } of chosen) {
    expect(hasValidCheckDigit(gtin)).toBe(true)
    expect(departmentOf(name)?.key).toBe(department)
  }
  const byGtin = new Map(rows.map((row) => [row['gtin'], row]))
  expect(byGtin.get('3017620422003')).toMatchObject({ name: 'Nutella 400 g', price: '3.29', tax: 'B' })
  expect(byGtin.get('5449000014535')?.['price']).toBe('1.19')
})

test('each product has the gross mass that its name and its department give, and produce has none', () => {
  for (const { gtin = '', name = '', department = '', gross_mass_g, gross_mass_deviation_g } of rows) {
    const mass = grossMassOf(gtin, name, department)
    const said = mass === null ? ['', ''] : [String(mass.meanG), String(mass.deviationG)]
    expect([gross_mass_g, gross_mass_deviation_g], name).toEqual(said)
    expect(mass === null, name).toBe(gtin === '')
  }
  expect(grossMassOf('3017620422003', 'Nutella 400 g', 'sweets')).toEqual({ meanG: 424, deviationG: 4 })
})

test('each kind of produce has a drawing, a price and a name in four languages', () => {
  expect(produce).toHaveLength(150)
  for (const { plu = '', name_de, name_en, name_zh, name_ar, price } of produce) {
    const drawing = fileURLToPath(new URL(`kiosk-app/ui/public/pictures/produce/${plu}.svg`, root))
    expect(existsSync(drawing), plu).toBe(true)
    expect(Number(price), plu).toBeGreaterThan(0)
    expect(
      [name_de, name_en].every((name) => /^[A-ZÄÖÜ]/.test(name ?? '')),
      plu,
    ).toBe(true)
    expect(name_zh, plu).toMatch(/^[\p{Script=Han}（）]+$/u)
    expect(name_ar, plu).toMatch(/^[\p{Script=Arabic}، ]+$/u)
  }
})

test('every department of the demo store has a name in four languages', () => {
  expect(new Set(rows.map(({ department }) => department))).toEqual(new Set(Object.keys(DEMO_DEPARTMENTS)))
  for (const name of Object.values(DEMO_DEPARTMENTS))
    expect(Object.keys(name)).toEqual(['de', 'en', 'zh', 'ar'])
})
