import type { CatalogueItem } from '@clearlane/domain'

/** What the scanner sends for one product. */
export type Barcode = { readonly data: string; readonly symbology: string }

const WANTED = 100

/** Products of the demo store that anybody may buy alone, as their EAN-13 codes. */
export async function barcodesOf(port: number): Promise<readonly Barcode[]> {
  const response = await fetch(`http://127.0.0.1:${port}/api/products/search?random=1&limit=${WANTED}`)
  const answer: unknown = await response.json()
  if (!hasItems(answer)) throw new Error('The lane names no products.')
  const barcodes = answer.items.flatMap(barcodeOf)
  if (barcodes.length === 0) throw new Error('The store has no product with an EAN-13 code.')
  return barcodes
}

export function barcodeOf({ gtin, minAge, blocked, soldBy }: CatalogueItem): readonly Barcode[] {
  const isPlain = minAge === null && !blocked && soldBy === 'each'
  if (!isPlain || gtin === null || !/^0[1-9]/.test(gtin)) return []
  return [{ data: gtin.slice(1), symbology: ']E0' }]
}

// The lane's own words: their shape is its business.
function hasItems(value: unknown): value is { readonly items: readonly CatalogueItem[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
}
