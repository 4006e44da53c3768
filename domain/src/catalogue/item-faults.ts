import { expandToGtin14 } from '../gs1/gtin.ts'
import { PRICE_MINOR_MAX } from '../money/minor.ts'
import type { StoreProfile } from '../store-profile.ts'
import { findTaxRate } from '../tax/taxable-portions.ts'
import { gtinItemId, pluItemId } from './item-id.ts'
import type { CatalogueItem, LocalisedName } from './item.ts'

/** Why an item cannot go into a price book of this store. */
export type ItemFault =
  | 'id-differs'
  | 'bad-gtin'
  | 'bad-plu'
  | 'no-name'
  | 'price-out-of-range'
  | 'unknown-tax-code'
  | 'age-out-of-range'
  | 'deposit-out-of-range'
  | 'deposit-by-weight'

const AGE_MAX = 99 // years; no law asks for more, a typing error may

/** Everything that pricing and the sale take for granted about an item; empty when all holds. Price 0 may pass. */
export function itemFaults(item: CatalogueItem, profile: StoreProfile): readonly ItemFault[] {
  const { gtin, plu, minAge, deposit } = item
  const checks: readonly (readonly [boolean, ItemFault])[] = [
    [item.itemId === expectedId(item), 'id-differs'],
    [gtin === null || (gtin.length === 14 && expandToGtin14(gtin).ok), 'bad-gtin'],
    [plu === null || /^[0-9]{4,5}$/.test(plu), 'bad-plu'],
    [hasName(item.name), 'no-name'],
    [isPrice(item.priceMinor), 'price-out-of-range'],
    [findTaxRate(profile.taxRates, item.taxCode) !== null, 'unknown-tax-code'],
    [
      deposit?.taxCode === undefined || findTaxRate(profile.taxRates, deposit.taxCode) !== null,
      'unknown-tax-code',
    ],
    [minAge === null || isWholeBetween(minAge, 1, AGE_MAX), 'age-out-of-range'],
    [deposit === null || (isPrice(deposit.priceMinor) && hasName(deposit.name)), 'deposit-out-of-range'],
    [deposit === null || item.soldBy === 'each', 'deposit-by-weight'],
  ]
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

/** A GTIN or a PLU gives the id; an item has one of them. */
function expectedId({ gtin, plu }: CatalogueItem): string | null {
  if (gtin !== null) return gtinItemId(gtin)
  return plu === null ? null : pluItemId(plu)
}

function hasName(name: LocalisedName): boolean {
  const texts = Object.values(name)
  return texts.length > 0 && texts.every((text) => text.trim() !== '')
}

function isPrice(minor: number): boolean {
  return isWholeBetween(minor, 0, PRICE_MINOR_MAX)
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
