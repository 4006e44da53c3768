import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { indexPromotions, NO_PROMOTIONS, type Promotion, type PromotionIndex } from '@clearlane/domain'
import type { Catalogue } from '../../core/ports.ts'
import type { BookEntry } from '../entry.ts'
import { readBook, type PriceBook } from '../read-book.ts'
import { writeBook } from '../write-book.ts'

const SUFFIX = '.book'
const NEWEST = 'newest'
const NAME = /^[0-9a-f]{64}$/

/** The price books of one lane: `<sha256 of the content>.book`, and `newest`, which names the last import. */
export type BookFolder = Catalogue & {
  /** As they were imported, in their order. */
  readonly promotionList: (priceBook: string) => readonly Promotion[]
  readonly search: (priceBook: string, words: string, limit: number) => ReturnType<PriceBook['search']>
  readonly random: (priceBook: string, limit: number) => ReturnType<PriceBook['random']>
  readonly close: () => void
}

/** A book of another store profile than the lane's is none: 1.29 euro must not become 129 yen. */
export function openBookFolder(folder: string, profileId: string): BookFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const open = new Map<string, PriceBook | null>()
  const indexes = new Map<string, PromotionIndex>()
  const bookOf = (name: string): PriceBook | null => {
    const known = open.get(name)
    if (known !== undefined) return known
    const book = NAME.test(name) ? openBook(pathOf(folder, name), name, profileId) : null
    if (book !== null) open.set(name, book) // one that is missing may come back with a restore
    return book
  }
  const indexOf = (name: string): PromotionIndex => {
    const book = bookOf(name)
    if (book === null) return NO_PROMOTIONS
    const index = indexes.get(name) ?? indexPromotions(book.promotions)
    indexes.set(name, index)
    return index
  }
  return {
    find: (name, itemId) => bookOf(name)?.find(itemId) ?? null,
    produce: (name) => bookOf(name)?.produce() ?? [],
    itemsOf: (name) => bookOf(name)?.items ?? null,
    promotions: indexOf,
    promotionList: (name) => bookOf(name)?.promotions ?? [],
    search: (name, words, limit) => bookOf(name)?.search(words, limit) ?? [],
    random: (name, limit) => bookOf(name)?.random(limit) ?? [],
    newest: () => newestIn(folder),
    keepOnly: (names) => {
      const wanted = new Set([...names, newestIn(folder)])
      for (const name of booksIn(folder)) {
        if (wanted.has(name)) continue
        open.get(name)?.close()
        open.delete(name)
        indexes.delete(name)
        rmSync(pathOf(folder, name), { force: true })
      }
    },
    close: () => {
      for (const book of open.values()) book?.close()
      open.clear()
    },
  }
}

/** Builds a book aside, names it by its content and makes it the newest. Returns its name. */
export function buildBook(
  folder: string,
  entries: readonly BookEntry[],
  profileId: string,
  promotions: readonly Promotion[] = [],
): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = mkdtempSync(join(folder, 'build-'))
  try {
    const path = join(aside, 'book')
    const database = new Database(path)
    writeBook(database, entries, profileId, promotions)
    database.close()
    const name = hashOf(path)
    renameSync(path, pathOf(folder, name))
    const pointer = join(aside, NEWEST)
    writeFileSync(pointer, name, { flush: true })
    renameSync(pointer, join(folder, NEWEST))
    return name
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function openBook(path: string, name: string, profileId: string): PriceBook | null {
  if (!existsSync(path) || hashOf(path) !== name) return null
  const database = new Database(path, { readonly: true, fileMustExist: true })
  const book = readBook(database)
  if (book?.profileId === profileId) return book
  database.close()
  return null
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function newestIn(folder: string): string | null {
  const path = join(folder, NEWEST)
  const name = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  return NAME.test(name) && existsSync(pathOf(folder, name)) ? name : null
}

function booksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}${SUFFIX}`)
}
