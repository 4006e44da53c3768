import {
  itemsMeant,
  readBarcode,
  type BarcodeResult,
  type CatalogueItem,
  type PieceFacts,
} from '@clearlane/domain'
import type { LaneContext } from './context.ts'

/** The book whose prices count now: the one that the sale began with, or the active one. */
export function bookInForce({ book }: Pick<LaneContext, 'book'>): string | null {
  return book.ledger.sale?.priceBook ?? book.ledger.priceBook
}

/** True when no price can be known: then a code that is not found is not the shopper's trouble. */
export function isBookMissing(context: LaneContext): boolean {
  const name = bookInForce(context)
  return name === null || context.deps.catalogue.itemsOf(name) === null
}

/** An item of the price book with what the code says of this piece of it. */
export type Found = { readonly item: CatalogueItem; readonly facts: PieceFacts }

/** The item that a code means, or null. */
export function findItem(context: LaneContext, result: BarcodeResult): Found | null {
  for (const { itemId, facts } of itemsMeant(result)) {
    const item = findById(context, itemId)
    if (item !== null) return { item, facts }
  }
  return null
}

/** Prices are pinned with the sale; what the law says now is judged by the newest book. */
export function findById(context: LaneContext, itemId: string): CatalogueItem | null {
  const pinned = bookInForce(context)
  if (pinned === null) return null
  const { catalogue } = context.deps
  const item = catalogue.find(pinned, itemId)
  const active = context.book.ledger.priceBook
  if (item === null || active === null || active === pinned) return item
  const today = catalogue.find(active, itemId)
  if (today === null) return item
  const { blocked, recalls, saleHours, quantityMax } = today
  return {
    ...item,
    blocked: item.blocked || blocked,
    ...(recalls === undefined ? {} : { recalls }),
    ...(saleHours === undefined ? {} : { saleHours }),
    ...(quantityMax === undefined ? {} : { quantityMax }),
  }
}

/** What a shopper typed: 4 or 5 digits are a PLU, more are the number under the bars. */
export function readKeyed({ deps }: Pick<LaneContext, 'deps'>, digits: string): BarcodeResult {
  if (digits.length <= 5) return { readings: [{ kind: 'plu', plu: digits }], reasons: [] }
  return readBarcode({ symbology: null, data: digits }, deps.profile.codes)
}
