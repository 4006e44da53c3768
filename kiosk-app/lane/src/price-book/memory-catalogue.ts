import { createHash } from 'node:crypto'
import type { CatalogueItem } from '@clearlane/domain'
import type { Catalogue } from '../core/ports.ts'
import type { BookEntry } from './entry.ts'

/** A catalogue without files, for the simulator and for tests: `publish` makes a new book and returns its name. */
export type MemoryCatalogue = Catalogue & { readonly publish: (entries: readonly BookEntry[]) => string }

export function memoryCatalogue(): MemoryCatalogue {
  const books = new Map<
    string,
    { readonly byId: Map<string, CatalogueItem>; readonly entries: readonly BookEntry[] }
  >()
  let newest: string | null = null
  return {
    publish: (entries) => {
      const name = createHash('sha256').update(JSON.stringify(entries)).digest('hex')
      books.set(name, { byId: new Map(entries.map(({ item }) => [item.itemId, item])), entries })
      newest = name
      return name
    },
    find: (priceBook, itemId) => books.get(priceBook)?.byId.get(itemId) ?? null,
    produce: (priceBook) =>
      (books.get(priceBook)?.entries ?? []).flatMap(({ item, rank, picture }) =>
        rank === null ? [] : [{ item, rank, picture }],
      ),
    itemsOf: (priceBook) => books.get(priceBook)?.byId.size ?? null,
    newest: () => newest,
    keepOnly: (priceBooks) => {
      for (const name of [...books.keys()])
        if (!priceBooks.includes(name) && name !== newest) books.delete(name)
    },
  }
}
