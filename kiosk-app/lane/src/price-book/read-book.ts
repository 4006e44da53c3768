import type Database from 'better-sqlite3'
import { assert, germany, type CatalogueItem, type Promotion } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import { itemIn, type ItemRow } from './item-row.ts'
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
  readonly close: () => void
}

/** Null when the file is not a price book of this format. */
export function readBook(database: Database.Database): PriceBook | null {
  const meta = database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  if (meta.get('format') !== BOOK_FORMAT) return null
  const byId = database.prepare<[string], ItemRow>('SELECT * FROM item WHERE itemId = ?')
  const tiles = database.prepare<[], ItemRow & { readonly rank: number; readonly searchWords?: string }>(
    'SELECT item.*, produce.* FROM produce JOIN item USING (itemId) ORDER BY rank, itemId',
  )
  return {
    items: Number(meta.get('items')),
    profileId: meta.get('profile') ?? germany.profileId, // books of 0.1.0 do not say it
    promotions: promotionsIn(database),
    find: (itemId) => {
      const row = byId.get(itemId)
      return row === undefined ? null : itemIn(row)
    },
    produce: () =>
      tiles.all().map((row) => ({
        item: itemIn(row),
        rank: row.rank,
        picture: row.picture ?? null,
        searchWords: row.searchWords ?? '',
      })),
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
