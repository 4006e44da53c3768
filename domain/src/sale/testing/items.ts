import type { CatalogueItem } from '../../catalogue/item.ts'

/** Items of the store profile `germany`. */
export const MILK: CatalogueItem = {
  itemId: 'gtin:04000000000017',
  gtin: '04000000000017',
  plu: null,
  name: { de: 'Milch', en: 'Milk' },
  department: 'dairy',
  soldBy: 'each',
  priceMinor: 119,
  taxCode: 'B',
  minAge: null,
  deposit: null,
  blocked: false,
}

export const PAN: CatalogueItem = { ...MILK, itemId: 'gtin:04000000000024', priceMinor: 4999, taxCode: 'A' }

const pfand = { itemId: 'deposit:de-single-use', name: { de: 'Pfand' }, priceMinor: 25 }

export const COLA: CatalogueItem = {
  ...MILK,
  itemId: 'gtin:04000000000031',
  priceMinor: 149,
  taxCode: 'A',
  deposit: pfand,
}

export const BEER: CatalogueItem = { ...COLA, itemId: 'gtin:04000000000048', priceMinor: 99, minAge: 16 }

export const GIN: CatalogueItem = {
  ...MILK,
  itemId: 'gtin:04000000000055',
  priceMinor: 999,
  taxCode: 'A',
  minAge: 18,
}

export const APPLES: CatalogueItem = {
  ...MILK,
  itemId: 'plu:4011',
  gtin: null,
  plu: '4011',
  soldBy: 'weight',
  priceMinor: 299,
}
