import { assert } from '../assert.ts'
import { apportion } from '../money/allocate.ts'
import { zip } from '../zip.ts'
import { sumMinor } from '../money/minor.ts'
import { type Fraction, roundFraction } from '../money/rounding.ts'
import type { TaxTotal } from '../sale/lines.ts'
import type { StoreProfile, TaxRate } from '../store-profile.ts'

export type TaxRules = Pick<StoreProfile, 'taxMode' | 'taxRounding' | 'taxRates'>

export type TaxableLine = { readonly taxCode: string; readonly netMinor: number }

export type Taxed<Line> = {
  /** In the order they came, each with its tax in minor units. */
  readonly lines: readonly (Line & { readonly taxMinor: number })[]
  /** One row for each rate that occurs, in the order of the profile. */
  readonly totals: readonly TaxTotal[]
}

const PPM = 1_000_000n

/**
 * The tax of every line and the tax table. The lines of a rate sum to its row exactly, whichever rounding:
 * by line each line is rounded half-up, by document the sum is, and goes back to the lines by largest
 * remainder. A tax code that the profile does not have is a broken assumption: the import refuses it.
 */
export function taxLines<Line extends TaxableLine>(lines: readonly Line[], rules: TaxRules): Taxed<Line> {
  const placed = lines.map((line, index) => ({ index, line }))
  const groups = rules.taxRates.map((rate) => {
    const members = placed.filter(({ line }) => line.taxCode === rate.code)
    return { rate, taxed: taxGroup(members, rate, rules) }
  })
  const all = groups.flatMap(({ taxed }) => taxed).toSorted((a, b) => a.index - b.index)
  assert(all.length === lines.length, 'every line has one tax rate of the profile')
  return {
    lines: all.map(({ line, taxMinor }) => ({ ...line, taxMinor })),
    totals: groups.filter(({ taxed }) => taxed.length > 0).map((group) => totalOf(group, rules)),
  }
}

/** The rate with this code, or null. */
export function findTaxRate(rates: readonly TaxRate[], code: string): TaxRate | null {
  return rates.find((rate) => rate.code === code) ?? null
}

type Placed<Line> = { readonly index: number; readonly line: Line }

function taxGroup<Line extends TaxableLine>(
  members: readonly Placed<Line>[],
  rate: TaxRate,
  rules: TaxRules,
) {
  const exact = members.map(({ line }) => exactTax(line.netMinor, rate, rules))
  const sum = exactTax(sumMinor(members.map(({ line }) => line.netMinor)), rate, rules)
  const shares =
    rules.taxRounding === 'line'
      ? exact.map((tax) => roundFraction(tax, 'half-up'))
      : apportion(
          exact.map((tax) => tax.numerator),
          sum.denominator,
          roundFraction(sum, 'half-up'),
        )
  return zip(members, shares).map(([member, taxMinor]) => ({ ...member, taxMinor }))
}

/** Within a price of 119 at 19 % there are 19; on top of a price of 100 there are 19. */
function exactTax(netMinor: number, { ratePpm }: TaxRate, { taxMode }: TaxRules): Fraction {
  const rate = BigInt(ratePpm)
  return { numerator: BigInt(netMinor) * rate, denominator: taxMode === 'included' ? PPM + rate : PPM }
}

type Group = {
  readonly rate: TaxRate
  readonly taxed: readonly { readonly line: TaxableLine; readonly taxMinor: number }[]
}

function totalOf({ rate, taxed }: Group, { taxMode }: TaxRules): TaxTotal {
  const netMinor = sumMinor(taxed.map(({ line }) => line.netMinor))
  const taxMinor = sumMinor(taxed.map((member) => member.taxMinor))
  const baseMinor = taxMode === 'included' ? netMinor - taxMinor : netMinor
  const { code, ratePpm } = rate
  return { code, ratePpm, baseMinor, taxMinor, grossMinor: baseMinor + taxMinor }
}
