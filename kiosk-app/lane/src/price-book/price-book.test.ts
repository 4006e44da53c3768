import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { germany } from '@clearlane/domain'
import { importDemoStore } from '../demo/import-demo.ts'
import { lanePaths } from '../places.ts'
import { readStaff } from '../staff/staff-list.ts'
import { buildBook, openBookFolder } from './adapters/book-folder.ts'
import { importCatalogue } from './adapters/import-catalogue.ts'
import { readBook } from './read-book.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readPromotions } from './read-promotions.ts'
import { writeBook } from './write-book.ts'

const { profileId } = germany
const folder = mkdtempSync(join(tmpdir(), 'lane-book-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function entriesOf(price: string) {
  const entries = readCatalogue(
    `gtin,plu,name,sold_by,price,tax\n4008452027015,,Süße Milch,each,${price},B\n,4011,Bananen,weight,1.79,B\n`,
    germany,
  )
  if (!entries.ok) throw new Error('a catalogue')
  return entries.value
}

test('a book is named by its content, found by id, searched without accents, and lists its produce', () => {
  const books = openBookFolder(join(folder, 'one'), profileId)
  const name = buildBook(join(folder, 'one'), entriesOf('1.29'), profileId)
  expect(buildBook(join(folder, 'one'), entriesOf('1.29'), profileId)).toBe(name)
  expect(books.newest()).toBe(name)
  expect(books.itemsOf(name)).toBe(2)
  expect(books.find(name, 'gtin:04008452027015')?.priceMinor).toBe(129)
  expect(books.find(name, 'gtin:00000000000000')).toBeNull()
  expect(books.search(name, 'suss mil', 5)).toHaveLength(0)
  expect(books.search(name, 'SÜßE mil', 5)).toHaveLength(1)
  expect(books.search(name, '" OR 1=1 --', 5)).toHaveLength(0)
  expect(books.produce(name).map(({ item }) => item.itemId)).toEqual(['plu:4011'])
  books.close()
})

test('a book keeps its recalls, and one that was built before there were any is still read', () => {
  const entries = readCatalogue('gtin,name,price,tax,recalled_lots\n4008452027015,Milch,1.29,B,L1\n', germany)
  if (!entries.ok) throw new Error('a catalogue')
  const books = openBookFolder(join(folder, 'recalls'), profileId)
  const name = buildBook(join(folder, 'recalls'), entries.value, profileId)
  expect(books.find(name, 'gtin:04008452027015')?.recalls).toEqual({ lots: ['L1'], serials: [] })
  books.close()
  const old = new Database(':memory:')
  writeBook(old, entries.value, profileId)
  old.exec("ALTER TABLE item DROP COLUMN recalls; DELETE FROM meta WHERE key = 'profile'")
  expect(readBook(old)?.profileId).toBe(profileId)
  expect(readBook(old)?.find('gtin:04008452027015')).toMatchObject({ priceMinor: 129 })
  expect(readBook(old)?.find('gtin:04008452027015')).not.toHaveProperty('recalls')
})

test('a book keeps its promotions in their order, and one from before there were any has none', () => {
  const promotions = readPromotions(
    JSON.stringify(
      ['b', 'a'].map((promotionId) => ({
        promotionId,
        name: { de: promotionId },
        offer: { kind: 'cheapest-free', items: 'all', take: 3 },
      })),
    ),
  )
  if (!promotions.ok) throw new Error('promotions')
  const name = buildBook(join(folder, 'promotions'), entriesOf('1.29'), profileId, promotions.value)
  const books = openBookFolder(join(folder, 'promotions'), profileId)
  expect(books.promotionList(name)).toEqual(promotions.value)
  expect([...books.promotions(name).byId.keys()]).toEqual(['b', 'a'])
  expect(books.promotions('none').byId.size).toBe(0)
  books.close()
  const old = new Database(':memory:')
  writeBook(old, entriesOf('1.29'), profileId)
  old.exec('DROP TABLE promotion')
  expect(readBook(old)?.promotions).toEqual([])
})

test('books that nobody needs are deleted, pinned ones and the newest stay', () => {
  const books = openBookFolder(join(folder, 'two'), profileId)
  const [first, second, third] = ['1.00', '2.00', '3.00'].map((price) =>
    buildBook(join(folder, 'two'), entriesOf(price), profileId),
  )
  books.keepOnly([first ?? ''])
  expect(books.itemsOf(first ?? '')).toBe(2)
  expect(books.itemsOf(second ?? '')).toBeNull()
  expect(books.itemsOf(third ?? '')).toBe(2)
  books.close()
})

test('a book that was changed on the disk is not opened', () => {
  const name = buildBook(join(folder, 'three'), entriesOf('1.00'), profileId)
  const path = join(folder, 'three', `${name}.book`)
  const bytes = readFileSync(path)
  bytes[bytes.length - 5] = 255 - (bytes[bytes.length - 5] ?? 0)
  writeFileSync(path, bytes)
  expect(openBookFolder(join(folder, 'three'), profileId).itemsOf(name)).toBeNull()
})

test('a catalogue is read in the taxes and decimals of its store profile', async () => {
  const csvPath = join(folder, 'yen.csv')
  writeFileSync(csvPath, 'gtin,name,price,tax,deposit,deposit_tax\n4008452027015,お茶,108,B,5,A\n')
  const dataDir = join(folder, 'japan')
  const imported = await importCatalogue({ csvPath, dataDir, profileId: 'japan' })
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  const { books: path } = lanePaths(dataDir)
  expect(openBookFolder(path, profileId).itemsOf(imported.value.priceBook)).toBeNull() // never 129 yen for 1.29 euro
  const books = openBookFolder(path, 'japan')
  const item = books.find(imported.value.priceBook, 'gtin:04008452027015')
  expect(item).toMatchObject({ priceMinor: 108, deposit: { priceMinor: 5, taxCode: 'A' } })
  books.close()
  expect(await importCatalogue({ csvPath, dataDir, profileId: 'atlantis' })).toMatchObject({
    ok: false,
    error: [{ line: 0, detail: /no store profile atlantis/ }],
  })
  expect(await importCatalogue({ csvPath, dataDir, profileId: 'kuwait' })).toMatchObject({
    ok: false,
    error: [{ line: 2 }],
  })
})

test('an import with an error names the row and changes nothing', async () => {
  const dataDir = join(folder, 'four')
  const good = join(folder, 'good.csv')
  const bad = join(folder, 'bad.csv')
  writeFileSync(good, 'gtin,name,price,tax\n4008452027015,Milch,1.29,B\n')
  writeFileSync(bad, 'gtin,name,price,tax\n4008452027015,Milch,1.29,B\n4008452027016,Milch,1.29,B\n')
  const imported = await importCatalogue({ csvPath: good, dataDir, profileId })
  expect(imported).toMatchObject({ ok: true, value: { items: 1 } })
  const before = readdirSync(lanePaths(dataDir).books)
  expect(await importCatalogue({ csvPath: bad, dataDir, profileId })).toMatchObject({
    ok: false,
    error: [{ line: 3 }],
  })
  expect(await importCatalogue({ csvPath: join(folder, 'none.csv'), dataDir, profileId })).toMatchObject({
    ok: false,
  })
  expect(await importCatalogue({ csvPath: good, dataDir, profileId, promotionsPath: bad })).toMatchObject({
    ok: false,
  })
  const promotionsPath = join(folder, 'none.json')
  expect(await importCatalogue({ csvPath: good, dataDir, profileId, promotionsPath })).toMatchObject({
    ok: false,
  })
  expect(readdirSync(lanePaths(dataDir).books)).toEqual(before)
})

test('an import without promotions keeps those of the newest book, an empty list ends them', async () => {
  const dataDir = join(folder, 'kept')
  const [csvPath, promotionsPath, none] = ['kept.csv', 'kept.json', 'empty.json'].map((file) =>
    join(folder, file),
  )
  if (csvPath === undefined || promotionsPath === undefined || none === undefined) throw new Error('paths')
  writeFileSync(csvPath, 'gtin,name,price,tax\n4008452027015,Milch,1.29,B\n')
  const offer = { kind: 'cheapest-free', items: 'all', take: 3 }
  writeFileSync(promotionsPath, JSON.stringify([{ promotionId: 'a', name: { de: 'a' }, offer }]))
  writeFileSync(none, '[]')
  const imported = async (path?: string) => {
    const result = await importCatalogue({
      csvPath,
      dataDir,
      profileId,
      ...(path && { promotionsPath: path }),
    })
    return result.ok ? result.value.promotions : result.error
  }
  expect(await imported(promotionsPath)).toBe(1)
  expect(await imported()).toBe(1)
  expect(await imported(none)).toBe(0)
})

test('the demo store has about a thousand products, 60 kinds of produce and staff that only a demo takes', async () => {
  const dataDir = join(folder, 'demo')
  const { priceBook, items } = await importDemoStore({ dataDir })
  expect(items).toBeGreaterThan(1_000)
  const books = openBookFolder(lanePaths(dataDir).books, profileId)
  expect(books.produce(priceBook)).toHaveLength(60)
  expect(books.search(priceBook, 'nutella', 5).length).toBeGreaterThan(0)
  books.close()
  const { staff } = lanePaths(dataDir)
  expect(statSync(staff).mode & 0o777).toBe(0o600)
  const text = readFileSync(staff, 'utf8')
  const demo = readStaff(text, 'demo')
  const live = readStaff(text, 'live')
  if (!demo.ok || !live.ok) throw new Error('a list of staff')
  expect(demo.value.byBadge('ALEX01')?.name).toBe('Alex')
  expect(live.value.byBadge('ALEX01')).toBeNull()
})
