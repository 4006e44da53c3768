import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { assert, germany } from '@clearlane/domain'
import { readCatalogue } from '../read-catalogue.ts'
import { BOOK_SCHEMA } from '../schema.ts'
import { writeBook } from '../write-book.ts'
import { openSearch, type BookSearch } from './book-search.ts'

const HEADER = 'gtin,plu,name,name_de,name_zh-Hans,name_ar,sold_by,price,tax\n'
const ROWS = `4008452027015,,H-Milch 3.5 %,,牛奶,حليب,each,1.29,B
5449000000996,,Coca-Cola 0.33 l,,,,each,0.89,B
4000417025005,,Milka Schokolade Alpenmilch,,,,each,1.19,B
4008400402222,,Crème brûlée,,,,each,1.19,B
4001724819806,,Fromage à la crème de Bûche,,,,each,1.19,B
,4011,Bananas,Bananen,香蕉,موز,weight,1.79,B
`

async function searchOf(text: string): Promise<BookSearch> {
  const database = new Database(':memory:')
  const writer = writeBook(database, germany.profileId)
  const read = await readCatalogue([HEADER, text], germany, writer.add)
  assert(read.ok && writer.finish().ok, 'a catalogue')
  return openSearch(database)
}

const shop = await searchOf(ROWS)
const found = (typed: string, limit = 10) => shop.search(typed, limit).map(({ name }) => name['und'])

test.each([
  ['h m', ['H-Milch 3.5 %']],
  ['MIL', ['H-Milch 3.5 %', 'Milka Schokolade Alpenmilch']],
  ['creme', ['Crème brûlée', 'Fromage à la crème de Bûche']],
  ['crème brulee', ['Crème brûlée']],
  ['bananen', ['Bananas']],
  ['奶', ['H-Milch 3.5 %']],
  ['香蕉', ['Bananas']],
  ['حليب', ['H-Milch 3.5 %']],
  ['4008', ['Crème brûlée', 'H-Milch 3.5 %']],
  ['5449000000996', ['Coca-Cola 0.33 l']],
  ['4011', ['Bananas']],
  ['nothing of it', []],
])('%j finds by beginnings of words, in every language, or by number', (typed, names) => {
  expect(found(typed).slice(0, Math.max(names.length, 1))).toEqual(names)
})

test.each([
  ['mlich', 'H-Milch 3.5 %'],
  ['shokolade', 'Milka Schokolade Alpenmilch'],
  ['schoklad', 'Milka Schokolade Alpenmilch'],
  ['milka shoko', 'Milka Schokolade Alpenmilch'],
  ['banenen', 'Bananas'],
  ['coka cola', 'Coca-Cola 0.33 l'],
  ['kola', 'Coca-Cola 0.33 l'],
])('%j with typing errors finds %j', (typed, name) => {
  expect(found(typed)).toContain(name)
})

test('words that are there are not read as others when that finds something', () => {
  expect(found('milka shokolade')).toEqual(['Milka Schokolade Alpenmilch'])
})

test('a typing error that the catalogue has too does not hide what is spelt rightly', async () => {
  const rubbish = await searchOf(
    `3017620422003,,Nutella,,,,each,3.29,B\n4008452027015,,Nutela,,,,each,1.29,B\n`,
  )
  expect(rubbish.search('nutela', 5).map(({ name }) => name['und'])).toEqual(['Nutela', 'Nutella'])
})

test('whole words come before beginnings, and nothing that is typed is an operator', () => {
  expect(found('milch')[0]).toBe('H-Milch 3.5 %')
  expect(found('" OR 1=1 --')).toEqual([])
  expect(found('NOT milch')).toEqual([])
})

test('nothing typed finds some, never more than wanted, and random items are of the book', () => {
  expect(found('', 3)).toHaveLength(3)
  expect(found('m', 1)).toHaveLength(1)
  const some = shop.random(4)
  expect(some.length).toBeGreaterThan(0)
  expect(some.every(({ itemId }) => /^(gtin|plu):/.test(itemId))).toBe(true)
})

test('a book from before the list of words is searched by beginnings', () => {
  const old = new Database(':memory:')
  old.exec(`${BOOK_SCHEMA}
    CREATE VIRTUAL TABLE search USING fts5 (name, itemId UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')`)
  expect(openSearch(old).search('milch', 5)).toEqual([])
  expect(openSearch(old).random(5)).toEqual([])
})
