import { assert } from '../assert.ts'
import { sumMinor } from '../money/minor.ts'
import type { LevyTax, LevyTotal, LinePrice, TaxTotal } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { type LevyShare, leviesOf, levyShares, type RoundingRules } from './levy-shares.ts'
import { type Portion, type TaxableLine, type TaxedTender, taxablePortions } from './taxable-portions.ts'

export type TaxRules = RoundingRules & Pick<StoreProfile, 'taxRates'>

/** The tax of one line: all of it, and each levy where its rate has several. */
export type LineTax = Pick<LinePrice, 'taxMinor' | 'levies' | 'taxedAs'>

export type Taxed<Line> = {
  /** In the order they came. */
  readonly lines: readonly { readonly line: Line; readonly tax: LineTax }[]
  /** One row for each rate that occurs, in the order of the profile. */
  readonly taxes: readonly TaxTotal[]
  /** One row for each levy above 0 that occurs, only in a profile that tells levies apart. */
  readonly levies?: readonly LevyTotal[]
}

/**
 * The tax of every line and the tax tables. Lines sum to the tables exactly, whichever rounding: by line each line is rounded,
 * by document the sum is, and goes back to the lines by largest remainder. A tax code that the profile does not have is a
 * broken assumption: the import refuses it.
 */
export function taxLines<Line extends TaxableLine>(
  lines: readonly Line[],
  rules: TaxRules,
  tender: TaxedTender,
): Taxed<Line> {
  const portions = taxablePortions(lines, rules.taxRates, tender)
  const shares = Map.groupBy(levyShares(portions, rules), ({ portion }) => portion)
  const taxed = portions.map((portion, at) => ({ ...portion, shares: groupAt(shares, at) }))
  const byLine = Map.groupBy(taxed, ({ index }) => index)
  const named = rules.taxRates.some(({ levies }) => levies !== undefined)
  return {
    lines: lines.map((line, index) => ({ line, tax: lineTax(line, groupAt(byLine, index)) })),
    taxes: taxTotals(taxed, rules),
    ...(named ? { levies: levyTotals(taxed, rules) } : {}),
  }
}

/** Every portion has a tax, be it of 0 %, and every line has a portion. */
function groupAt<T>(groups: ReadonlyMap<number, readonly T[]>, at: number): readonly T[] {
  const group = groups.get(at)
  assert(group !== undefined, `there is something at ${at}`)
  return group
}

type TaxedPortion = Portion & { readonly shares: readonly LevyShare[] }

function lineTax({ taxCode }: TaxableLine, portions: readonly TaxedPortion[]): LineTax {
  const [whole, ...more] = portions
  const levies = portions.flatMap(({ rate, shares }) =>
    rate.levies === undefined ? [] : shares.map(levyTax),
  )
  assert(whole !== undefined, 'a line has a portion')
  const isOther = more.length === 0 && whole.rate.code !== taxCode
  return {
    taxMinor: sumMinor(portions.map(taxOf)),
    ...(levies.length > 0 ? { levies } : {}),
    ...(isOther ? { taxedAs: whole.rate.code } : {}),
  }
}

function levyTax({ levy, taxMinor }: LevyShare): LevyTax {
  return { levyId: levy.levyId, taxMinor }
}

function taxOf({ shares }: TaxedPortion): number {
  return sumMinor(shares.map(({ taxMinor }) => taxMinor))
}

function baseOf(portion: TaxedPortion, { taxMode }: TaxRules): number {
  return taxMode === 'included' ? portion.netMinor - taxOf(portion) : portion.netMinor
}

function taxTotals(taxed: readonly TaxedPortion[], rules: TaxRules): readonly TaxTotal[] {
  return rules.taxRates.flatMap(({ code, ratePpm }) => {
    const members = taxed.filter(({ rate }) => rate.code === code)
    if (members.length === 0) return []
    const baseMinor = sumMinor(members.map((member) => baseOf(member, rules)))
    const taxMinor = sumMinor(members.map(taxOf))
    return [{ code, ratePpm, baseMinor, taxMinor, grossMinor: baseMinor + taxMinor }]
  })
}

function levyTotals(taxed: readonly TaxedPortion[], rules: TaxRules): readonly LevyTotal[] {
  const cells = taxed.flatMap((portion) =>
    portion.shares.map((share) => ({ ...share, baseMinor: baseOf(portion, rules) })),
  )
  const known = rules.taxRates.flatMap(leviesOf)
  const unlike = known.filter(({ levyId }, at) => known.findIndex((one) => one.levyId === levyId) === at)
  return unlike.flatMap(({ levyId, label, ratePpm }) => {
    const members = cells.filter(({ levy }) => levy.levyId === levyId)
    if (members.length === 0 || ratePpm === 0) return []
    return [{ levyId, label, ratePpm, ...sumsOf(members) }]
  })
}

function sumsOf(members: readonly { readonly baseMinor: number; readonly taxMinor: number }[]) {
  return {
    baseMinor: sumMinor(members.map((one) => one.baseMinor)),
    taxMinor: sumMinor(members.map((one) => one.taxMinor)),
  }
}
