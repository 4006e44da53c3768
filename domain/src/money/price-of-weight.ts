import { err, ok, type Result } from '../result.ts'
import type { SaleVolume, SaleWeight } from '../sale/lines.ts'
import { AMOUNT_MINOR_MAX } from './minor.ts'
import { type Fraction, roundFraction } from './rounding.ts'

export type WeightUnit = SaleWeight['unit']
export type MeasureUnit = WeightUnit | SaleVolume['unit']

/** A weight or a volume: a number of a unit, with the decimals that it was stated with. */
export type SaleAmount<Unit extends MeasureUnit = MeasureUnit> = {
  readonly value: number
  readonly exponent: number
  readonly unit: Unit
}

/** The names are those of the ledger's refusals, but for `weight-out-of-range`. */
export type WeightFault = 'wrong-unit' | 'weight-not-positive' | 'weight-out-of-range'

/** No sale scale resolves finer than a milligram of a kilogram or coarser than a tonne of grams. */
const EXPONENT_MIN = -6
const EXPONENT_MAX = 6

/** How many of the system's smaller unit one unit is. The systems are never converted. */
const UNITS = {
  kg: { system: 'metric', parts: 1000n },
  g: { system: 'metric', parts: 1n },
  lb: { system: 'avoirdupois', parts: 16n },
  oz: { system: 'avoirdupois', parts: 1n },
  l: { system: 'volume', parts: 1n },
} as const satisfies Record<MeasureUnit, { system: string; parts: bigint }>

/**
 * The price of a weight or a volume, exactly from what the scale showed, rounded once: half-up to the minor unit
 * (protocols A12; Canada STP-20, NIST HB44). `priceMinorPerUnit` is for one `unit`.
 */
export function priceOfWeight(
  weight: SaleAmount,
  priceMinorPerUnit: number,
  unit: MeasureUnit,
): Result<number, WeightFault> {
  if (!isReadable(weight)) return err('weight-out-of-range')
  if (weight.value <= 0) return err('weight-not-positive')
  const units = weightIn(weight, unit)
  if (units === null) return err('wrong-unit')
  const numerator = units.numerator * BigInt(priceMinorPerUnit)
  if (numerator / units.denominator >= BigInt(AMOUNT_MINOR_MAX)) return err('weight-out-of-range')
  return ok(roundFraction({ ...units, numerator }, 'half-up'))
}

/** Finest step of a weight that is derived, in parts of the unit: a gram of a kilogram. */
const DERIVED_EXPONENT = -3

/**
 * The weight or volume that a price stands for, rounded to a thousandth of the unit. A price of 0 for the unit has no answer, and
 * neither has one that rounds to nothing.
 */
export function weightForPrice<Unit extends MeasureUnit>(
  priceMinor: number,
  priceMinorPerUnit: number,
  unit: Unit,
): Result<SaleAmount<Unit>, WeightFault | 'no-price'> {
  if (priceMinorPerUnit <= 0) return err('no-price')
  const numerator = BigInt(priceMinor) * 10n ** BigInt(-DERIVED_EXPONENT)
  const value = roundFraction({ numerator, denominator: BigInt(priceMinorPerUnit) }, 'half-up')
  return value > 0 ? ok({ value, exponent: DERIVED_EXPONENT, unit }) : err('weight-not-positive')
}

function isReadable({ value, exponent }: SaleAmount): boolean {
  const known = Number.isInteger(exponent) && exponent >= EXPONENT_MIN && exponent <= EXPONENT_MAX
  return known && Number.isSafeInteger(value)
}

/** The weight as an exact number of `unit`, or null between the two systems. */
function weightIn(weight: SaleAmount, unit: MeasureUnit): Fraction | null {
  const from = UNITS[weight.unit]
  const to = UNITS[unit]
  if (from.system !== to.system) return null
  const up = 10n ** BigInt(Math.max(weight.exponent, 0))
  const down = 10n ** BigInt(Math.max(-weight.exponent, 0))
  return { numerator: BigInt(weight.value) * up * from.parts, denominator: down * to.parts }
}
