import { firstOutside } from '../gs1/ai/character-sets.ts'
import { expandToGtin14 } from '../gs1/gtin.ts'
import { PRICE_MINOR_MAX } from '../money/minor.ts'
import type { StoreProfile } from '../store-profile.ts'
import { isSaleWindow } from '../restrictions/sale-hours.ts'
import type { SaleWeight } from '../sale/lines.ts'
import { findTaxRate } from '../tax/taxable-portions.ts'
import { gtinItemId, pluItemId } from './item-id.ts'
import type { CatalogueItem, GrossMass, LocalisedName } from './item.ts'

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
  | 'sale-hours-out-of-range'
  | 'quantity-max-out-of-range'
  | 'tare-out-of-range'
  | 'tare-by-piece'
  | 'mass-out-of-range'
  | 'recall-unscannable'

const AGE_MAX = 99 // years; no law asks for more, a typing error may
const QUANTITY_MAX = 9_999
const TARE_DECIMALS = 4 // of a kilogram: a tenth of a gram is finer than any sale scale
const TARE_MAX = 10 // kilograms or pounds
const MASS_MG_MAX = 100_000_000 // 100 kg
const RECALL_CHARS_MAX = 20 // of AI 10 and 21

/** Everything that pricing and the sale take for granted about an item; empty when all holds. Price 0 may pass. */
export function itemFaults(item: CatalogueItem, profile: StoreProfile): readonly ItemFault[] {
  const { gtin, plu, minAge, deposit, saleHours, quantityMax, tare } = item
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
    [
      saleHours === undefined || (saleHours.length > 0 && saleHours.every(isSaleWindow)),
      'sale-hours-out-of-range',
    ],
    [quantityMax === undefined || isWholeBetween(quantityMax, 1, QUANTITY_MAX), 'quantity-max-out-of-range'],
    [tare === undefined || isTare(tare, profile), 'tare-out-of-range'],
    [tare === undefined || item.soldBy === 'weight', 'tare-by-piece'],
    [isMass(item.grossMass), 'mass-out-of-range'],
    [areScannable(item.recalls), 'recall-unscannable'],
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

function isTare({ value, exponent, unit }: SaleWeight, { weightUnit }: StoreProfile): boolean {
  const isReadable = unit === weightUnit && isWholeBetween(exponent, -TARE_DECIMALS, 0)
  return isReadable && isWholeBetween(value, 1, TARE_MAX * 10 ** -exponent)
}

function isMass(mass: GrossMass | undefined): boolean {
  if (mass === undefined) return true
  return isWholeBetween(mass.meanMg, 1, MASS_MG_MAX) && isWholeBetween(mass.deviationMg, 0, mass.meanMg)
}

/** What no code can hold would never be refused, and nobody would know. */
function areScannable(recalls: CatalogueItem['recalls']): boolean {
  const numbers = [...(recalls?.lots ?? []), ...(recalls?.serials ?? [])]
  return numbers.every(
    (number) => isWholeBetween(number.length, 1, RECALL_CHARS_MAX) && firstOutside('X', number) === -1,
  )
}

function isPrice(minor: number): boolean {
  return isWholeBetween(minor, 0, PRICE_MINOR_MAX)
}

function isWholeBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
