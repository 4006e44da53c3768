import type { SaleWindow } from '../restrictions/sale-hours.ts'
import type { SaleWeight } from '../sale/lines.ts'

/** A name in several languages, keyed by BCP 47 tag; `und` is the name as the supplier typed it. */
export type LocalisedName = Readonly<Record<string, string>>

/** The deposit that is sold with an item, as a child line (for example German Pfand). */
export type Deposit = {
  readonly itemId: string
  readonly name: LocalisedName
  /** Minor units of the store's currency, per piece. */
  readonly priceMinor: number
  /** Where it is taxed otherwise than the store's deposits are (`depositTaxCode` of the profile). */
  readonly taxCode?: string
}

/** What is called back from the shelves: lots (AI 10) and single pieces (AI 21). */
export type Recalls = { readonly lots: readonly string[]; readonly serials: readonly string[] }

/** What one piece weighs with its packing, as it was learned: integer milligrams, the standard deviation ≥ 0. */
export type GrossMass = { readonly meanMg: number; readonly deviationMg: number }

/**
 * What a price book knows of one thing that can be sold. Resolved by the lane and pinned into the line,
 * so that neither `decide` nor `evolve` ever looks anything up.
 */
export type CatalogueItem = {
  /** `gtin:` + 14 digits, or `plu:` + 4 or 5 digits. */
  readonly itemId: string
  /** 14 digits, or null for items sold by PLU. */
  readonly gtin: string | null
  /** 4 or 5 digits (IFPS), or null. */
  readonly plu: string | null
  readonly name: LocalisedName
  readonly department: string
  /** How the price is meant: for one piece, one kilogram (or pound), or one litre of what is sold by its label. */
  readonly soldBy: 'each' | 'weight' | 'volume'
  /** Minor units for one piece, kilogram or litre; 0 is refused at the scan. */
  readonly priceMinor: number
  /** Key into the tax rates of the store profile. */
  readonly taxCode: string
  /** Lowest age in years that may buy it, or null. */
  readonly minAge: number | null
  readonly deposit: Deposit | null
  /** A recalled or blocked item is refused at the scan, whatever the price book's age. */
  readonly blocked: boolean
  /** Refused at the scan of a code that names the lot or the serial number; left out when there are none. */
  readonly recalls?: Recalls
  /** When the law lets it be sold; left out: always. Judged now, like what is blocked, by the newest price book. */
  readonly saleHours?: readonly SaleWindow[]
  /** Most pieces in one sale; of what is weighed, most weighings. Left out: as many as the store's profile allows. */
  readonly quantityMax?: number
  /** What is taken off each weighing for bag or box, in the unit that the store weighs in. */
  readonly tare?: SaleWeight
  /** Name of a picture that the screens ship. */
  readonly picture?: string
  readonly grossMass?: GrossMass
}
