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
  /** It counts from `atMs` of the wall clock on, else at once. */
  readonly publish: (
    entries: readonly BookEntry[],
    more?: { readonly promotions?: readonly Promotion[]; readonly atMs?: number },
  ) => string
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
  const activations: { readonly name: string; readonly atMs: number }[] = []
  const due = (nowMs: number) => activations.findLast(({ atMs }) => atMs <= nowMs)
  return {
    publish: (entries, { promotions = [], atMs = 0 } = {}) => {
      const name = createHash('sha256')
        .update(JSON.stringify([entries, promotions]))
        .digest('hex')
      const byId = new Map(entries.map(({ item }) => [item.itemId, item]))
      books.set(name, { byId, entries, promotions: indexPromotions(promotions) })
      activations.push({ name, atMs })
      return name
    },
    find: (priceBook, itemId) => books.get(priceBook)?.byId.get(itemId) ?? null,
    produce: (priceBook) =>
      (books.get(priceBook)?.entries ?? []).flatMap(({ item, rank, searchWords = '' }) =>
        rank === null ? [] : [{ item, rank, picture: item.picture ?? null, searchWords }],
      ),
    promotions: (priceBook) => books.get(priceBook)?.promotions ?? NO_PROMOTIONS,
    itemsOf: (priceBook) => books.get(priceBook)?.byId.size ?? null,
    newest: (nowMs) => due(nowMs)?.name ?? null,
    prepared: () => true,
    keepOnly: (priceBooks, nowMs) => {
      const later = new Set(activations.filter(({ atMs }) => atMs > nowMs).map(({ name }) => name))
      later.add(due(nowMs)?.name ?? '')
      for (const name of [...books.keys()])
        if (!priceBooks.includes(name) && !later.has(name)) books.delete(name)
    },
  }
}
