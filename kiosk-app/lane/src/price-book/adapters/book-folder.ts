import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import {
  indexPromotions,
  NO_PROMOTIONS,
  type CatalogueItem,
  type Promotion,
  type PromotionIndex,
} from '@clearlane/domain'
import type { Catalogue } from '../../core/ports.ts'
import { makeFolder } from '../../machine/adapters/make-folder.ts'
import { inForce, outdated } from '../activation.ts'
import { readBook, type PriceBook } from '../read-book.ts'
import { readActivations, removeActivation } from './activations.ts'
import { bookNamed, bookPath, contentHash, isBookName } from './book-file.ts'
import { bookWorker } from './book-worker.ts'

/** The price books of one lane: `<sha256 of the content>.book`, and when each of them counts. */
export type BookFolder = Catalogue & {
  /** As they were imported, in their order. */
  readonly promotionList: (priceBook: string) => readonly Promotion[]
  /** Items with words that begin like these, or nearly; in a thread of its own. `limit`: 1 to 100. */
  readonly search: (priceBook: string, words: string, limit: number) => Promise<readonly CatalogueItem[]>
  /** Any items, other ones at every call; for the demo's random baskets. */
  readonly random: (priceBook: string, limit: number) => Promise<readonly CatalogueItem[]>
  readonly close: () => void
}

/** Where the activations of a folder of price books stand. */
export function activationsFolder(folder: string): string {
  return join(folder, 'activations')
}

/**
 * A book of another store profile than the lane's is none: 1.29 euro must not become 129 yen. Null takes any, to look
 * into it.
 */
export function openBookFolder(folder: string, profileId: string | null): BookFolder {
  makeFolder(folder)
  const open = new Map<string, PriceBook>()
  const checks = new Map<string, 'running' | 'intact' | 'damaged'>()
  const worker = bookWorker()
  const bookOf = (name: string): PriceBook | null => {
    const known = open.get(name)
    if (known !== undefined) return known
    const book = isBookName(name)
      ? openBook(bookPath(folder, name), name, profileId, checks.get(name) === 'intact')
      : null
    if (book !== null) open.set(name, book) // one that is missing may come back with a restore
    return book
  }
  const isThere = (name: string): boolean => existsSync(bookPath(folder, name))
  return {
    find: (name, itemId) => bookOf(name)?.find(itemId) ?? null,
    produce: (name) => bookOf(name)?.produce() ?? [],
    itemsOf: (name) => bookOf(name)?.items ?? null,
    promotions: (name) => indexOf(bookOf(name)),
    promotionList: (name) => bookOf(name)?.promotions ?? [],
    search: (name, words, limit) =>
      bookOf(name) === null ? Promise.resolve([]) : worker.search(bookPath(folder, name), words, limit),
    random: (name, limit) =>
      bookOf(name) === null ? Promise.resolve([]) : worker.random(bookPath(folder, name), limit),
    newest: (nowMs) => {
      const activations = readActivations(activationsFolder(folder))
      return (
        inForce(
          activations.filter(({ priceBook }) => isThere(priceBook)),
          nowMs,
        )?.priceBook ?? null
      )
    },
    prepared: (name) => {
      const check = checks.get(name)
      if (check === 'damaged') checks.delete(name) // it is looked at again the next time
      if (open.has(name) || check === 'intact' || check === 'damaged') return true
      if (check === 'running') return false
      checks.set(name, 'running')
      void worker
        .hash(bookPath(folder, name))
        .then((hash) => checks.set(name, hash === name ? 'intact' : 'damaged'))
      return false
    },
    keepOnly: (names, nowMs) => {
      const at = activationsFolder(folder)
      for (const old of outdated(readActivations(at), nowMs)) removeActivation(at, old)
      const wanted = new Set([...names, ...readActivations(at).map(({ priceBook }) => priceBook)])
      for (const name of booksIn(folder)) {
        if (wanted.has(name)) continue
        open.get(name)?.close()
        open.delete(name)
        rmSync(bookPath(folder, name), { force: true })
      }
    },
    close: () => {
      for (const book of open.values()) book.close()
      open.clear()
      worker.close()
    },
  }
}

const indexes = new WeakMap<PriceBook, PromotionIndex>()

/** Made once for each open book. */
function indexOf(book: PriceBook | null): PromotionIndex {
  if (book === null) return NO_PROMOTIONS
  const index = indexes.get(book) ?? indexPromotions(book.promotions)
  indexes.set(book, index)
  return index
}

function openBook(path: string, name: string, profileId: string | null, isIntact: boolean): PriceBook | null {
  if (!existsSync(path) || (!isIntact && contentHash(path) !== name)) return null
  const database = new Database(path, { readonly: true, fileMustExist: true })
  const book = readBook(database)
  const isOurs = book !== null && (profileId === null || book.profileId === profileId)
  if (!isOurs) database.close()
  return isOurs ? book : null
}

function booksIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((file) => bookNamed(file) ?? [])
}
