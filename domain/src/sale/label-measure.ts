import type { CatalogueItem } from '../catalogue/item.ts'
import { currencyNumber } from '../gs1/ai/currencies.ts'
import type { PieceFacts, StatedPrice } from '../gs1/piece-facts.ts'
import { PRICE_MINOR_MAX } from '../money/minor.ts'
import { priceOfWeight, weightForPrice } from '../money/price-of-weight.ts'
import { err, ok, type Result } from '../result.ts'
import type { Currency, StoreProfile } from '../store-profile.ts'
import type { Refusal } from './commands.ts'
import type { Measure, SaleWeight } from './lines.ts'

/**
 * How much of the item its label says there is, and for how much; null when it says nothing that counts. `readingId`
 * names the scan that the weight came from. The item has a price > 0.
 */
export function labelMeasure(
  item: CatalogueItem,
  facts: PieceFacts,
  profile: StoreProfile,
  readingId: string,
): Result<Measure | null, Refusal> {
  const stated = facts.price === null ? ok(null) : statedMinor(facts.price, profile.currency)
  if (!stated.ok) return stated
  const priceMinor = stated.value
  if (item.soldBy === 'each') return ok(piecesOf(facts, priceMinor))
  const weight = labelWeight(item, facts, priceMinor, profile)
  if (!weight.ok) return weight
  if (weight.value === null) return ok(null)
  const measure = { kind: 'weight', weight: weight.value, readingId } as const
  if (priceMinor !== null && profile.labelPolicy === 'price-from-label') {
    return ok({ ...measure, labelPriceMinor: priceMinor })
  }
  const price = priceOfWeight(weight.value, item.priceMinor, profile.weightUnit)
  return price.ok ? ok(measure) : price
}

function piecesOf({ count }: PieceFacts, priceMinor: number | null): Measure | null {
  if (priceMinor !== null) return { kind: 'each', quantity: 1, labelPriceMinor: priceMinor }
  return count === null ? null : { kind: 'each', quantity: count }
}

/** The label's own weight, else the one that its price stands for. */
function labelWeight(
  item: CatalogueItem,
  facts: PieceFacts,
  priceMinor: number | null,
  { weightUnit }: StoreProfile,
): Result<SaleWeight | null, Refusal> {
  if (facts.weight !== null) {
    if (facts.weight.unit !== weightUnit) return err('wrong-unit')
    return facts.weight.value > 0 ? ok(facts.weight) : err('weight-not-positive')
  }
  return priceMinor === null ? ok(null) : weightForPrice(priceMinor, item.priceMinor, weightUnit)
}

/** Exactly in minor units of the store's currency; another currency or a part of a minor unit is not guessed at. */
function statedMinor({ value, decimals, currency }: StatedPrice, store: Currency): Result<number, Refusal> {
  if (currency !== null && currency !== currencyNumber(store.code)) return err('label-unreadable')
  const shift = store.exponent - decimals
  const minor = shift >= 0 ? value * 10 ** shift : value / 10 ** -shift
  if (!Number.isInteger(minor) || minor > PRICE_MINOR_MAX) return err('label-unreadable')
  return minor > 0 ? ok(minor) : err('no-price')
}
