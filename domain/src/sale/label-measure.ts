import type { CatalogueItem } from '../catalogue/item.ts'
import { currencyNumber } from '../gs1/ai/currencies.ts'
import type { PieceFacts, Reduction, StatedPrice } from '../gs1/piece-facts.ts'
import { PRICE_MINOR_MAX } from '../money/minor.ts'
import { scaleMinor } from '../money/rounding.ts'
import { priceOfWeight, weightForPrice, type MeasureUnit, type SaleAmount } from '../money/price-of-weight.ts'
import { err, ok, type Result } from '../result.ts'
import type { Currency, StoreProfile } from '../store-profile.ts'
import type { Refusal } from './commands.ts'
import type { Measure } from './lines.ts'

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
  if (facts.reduced !== undefined) return reducedMeasure(item, facts.reduced, profile.currency)
  const stated = facts.price === null ? ok(null) : statedMinor(facts.price, profile.currency)
  if (!stated.ok) return stated
  const priceMinor = stated.value
  const rest = { item, priceMinor, policy: profile.labelPolicy }
  switch (item.soldBy) {
    case 'each':
      return ok(piecesOf(facts, priceMinor))
    case 'weight': {
      const weight = statedAmount(facts.weight, profile.weightUnit, rest)
      if (!weight.ok) return weight
      if (weight.value === null) return ok(null)
      const { amount, label } = weight.value
      return ok({ kind: 'weight', weight: amount, readingId, ...label })
    }
    case 'volume': {
      const volume = statedAmount(facts.volume, 'l', rest)
      if (!volume.ok) return volume
      if (volume.value === null) return ok(null)
      const { amount, label } = volume.value
      return ok({ kind: 'volume', volume: amount, readingId, ...label })
    }
  }
}

/**
 * One piece for less. What is weighed has no weight on its sticker, so that a person decides; a price that is not below
 * that of the item changes nothing.
 */
function reducedMeasure(
  { soldBy, priceMinor }: CatalogueItem,
  reduced: Reduction,
  currency: Currency,
): Result<Measure | null, Refusal> {
  if (soldBy !== 'each') return err('label-unreadable')
  const today =
    'price' in reduced ? statedMinor(reduced.price, currency) : lessBy(reduced.percent, priceMinor)
  if (!today.ok) return today
  if (today.value >= priceMinor) return ok(null)
  return ok({ kind: 'each', quantity: 1, labelPriceMinor: today.value, reduced: true })
}

/** A sticker gives nothing away: that would be no sale. */
function lessBy(percent: number, priceMinor: number): Result<number, Refusal> {
  if (percent >= PERCENT_ALL) return err('label-unreadable')
  const minor = priceMinor - scaleMinor(priceMinor, percent, PERCENT_ALL, 'half-up')
  return minor > 0 ? ok(minor) : err('no-price')
}

const PERCENT_ALL = 100

type Rest = {
  readonly item: CatalogueItem
  readonly priceMinor: number | null
  readonly policy: StoreProfile['labelPolicy']
}

/** How much there is, and the price of the label when that is what counts. */
type Stated<Unit extends MeasureUnit> = {
  readonly amount: SaleAmount<Unit>
  readonly label: { readonly labelPriceMinor?: number }
}

/** The label's own amount, else the one that its price stands for; null when it says neither. */
function statedAmount<Unit extends MeasureUnit>(
  stated: SaleAmount | null,
  unit: Unit,
  { item, priceMinor, policy }: Rest,
): Result<Stated<Unit> | null, Refusal> {
  const amount = stated === null ? impliedAmount(unit, item, priceMinor) : positiveIn(stated, unit)
  if (!amount.ok) return amount
  if (amount.value === null) return ok(null)
  if (priceMinor !== null && policy === 'price-from-label')
    return ok({ amount: amount.value, label: { labelPriceMinor: priceMinor } })
  const price = priceOfWeight(amount.value, item.priceMinor, unit)
  return price.ok ? ok({ amount: amount.value, label: {} }) : price
}

function impliedAmount<Unit extends MeasureUnit>(
  unit: Unit,
  { priceMinor: perUnit }: CatalogueItem,
  priceMinor: number | null,
): Result<SaleAmount<Unit> | null, Refusal> {
  return priceMinor === null ? ok(null) : weightForPrice(priceMinor, perUnit, unit)
}

function positiveIn<Unit extends MeasureUnit>(
  stated: SaleAmount,
  unit: Unit,
): Result<SaleAmount<Unit>, Refusal> {
  if (stated.unit !== unit) return err('wrong-unit')
  return stated.value > 0 ? ok({ ...stated, unit }) : err('weight-not-positive')
}

function piecesOf({ count }: PieceFacts, priceMinor: number | null): Measure | null {
  if (priceMinor !== null) return { kind: 'each', quantity: 1, labelPriceMinor: priceMinor }
  return count === null ? null : { kind: 'each', quantity: count }
}

/** Exactly in minor units of the store's currency; another currency or a part of a minor unit is not guessed at. */
function statedMinor({ value, decimals, currency }: StatedPrice, store: Currency): Result<number, Refusal> {
  if (currency !== null && currency !== currencyNumber(store.code)) return err('label-unreadable')
  const shift = store.exponent - decimals
  const minor = shift >= 0 ? value * 10 ** shift : value / 10 ** -shift
  if (!Number.isInteger(minor) || minor > PRICE_MINOR_MAX) return err('label-unreadable')
  return minor > 0 ? ok(minor) : err('no-price')
}
