import { assert } from '../assert.ts'
import { allocate } from '../money/allocate.ts'
import { sumMinor } from '../money/minor.ts'
import type { TaxRate } from '../store-profile.ts'
import { zip } from '../zip.ts'

/** A line before tax. */
export type TaxableLine = {
  readonly taxCode: string
  readonly netMinor: number
  /** How many pieces share `netMinor`, for rates with a limit by the piece; a weight is one piece. */
  readonly pieces: number
}

/**
 * What pays, where that decides about the tax. A food benefit (SNAP in the United States) pays up to an amount; what is left
 * is paid like a card.
 */
export type TaxedTender =
  { readonly kind: 'card' } | { readonly kind: 'food-benefit'; readonly amountMinor: number }

/** A part of a line that bears one rate: mostly the whole line. */
export type Portion = { readonly index: number; readonly rate: TaxRate; readonly netMinor: number }

/** The parts of the lines by the rate that they really bear, in the order of the lines. */
export function taxablePortions(
  lines: readonly TaxableLine[],
  rates: readonly TaxRate[],
  tender: TaxedTender,
): readonly Portion[] {
  const whole = lines.map((line, index) => ({ index, rate: rateOf(line, rates), netMinor: line.netMinor }))
  return tender.kind === 'card' ? whole : withBenefit(whole, rates, tender.amountMinor)
}

/** The rate with this code, or null. */
export function findTaxRate(rates: readonly TaxRate[], code: string): TaxRate | null {
  return rates.find((rate) => rate.code === code) ?? null
}

function rateOf({ taxCode, netMinor, pieces }: TaxableLine, rates: readonly TaxRate[]): TaxRate {
  const rate = rateWith(rates, taxCode)
  const { below } = rate
  const isBelow = below !== undefined && netMinor < below.pieceMinor * pieces
  return isBelow ? rateWith(rates, below.code) : rate
}

function rateWith(rates: readonly TaxRate[], code: string): TaxRate {
  const rate = findTaxRate(rates, code)
  assert(rate !== null, 'every line has one tax rate of the profile')
  return rate
}

/** The benefit is spent on goods that would be taxed first (20 NYCRR 528.27; California R&TC § 6373 (b)). */
function withBenefit(
  whole: readonly Portion[],
  rates: readonly TaxRate[],
  amountMinor: number,
): readonly Portion[] {
  const worths = whole.map(({ rate, netMinor }) =>
    rate.benefitCode === undefined ? 0 : Math.max(netMinor, 0),
  )
  const shares = allocate(Math.min(amountMinor, sumMinor(worths)), worths)
  return zip(whole, shares).flatMap(([portion, paidMinor]) => {
    const { benefitCode } = portion.rate
    if (benefitCode === undefined || paidMinor === 0) return [portion]
    const paid = { ...portion, rate: rateWith(rates, benefitCode), netMinor: paidMinor }
    const leftMinor = portion.netMinor - paidMinor
    return leftMinor === 0 ? [paid] : [{ ...portion, netMinor: leftMinor }, paid]
  })
}
