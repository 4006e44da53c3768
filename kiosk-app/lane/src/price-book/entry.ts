import type { CatalogueItem } from '@clearlane/domain'

/** One thing for a price book: the item, and its place among the produce tiles. */
export type BookEntry = {
  readonly item: CatalogueItem
  /** Place among the produce tiles, 1 first; null for everything else. */
  readonly rank: number | null
  /** Other words that it is looked for by, apart by spaces; left out: none. */
  readonly searchWords?: string
}
