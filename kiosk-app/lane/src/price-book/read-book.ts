import type Database from 'better-sqlite3'
import {
  assert,
  germany,
  type CatalogueItem,
  type Deposit,
  type LocalisedName,
  type Promotion,
  type Recalls,
} from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import { PromotionShape } from './promotion-shape.ts'
import { BOOK_FORMAT } from './schema.ts'

/** One open price book; nothing in it ever changes. */
export type PriceBook = {
  readonly items: number
  /** The store profile in whose money and taxes its prices are meant. */
  readonly profileId: string
  readonly promotions: readonly Promotion[]
  readonly find: (itemId: string) => CatalogueItem | null
  readonly produce: () => readonly ProduceTile[]
  /** Items whose name has words that begin like these, by name. `limit`: 1 to 100. */
  readonly search: (words: string, limit: number) => readonly CatalogueItem[]
  /** Any items, other ones at every call; for the demo's random baskets. */
  readonly random: (limit: number) => readonly CatalogueItem[]
  readonly close: () => void
}

type ItemRow = Omit<CatalogueItem, 'name' | 'deposit' | 'blocked' | 'recalls'> & {
  readonly name: string
  readonly deposit: string | null
  readonly blocked: number
  /** Not there in books that were built before it was. */
  readonly recalls?: string | null
}

const WORDS_MAX = 8

/** Null when the file is not a price book of this format. */
export function readBook(database: Database.Database): PriceBook | null {
  const meta = database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  if (meta.get('format') !== BOOK_FORMAT) return null
  const byId = database.prepare<[string], ItemRow>('SELECT * FROM item WHERE itemId = ?')
  const tiles = database.prepare<[], ItemRow & { rank: number; picture: string | null }>(
    'SELECT item.*, rank, picture FROM produce JOIN item USING (itemId) ORDER BY rank, itemId',
  )
  const search = database.prepare<[string, number], ItemRow>(
    'SELECT item.* FROM search JOIN item USING (itemId) WHERE search MATCH ? LIMIT ?',
  )
  const random = database.prepare<[number], ItemRow>(
    'SELECT * FROM item WHERE itemId IN (SELECT itemId FROM item ORDER BY random() LIMIT ?)',
  )
  const some = database.prepare<[number], ItemRow>('SELECT * FROM item LIMIT ?')
  return {
    items: Number(meta.get('items')),
    profileId: meta.get('profile') ?? germany.profileId, // books of 0.1.0 do not say it
    promotions: promotionsIn(database),
    find: (itemId) => {
      const row = byId.get(itemId)
      return row === undefined ? null : itemIn(row)
    },
    produce: () => tiles.all().map((row) => ({ item: itemIn(row), rank: row.rank, picture: row.picture })),
    search: (words, limit) => {
      const query = queryOf(words)
      const rows = query === '' ? some.all(limit) : search.all(query, limit)
      return rows.map(itemIn)
    },
    random: (limit) => random.all(limit).map(itemIn),
    close: () => {
      database.close()
    },
  }
}

function promotionsIn(database: Database.Database): readonly Promotion[] {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'promotion'").get() !== undefined
  if (!isThere) return []
  const texts = database.prepare<[], string>('SELECT promotion FROM promotion ORDER BY place').pluck()
  return texts.all().map((text) => {
    const value: unknown = JSON.parse(text)
    assert(PromotionShape.Check(value), 'a price book holds promotions as it was built with them')
    return value
  })
}

/** Every word as a quoted prefix, so that nothing a person types is an operator. */
function queryOf(words: string): string {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? []
  return parts
    .slice(0, WORDS_MAX)
    .map((word) => `"${word}"*`)
    .join(' ')
}

function itemIn(row: ItemRow): CatalogueItem {
  const { itemId, gtin, plu, department, soldBy, priceMinor, taxCode, minAge } = row
  const name = nameFrom(row.name)
  const deposit = row.deposit === null ? null : depositFrom(row.deposit)
  const blocked = row.blocked === 1
  const recalls = typeof row.recalls === 'string' ? { recalls: recallsFrom(row.recalls) } : {}
  return {
    ...{ itemId, gtin, plu, name, department, soldBy, priceMinor, taxCode, minAge, deposit, blocked },
    ...recalls,
  }
}

function nameFrom(text: string): LocalisedName {
  const value: unknown = JSON.parse(text)
  assert(isName(value), 'a price book holds names as it was built with them')
  return value
}

function depositFrom(text: string): Deposit {
  const value: unknown = JSON.parse(text)
  assert(isDeposit(value), 'a price book holds deposits as it was built with them')
  return value
}

function recallsFrom(text: string): Recalls {
  const value: unknown = JSON.parse(text)
  assert(isRecalls(value), 'a price book holds recalls as it was built with them')
  return value
}

function isRecalls(value: unknown): value is Recalls {
  const lists = typeof value === 'object' && value !== null ? value : {}
  return 'lots' in lists && 'serials' in lists && isTexts(lists.lots) && isTexts(lists.serials)
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string')

function isName(value: unknown): value is LocalisedName {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  )
}

function isDeposit(value: unknown): value is Deposit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'itemId' in value &&
    'priceMinor' in value &&
    'name' in value &&
    isName(value.name)
  )
}
