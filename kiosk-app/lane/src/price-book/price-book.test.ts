import { gzipSync } from 'node:zlib'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { assert, germany, type Promotion } from '@clearlane/domain'
import { importDemoStore } from '../demo/import-demo.ts'
import { lanePaths } from '../places.ts'
import { readStaff } from '../staff/staff-list.ts'
import { writeActivation } from './adapters/activations.ts'
import { activationsFolder, openBookFolder } from './adapters/book-folder.ts'
import { buildBook } from './adapters/build-book.ts'
import { importCatalogue } from './adapters/import-catalogue.ts'
import type { BookEntry } from './entry.ts'
import { readBook } from './read-book.ts'
import { readCatalogue } from './read-catalogue.ts'
import { readPromotions } from './read-promotions.ts'
import { writeBook } from './write-book.ts'

const folder = mkdtempSync(join(tmpdir(), 'lane-book-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { profileId } = germany
const PATIENT = { timeout: 30_000, interval: 10 } // a thread starts late on a busy machine

async function entriesIn(text: string): Promise<readonly BookEntry[]> {
  const entries: BookEntry[] = []
  const read = await readCatalogue([text], germany, (entry) => entries.push(entry))
  assert(read.ok, 'a catalogue')
  return entries
}

const entriesOf = (price: string) =>
  entriesIn(
    `gtin,plu,name,sold_by,price,tax\n4008452027015,,Süße Milch,each,${price},B\n,4011,Bananen,weight,1.79,B\n`,
  )

/** A book that counts from `atMs` on. */
function keep(
  dir: string,
  entries: readonly BookEntry[],
  atMs = 0,
  promotions: readonly Promotion[] = [],
): string {
  const build = buildBook(dir, profileId, promotions)
  for (const [index, entry] of entries.entries()) build.add(entry, index + 2)
  const kept = build.keep((built) => {
    const [at, madeAt] = [new Date(atMs).toISOString(), new Date(0).toISOString()]
    const activation = { ...built, at, madeAt, source: 'test' }
    writeActivation(activationsFolder(dir), activation)
    return activation
  })
  build.discard()
  assert(kept.ok, 'the ids differ')
  return kept.value.priceBook
}

test('a book is named by its content whatever the order of the rows, found by id, and lists its produce', async () => {
  const dir = join(folder, 'one')
  const books = openBookFolder(dir, profileId)
  const entries = await entriesOf('1.29')
  const name = keep(dir, entries)
  expect(keep(dir, entries.toReversed())).toBe(name)
  expect(books.newest(0)).toBe(name)
  expect(books.itemsOf(name)).toBe(2)
  expect(books.find(name, 'gtin:04008452027015')?.priceMinor).toBe(129)
  expect(books.find(name, 'gtin:00000000000000')).toBeNull()
  expect(books.produce(name).map(({ item }) => item.itemId)).toEqual(['plu:4011'])
  books.close()
})

test('a book is searched in a thread of its own, and so are random items', async () => {
  const dir = join(folder, 'searched')
  const books = openBookFolder(dir, profileId)
  const name = keep(dir, await entriesOf('1.29'))
  expect(await books.search(name, 'susse mil', 5)).toMatchObject([{ itemId: 'gtin:04008452027015' }])
  expect(await books.random(name, 5)).not.toHaveLength(0)
  expect(await books.search('0'.repeat(64), 'milch', 5)).toEqual([])
  books.close()
})

test('a large book is checked beside the lane before it is taken', async () => {
  const dir = join(folder, 'prepared')
  const books = openBookFolder(dir, profileId)
  const name = keep(dir, await entriesOf('1.29'))
  expect(books.prepared(name)).toBe(false)
  await expect.poll(() => books.prepared(name), PATIENT).toBe(true)
  expect(books.itemsOf(name)).toBe(2)
  const bad = 'f'.repeat(64)
  writeFileSync(join(dir, `${bad}.book`), 'nonsense')
  expect(books.prepared(bad)).toBe(false)
  await expect.poll(() => books.prepared(bad), PATIENT).toBe(true)
  expect(books.itemsOf(bad)).toBeNull()
  books.close()
})

test('a book gives back every field of an item as it was read', async () => {
  const header =
    'plu,name,price,tax,sold_by,sale_hours,quantity_max,tare,picture,gross_mass_g,gross_mass_deviation_g'
  const entries = await entriesIn(
    `${header}\n4011,Bananas,1.79,B,weight,07:00-22:00,3,0.012,banana,180,20.5\n`,
  )
  const dir = join(folder, 'fields')
  const books = openBookFolder(dir, profileId)
  const name = keep(dir, entries)
  expect(books.find(name, 'plu:4011')).toEqual(entries[0]?.item)
  expect(books.produce(name)).toMatchObject([{ picture: 'banana', rank: 1 }])
  books.close()
})

test('a book keeps its recalls, and one that was built before there were any is still read', async () => {
  const entries = await entriesIn('gtin,name,price,tax,recalled_lots\n4008452027015,Milch,1.29,B,L1\n')
  const dir = join(folder, 'recalls')
  const books = openBookFolder(dir, profileId)
  const name = keep(dir, entries)
  expect(books.find(name, 'gtin:04008452027015')?.recalls).toEqual({ lots: ['L1'], serials: [] })
  books.close()
  const old = new Database(':memory:')
  const writer = writeBook(old, profileId)
  for (const entry of entries) writer.add(entry, 2)
  expect(writer.finish()).toEqual({ ok: true, value: 1 })
  old.exec("ALTER TABLE item DROP COLUMN recalls; DELETE FROM meta WHERE key = 'profile'")
  expect(readBook(old)?.profileId).toBe(profileId)
  expect(readBook(old)?.find('gtin:04008452027015')).toMatchObject({ priceMinor: 129 })
  expect(readBook(old)?.find('gtin:04008452027015')).not.toHaveProperty('recalls')
})

test('a book keeps its promotions in their order, and one from before there were any has none', async () => {
  const promotions = readPromotions(
    JSON.stringify(
      ['b', 'a'].map((promotionId) => ({
        promotionId,
        name: { de: promotionId },
        offer: { kind: 'cheapest-free', items: 'all', take: 3 },
      })),
    ),
  )
  assert(promotions.ok, 'promotions')
  const dir = join(folder, 'promotions')
  const name = keep(dir, await entriesOf('1.29'), 0, promotions.value)
  const books = openBookFolder(dir, profileId)
  expect(books.promotionList(name)).toEqual(promotions.value)
  expect([...books.promotions(name).byId.keys()]).toEqual(['b', 'a'])
  expect(books.promotions('none').byId.size).toBe(0)
  books.close()
  const old = new Database(':memory:')
  assert(writeBook(old, profileId).finish().ok, 'an empty book')
  old.exec('DROP TABLE promotion')
  expect(readBook(old)?.promotions).toEqual([])
})

test('books that nobody needs are deleted; pinned ones, the last three and those to come stay', async () => {
  const dir = join(folder, 'two')
  const books = openBookFolder(dir, profileId)
  const names: string[] = []
  for (const hour of [1, 2, 3, 4, 5, 900])
    names.push(keep(dir, await entriesOf(`${hour}.00`), hour * 3_600_000))
  books.keepOnly([names[0] ?? ''], 6 * 3_600_000)
  expect(names.map((name) => books.itemsOf(name))).toEqual([2, null, 2, 2, 2, 2])
  expect(books.newest(6 * 3_600_000)).toBe(names[4])
  expect(books.newest(900 * 3_600_000)).toBe(names[5])
  books.close()
})

test('a book that was changed on the disk is not opened', async () => {
  const dir = join(folder, 'three')
  const name = keep(dir, await entriesOf('1.00'))
  const path = join(dir, `${name}.book`)
  const bytes = readFileSync(path)
  bytes[bytes.length - 5] = 255 - (bytes[bytes.length - 5] ?? 0)
  writeFileSync(path, bytes)
  expect(openBookFolder(dir, profileId).itemsOf(name)).toBeNull()
})

test('what a killed import left behind goes with the next one, what a running one needs does not', async () => {
  const dir = join(folder, 'leftovers')
  mkdirSync(join(dir, 'build-999999999-abc'), { recursive: true })
  mkdirSync(join(dir, `build-${process.ppid}-abc`))
  keep(dir, await entriesOf('1.00'))
  expect(readdirSync(dir).filter((name) => name.startsWith('build-'))).toEqual([`build-${process.ppid}-abc`])
})

const MILK = 'gtin,name,price,tax\n4008452027015,Milch,1.29,B\n'

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('an import with an error names the row and changes nothing', async () => {
  const dataDir = join(folder, 'four')
  const imported = await importCatalogue({ csvPath: file('good.csv', MILK), dataDir, profileId })
  expect(imported).toMatchObject({ ok: true, value: { items: 1, cleanedCells: 0 } })
  const everything = () => readdirSync(lanePaths(dataDir).books, { recursive: true }).toSorted()
  const before = everything()
  const wrong = (csvPath: string) => importCatalogue({ csvPath, dataDir, profileId })
  const bad = file('bad.csv', `${MILK}4008452027016,Milch,1.29,B\n`)
  const twice = file('twice.csv', `${MILK}4008452027015,Milch,1.29,B\n`)
  const latin = file(
    'latin.csv',
    Buffer.from('gtin,name,price,tax\n4008452027015,S\xfc\xdf,1.29,B\n', 'latin1'),
  )
  const torn = file('torn.csv.gz', gzipSync(MILK).subarray(0, 40))
  expect(await wrong(bad)).toMatchObject({ ok: false, error: { errors: [{ line: 3 }], total: 1 } })
  expect(await wrong(twice)).toMatchObject({
    error: { errors: [{ line: 3, detail: expect.stringMatching(/twice, first in line 2/) }] },
  })
  expect(await wrong(latin)).toMatchObject({
    error: { errors: [{ line: 0, detail: expect.stringMatching(/CSV UTF-8/) }] },
  })
  expect(await wrong(torn)).toMatchObject({
    error: { errors: [{ line: 0, detail: expect.stringMatching(/cannot be unpacked/) }] },
  })
  expect(await wrong(folder)).toMatchObject({
    error: { errors: [{ line: 0, detail: expect.stringMatching(/is a folder/) }] },
  })
  expect(await wrong(join(folder, 'none.csv'))).toMatchObject({
    error: { errors: [{ detail: expect.stringMatching(/no file/) }] },
  })
  expect(everything()).toEqual(before)
})

test('a packed file is unpacked, a dry run keeps nothing, and a time to come is kept for then', async () => {
  const dataDir = join(folder, 'five')
  const csvPath = file('milk.csv.gz', gzipSync(MILK))
  const dry = await importCatalogue({ csvPath, dataDir, profileId, isDryRun: true })
  expect(dry).toMatchObject({ ok: true, value: { items: 1, priceBook: null, at: null, cleanedCells: 0 } })
  const books = openBookFolder(lanePaths(dataDir).books, profileId)
  expect(readdirSync(lanePaths(dataDir).books)).toEqual([])
  const progress: number[] = []
  const activateAt = '2126-01-01T05:00:00.000Z'
  const later = await importCatalogue({
    csvPath,
    dataDir,
    profileId,
    activateAt,
    onProgress: (bytes) => progress.push(bytes),
  })
  expect(later).toMatchObject({ ok: true, value: { items: 1, at: activateAt } })
  expect(progress.length).toBeGreaterThan(0)
  expect(books.newest(Date.parse(activateAt) - 1)).toBeNull()
  expect(books.newest(Date.parse(activateAt))).toMatch(/^[0-9a-f]{64}$/)
  books.close()
})

test('a lane that tidies up while a book gets its name leaves it', async () => {
  const dir = join(folder, 'tidied')
  const books = openBookFolder(dir, profileId)
  const seen: (string | null)[] = []
  const build = buildBook(dir, profileId)
  const kept = build.keep((built) => {
    const at = new Date(0).toISOString()
    const activation = { ...built, at, madeAt: at, source: 'test' }
    writeActivation(activationsFolder(dir), activation)
    seen.push(books.newest(0)) // spoken of, and not yet there
    books.keepOnly([], 0)
    return activation
  })
  build.discard()
  books.keepOnly([], 0)
  assert(kept.ok, 'nothing is in it twice')
  expect([...seen, books.newest(0)]).toEqual([null, kept.value.priceBook])
  books.close()
})

test('an import counts also when the clock was ahead at the one before', async () => {
  const dataDir = join(folder, 'six')
  const dir = lanePaths(dataDir).books
  const ahead = '2126-01-01T05:00:00.000Z'
  const wrong = keep(dir, await entriesOf('1.00'))
  writeActivation(activationsFolder(dir), {
    priceBook: wrong,
    items: 2,
    at: ahead,
    madeAt: ahead,
    source: 'x',
  })
  const imported = await importCatalogue({ csvPath: file('milk.csv', MILK), dataDir, profileId })
  assert(imported.ok, 'it is right')
  const books = openBookFolder(dir, profileId)
  expect(books.newest(Date.parse(ahead))).toBe(imported.value.priceBook)
  books.close()
})

test('a catalogue is read in the taxes and decimals of its store profile', async () => {
  const csvPath = file('yen.csv', 'gtin,name,price,tax,deposit,deposit_tax\n4008452027015,お茶,108,B,5,A\n')
  const dataDir = join(folder, 'japan')
  const imported = await importCatalogue({ csvPath, dataDir, profileId: 'japan' })
  assert(imported.ok && imported.value.priceBook !== null, 'it is right')
  const { priceBook } = imported.value
  const { books: path } = lanePaths(dataDir)
  expect(openBookFolder(path, profileId).itemsOf(priceBook)).toBeNull() // never 129 yen for 1.29 euro
  const books = openBookFolder(path, 'japan')
  const item = books.find(priceBook, 'gtin:04008452027015')
  expect(item).toMatchObject({ priceMinor: 108, deposit: { priceMinor: 5, taxCode: 'A' } })
  books.close()
  expect(await importCatalogue({ csvPath, dataDir, profileId: 'atlantis' })).toMatchObject({
    error: { errors: [{ line: 0, detail: expect.stringMatching(/no store profile atlantis/) }] },
  })
  expect(await importCatalogue({ csvPath, dataDir, profileId: 'kuwait' })).toMatchObject({
    error: { errors: [{ line: 2 }] },
  })
})

test('promotions that cannot be read change nothing', async () => {
  const dataDir = join(folder, 'unread')
  const good = join(folder, 'good-for-promotions.csv')
  writeFileSync(good, 'gtin,name,price,tax\n4008452027015,Milch,1.29,B\n')
  for (const promotionsPath of [good, join(folder, 'none.json')])
    expect(await importCatalogue({ csvPath: good, dataDir, profileId, promotionsPath })).toMatchObject({
      ok: false,
    })
  const { books } = lanePaths(dataDir)
  expect(existsSync(books) ? readdirSync(books).filter((name) => name.endsWith('.book')) : []).toEqual([])
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

test('the demo store has five thousand products, 150 kinds of produce and staff that only a demo takes', async () => {
  const dataDir = join(folder, 'demo')
  const { priceBook, items } = await importDemoStore({ dataDir })
  assert(priceBook !== null, 'it was kept')
  expect(items).toBeGreaterThan(5_000)
  const books = openBookFolder(lanePaths(dataDir).books, profileId)
  expect(books.produce(priceBook)).toHaveLength(150)
  expect((await books.search(priceBook, 'nutella', 5)).length).toBeGreaterThan(0)
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
