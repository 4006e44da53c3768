import type { Deposit } from '../catalogue/item.ts'
import { type CashAmount, inCash } from '../money/cash-rounding.ts'
import { sumMinor, timesMinor } from '../money/minor.ts'
import type { PaidLine } from '../sale/events.ts'
import type { LevyTotal, TaxTotal } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { depositTaxCode } from './deposit-tax.ts'
import { taxLines } from './tax-lines.ts'
import type { TaxedTender } from './taxable-portions.ts'

/** Goods as somebody would write them down to check a till: so many pieces at this price. */
export type ExplainedGoods = {
  readonly name: string
  readonly taxCode: string
  readonly priceMinor: number
  readonly pieces: number
  readonly deposit?: Pick<Deposit, 'priceMinor' | 'taxCode'>
}

export type ExplainedLine = {
  readonly name: string
  readonly isDeposit: boolean
  readonly pieces: number
  /** As it would be stored at completion, so that a return can be tried on it. */
  readonly paid: PaidLine
}

export type ExplainedTax = {
  readonly lines: readonly ExplainedLine[]
  readonly taxes: readonly TaxTotal[]
  readonly levies?: readonly LevyTotal[]
  readonly totalMinor: number
  /** What would be paid in coins, in a country that rounds cash. */
  readonly cash: CashAmount | null
}

/** What a store of this profile would put on a receipt for these goods; each tax code is one of the profile. */
export function explainTax(
  goods: readonly ExplainedGoods[],
  profile: StoreProfile,
  tender: TaxedTender,
): ExplainedTax {
  const { lines, ...tables } = taxLines(
    goods.flatMap((one) => linesOf(one, profile)),
    profile,
    tender,
  )
  const totalMinor = sumMinor(tables.taxes.map((row) => row.grossMinor))
  return {
    ...tables,
    lines: lines.map(({ line: { name, isDeposit, pieces, netMinor, taxCode }, tax }, index) => {
      const { taxedAs = taxCode, ...taxes } = tax
      const paid = { lineId: String(index + 1), netMinor, discountMinor: 0, taxCode: taxedAs, ...taxes }
      return { name, isDeposit, pieces, paid }
    }),
    totalMinor,
    cash: profile.cashRounding === null ? null : inCash(totalMinor, profile.cashRounding, 'total'),
  }
}

function linesOf(goods: ExplainedGoods, profile: StoreProfile) {
  const { name, taxCode, priceMinor, pieces, deposit } = goods
  const item = { name, isDeposit: false, taxCode, netMinor: timesMinor(priceMinor, pieces), pieces }
  if (deposit === undefined) return [item]
  const code = depositTaxCode(deposit, taxCode, profile)
  const netMinor = timesMinor(deposit.priceMinor, pieces)
  return [item, { name, isDeposit: true, taxCode: code, netMinor, pieces }]
}
