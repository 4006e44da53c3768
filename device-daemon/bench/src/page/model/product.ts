import type { Scenario } from '../../acts.ts'
import { codeOfGtin, type ScanCode } from './scan-code.ts'

/** What the page uses of an item of the lane's price book. */
export type Product = {
  readonly itemId: string
  readonly gtin: string | null
  readonly plu: string | null
  readonly name: Readonly<Record<string, string>>
  readonly department: string
  readonly soldBy: 'each' | 'weight' | 'volume'
  readonly priceMinor: number
  readonly minAge: number | null
  readonly deposit: { readonly priceMinor: number } | null
  readonly blocked: boolean
}

/** A product that has a barcode, as its tile shows it. */
export type ProductTile = {
  readonly itemId: string
  readonly name: string
  readonly price: string
  /** Key of its department. */
  readonly department: string
  readonly deposit: string | null
  readonly code: ScanCode
  readonly minAge: number | null
  readonly picture: string
}

const SCAN_GAP_MS = 900 // about what a practised shopper needs for an item

export function nameOf({ name }: Product): string {
  return name['en'] ?? name['de'] ?? name['und'] ?? Object.values(name)[0] ?? 'without a name'
}

export function tilesOf(products: readonly Product[]): readonly ProductTile[] {
  return products.flatMap((product) => {
    const { itemId, gtin, priceMinor, minAge, deposit, department, blocked } = product
    if (gtin === null || blocked) return []
    const picture = `/api/pictures/goods/${DRAWN.get(department) ?? 'generic'}.svg`
    const extra = deposit === null ? null : `+ ${euros(deposit.priceMinor)} deposit`
    const price = euros(priceMinor)
    const code = codeOfGtin(gtin)
    return [{ itemId, name: nameOf(product), price, department, deposit: extra, code, minAge, picture }]
  })
}

/** The demo's book is in euros. */
export function euros(amountMinor: number): string {
  const digits = String(Math.abs(amountMinor)).padStart(3, '0')
  const sign = amountMinor < 0 ? '−' : ''
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)} €`
}

/** Scans these products one after the other, at a shopper's pace. */
export function basketOf(tiles: readonly ProductTile[], count: number): Scenario | null {
  const chosen = tiles.slice(0, count)
  if (chosen.length === 0) return null
  return {
    name: `Basket of ${chosen.length}`,
    about: 'Products by chance.',
    steps: chosen.map(({ code }, index) => ({
      afterMs: index === 0 ? 0 : SCAN_GAP_MS,
      do: { act: 'scan', ...code },
    })),
  }
}

const DRAWN = new Map(
  Object.entries({
    bakery: 'bakery',
    baking: 'pantry',
    beer: 'beer',
    breakfast: 'cereal',
    coffee: 'coffee',
    dairy: 'dairy',
    drinks: 'drinks',
    eggs: 'eggs',
    fish: 'fish',
    frozen: 'frozen',
    meat: 'meat',
    pantry: 'pantry',
    pasta: 'pasta',
    snacks: 'snacks',
    spirits: 'spirits',
    sweets: 'sweets',
    wine: 'wine',
  }),
)
