import { sumMinor } from '../money/minor.ts'
import type { StoreProfile } from '../store-profile.ts'
import { basketShares } from './basket-offers.ts'
import { bestPlan } from './best-plan.ts'
import { choicesOf, connected } from './connect.ts'
import { goodsOf, type Goods, type OfferedLine } from './goods.ts'
import { groupOf } from './group.ts'
import type { BasketOffer, LineOffer, Promotion } from './promotion.ts'
import { NO_PROMOTIONS, type Numbered, type PromotionIndex } from './promotion-index.ts'
import { Savings } from './savings.ts'
import { settle } from './settle.ts'
import { NO_COUNTERS, stackOn } from './stack.ts'
import { isWithin, type LocalTime } from './time-window.ts'

/** The promotions of the price book in force, and whom and when they are judged for. */
export type Promoting = {
  readonly promotions: PromotionIndex
  readonly isMember: boolean
  /** The store's clock: it is never read here. */
  readonly now: LocalTime
}

export const NOTHING_PROMOTED: Promoting = {
  promotions: NO_PROMOTIONS,
  isMember: false,
  now: { day: '', weekday: 1, minute: 0 },
}

export type Promoted = {
  /** For each line that was handed in what it saves, in the order of application. */
  readonly offers: readonly (readonly LineOffer[])[]
  /** A group of competing offers was too large to be searched to the end: something better may exist. */
  readonly isSearchLimited: boolean
}

/**
 * Exclusive offers on items, combinable amounts, percentages, offers on the basket. Of all ways to give pieces to
 * exclusive offers the one that saves the shopper most. Never more than a line is worth, never less than nothing.
 */
export function applyPromotions(
  lines: readonly OfferedLine[],
  promoting: Promoting,
  weightUnit: StoreProfile['weightUnit'],
): Promoted {
  const { promotions } = promoting
  const runs = runningIn(promoting)
  const savings = new Savings()
  const goods = lines.flatMap((line, place) => goodsOf(line, place, promotions, runs, weightUnit) ?? [])
  const isSearchLimited = applyItemOffers(goods, savings)
  applyBasketOffers(lines, promotions.basket.filter(runs), savings)
  return { offers: lines.map((_, place) => savings.of(place)), isSearchLimited }
}

function applyItemOffers(goods: readonly Goods[], savings: Savings): boolean {
  const simple = goods.filter((one) => choicesOf(one).length === 0)
  for (const one of simple) applyWithoutChoice(one, savings)
  const competing = connected(goods.filter((one) => choicesOf(one).length > 0))
  return competing.reduce((isLimited, lines) => {
    const group = groupOf(lines)
    const plan = bestPlan(group)
    settle(group, plan.options, savings)
    return isLimited || !plan.isProven
  }, false)
}

function applyBasketOffers(
  lines: readonly OfferedLine[],
  offers: readonly Numbered<BasketOffer>[],
  savings: Savings,
): void {
  if (offers.length === 0) return
  const worthMinor = sumMinor(lines.map((line) => line.extendedMinor))
  const left = lines.map((line, place) => line.extendedMinor - savings.sumOf(place))
  for (const { promotion, shares } of basketShares(worthMinor, left, offers)) {
    for (const [place, share] of shares.entries()) savings.add(place, promotion, share)
  }
}

/** All its pieces are alike, and none concerns another line. */
function applyWithoutChoice(goods: Goods, savings: Savings): void {
  const { place, pieces, alone } = goods
  if (alone !== null && alone.savedMinor > stackOn(goods, [], NO_COUNTERS)) {
    savings.add(place, alone.promotion, alone.savedMinor * pieces)
    return
  }
  stackOn(goods, [], NO_COUNTERS, ({ of }, savedMinor) =>
    savings.add(place, of.promotion, savedMinor * pieces),
  )
}

/** Judged once a promotion, however many lines ask. */
function runningIn({ isMember, now }: Promoting) {
  const known = new Map<number, boolean>()
  return ({ number, promotion }: Pick<Numbered<unknown>, 'number' | 'promotion'>): boolean => {
    const runs = known.get(number) ?? isRunning(promotion, isMember, now)
    known.set(number, runs)
    return runs
  }
}

function isRunning({ membersOnly, times }: Promotion, isMember: boolean, now: LocalTime): boolean {
  return (isMember || !membersOnly) && (times === null || isWithin(times, now))
}
