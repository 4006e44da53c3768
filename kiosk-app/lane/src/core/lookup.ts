import { itemIdsOf, readBarcode, type BarcodeReading, type CatalogueItem } from '@clearlane/domain'
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

/** The item that a code means, or null. Prices are pinned with the sale; whether it is blocked is judged now. */
export function findItem(context: LaneContext, reading: BarcodeReading): CatalogueItem | null {
  for (const itemId of itemIdsOf(reading)) {
    const item = findById(context, itemId)
    if (item !== null) return item
  }
  return null
}

export function findById(context: LaneContext, itemId: string): CatalogueItem | null {
  const pinned = bookInForce(context)
  if (pinned === null) return null
  const { catalogue } = context.deps
  const item = catalogue.find(pinned, itemId)
  const active = context.book.ledger.priceBook
  if (item === null || active === null || active === pinned) return item
  const today = catalogue.find(active, itemId)
  return today?.blocked === true ? { ...item, blocked: true } : item
}

/** What a shopper typed: 4 or 5 digits are a PLU, more are the number under the bars. */
export function readKeyed(digits: string): BarcodeReading {
  if (digits.length <= 5) return { kind: 'plu', plu: digits }
  return readBarcode({ symbology: null, data: digits })
}
