import { createHash } from 'node:crypto'
import {
  indexPromotions,
  NO_PROMOTIONS,
  type CatalogueItem,
  type Promotion,
  type PromotionIndex,
} from '@clearlane/domain'
import type { Catalogue } from '../core/ports.ts'
import type { BookEntry } from './entry.ts'

/** A catalogue without files, for the simulator and for tests: `publish` makes a new book and returns its name. */
export type MemoryCatalogue = Catalogue & {
  readonly publish: (entries: readonly BookEntry[], promotions?: readonly Promotion[]) => string
}

export function memoryCatalogue(): MemoryCatalogue {
  const books = new Map<
    string,
    {
      readonly byId: Map<string, CatalogueItem>
      readonly entries: readonly BookEntry[]
      readonly promotions: PromotionIndex
    }
  >()
  let newest: string | null = null
  return {
    publish: (entries, promotions = []) => {
      const name = createHash('sha256')
        .update(JSON.stringify([entries, promotions]))
        .digest('hex')
      const byId = new Map(entries.map(({ item }) => [item.itemId, item]))
      books.set(name, { byId, entries, promotions: indexPromotions(promotions) })
      newest = name
      return name
    },
    find: (priceBook, itemId) => books.get(priceBook)?.byId.get(itemId) ?? null,
    produce: (priceBook) =>
      (books.get(priceBook)?.entries ?? []).flatMap(({ item, rank, picture }) =>
        rank === null ? [] : [{ item, rank, picture }],
      ),
    promotions: (priceBook) => books.get(priceBook)?.promotions ?? NO_PROMOTIONS,
    itemsOf: (priceBook) => books.get(priceBook)?.byId.size ?? null,
    newest: () => newest,
    keepOnly: (priceBooks) => {
      for (const name of [...books.keys()])
        if (!priceBooks.includes(name) && name !== newest) books.delete(name)
    },
  }
}
