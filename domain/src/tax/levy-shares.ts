import { assert } from '../assert.ts'
import { apportion } from '../money/allocate.ts'
import { sumMinor } from '../money/minor.ts'
import { roundFraction } from '../money/rounding.ts'
import type { Levy, StoreProfile, TaxRate } from '../store-profile.ts'
import { zip } from '../zip.ts'
import { splitter } from './split-levies.ts'
import type { Portion } from './taxable-portions.ts'

export type RoundingRules = Pick<
  StoreProfile,
  'taxMode' | 'taxRounding' | 'taxRoundingRule' | 'leviesRounded'
>

/** The tax of one levy on the portion at this place. */
export type LevyShare = { readonly portion: number; readonly levy: Levy; readonly taxMinor: number }

const PPM = 1_000_000n

/** The taxes of a rate: its levies, or itself. */
export function leviesOf({ code, label, ratePpm, levies }: TaxRate): readonly Levy[] {
  return levies ?? [{ levyId: code, label, ratePpm }]
}

/**
 * Every tax of every portion in minor units. What is rounded as one sum is one group: by document a levy over all goods, or
 * a rate whose levies are rounded together. The sum goes back to its portions by largest remainder.
 */
export function levyShares(portions: readonly Portion[], rules: RoundingRules): readonly LevyShare[] {
  const cells = portions.flatMap((portion, at) => cellsOf(portion, at, rules))
  const groups = Map.groupBy(cells, ({ group }) => group)
  return [...groups.values()].flatMap((group) => sharesOf(group, rules))
}

/** What is rounded as one in one portion. */
type Cell = {
  readonly portion: number
  readonly group: string
  readonly levies: readonly Levy[]
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Within a price of 119 at 19 % there are 19; on top of a price of 100 there are 19. */
function cellsOf({ rate, netMinor }: Portion, portion: number, rules: RoundingRules): readonly Cell[] {
  const denominator = rules.taxMode === 'included' ? PPM + BigInt(rate.ratePpm) : PPM
  const levies = leviesOf(rate)
  const units = rules.leviesRounded === 'together' ? [levies] : levies.map((levy) => [levy])
  return units.map((unit) => ({
    portion,
    group: [denominator, ...unit.map(({ levyId }) => levyId)].join(' '),
    levies: unit,
    numerator: BigInt(netMinor) * BigInt(sumMinor(unit.map(({ ratePpm }) => ratePpm))),
    denominator,
  }))
}

function sharesOf(cells: readonly Cell[], rules: RoundingRules): readonly LevyShare[] {
  const [first] = cells
  assert(first !== undefined, 'a group has a cell')
  const split = splitter(first.levies.map(({ ratePpm }) => ratePpm))
  let before = 0
  return zip(cells, roundedCells(cells, first.denominator, rules)).flatMap(([{ portion, levies }, tax]) => {
    const shares = zip(split(before), split(before + tax))
    before += tax
    return zip(levies, shares).map(([levy, [from, to]]) => ({ portion, levy, taxMinor: to - from }))
  })
}

function roundedCells(
  cells: readonly Cell[],
  denominator: bigint,
  { taxRounding, taxRoundingRule }: RoundingRules,
) {
  if (taxRounding === 'line') return cells.map((cell) => roundFraction(cell, taxRoundingRule))
  const numerators = cells.map(({ numerator }) => numerator)
  const numerator = numerators.reduce((sum, one) => sum + one, 0n)
  return apportion(numerators, denominator, roundFraction({ numerator, denominator }, taxRoundingRule))
}
