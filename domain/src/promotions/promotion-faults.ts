import { PRICE_MINOR_MAX } from '../money/minor.ts'
import { isDiscountValue } from '../pricing/discount-value.ts'
import { MINUTES_PER_DAY, type TimeWindow } from './time-window.ts'
import type { Promotion, Reward, Scope } from './promotion.ts'

/** Why a promotion cannot go into a price book. */
export type PromotionFault =
  | 'bad-id'
  | 'no-name'
  | 'nothing-in-scope'
  | 'reward-out-of-range'
  | 'quantity-out-of-range'
  | 'tiers-out-of-order'
  | 'threshold-out-of-range'
  | 'limit-out-of-range'
  | 'limit-on-basket'
  | 'bad-times'

/** More are typing errors; a set is held in memory as a whole. */
const SET_PIECES_MAX = 50
const GROUPS_MAX = 4
const TIERS_MAX = 5
const LIMIT_MAX = 10_000
const DAY = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

/** Everything that the engine takes for granted about a promotion; empty when all holds. */
export function promotionFaults(promotion: Promotion): readonly PromotionFault[] {
  const { promotionId, name, offer, times, limits } = promotion
  const names = Object.values(name)
  const checks: readonly (readonly [boolean, PromotionFault])[] = [
    [/^[A-Za-z0-9_-]{1,40}$/.test(promotionId), 'bad-id'],
    [names.length > 0 && names.every((text) => text.trim() !== ''), 'no-name'],
    [scopesOf(offer).every(isScope), 'nothing-in-scope'],
    [rewardsOf(offer).every(isReward), 'reward-out-of-range'],
    [
      quantitiesOf(offer).every(([least, pieces]) => isWhole(pieces, least, SET_PIECES_MAX)),
      'quantity-out-of-range',
    ],
    [offer.kind !== 'tiered' || areTiers(offer.tiers.map(({ from }) => from)), 'tiers-out-of-order'],
    [offer.kind !== 'basket' || isWhole(offer.fromMinor, 0, PRICE_MINOR_MAX), 'threshold-out-of-range'],
    [Object.values(limits).every((max) => max === null || isWhole(max, 1, LIMIT_MAX)), 'limit-out-of-range'],
    [offer.kind !== 'basket' || Object.values(limits).every((max) => max === null), 'limit-on-basket'],
    [times === null || areTimes(times), 'bad-times'],
  ]
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

function scopesOf(offer: Promotion['offer']): readonly Scope[] {
  if (offer.kind === 'basket') return []
  return offer.kind === 'mix-and-match' ? offer.groups.map(({ items }) => items) : [offer.items]
}

function isScope(scope: Scope): boolean {
  return scope === 'all' || scope.itemIds.length + scope.departments.length > 0
}

function rewardsOf(offer: Promotion['offer']): readonly Reward[] {
  switch (offer.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      return [offer]
    case 'tiered':
      return offer.tiers.map(({ reward }) => reward)
    case 'mix-and-match':
    case 'basket':
      return [offer.reward]
    case 'n-for-m':
    case 'cheapest-free':
      return []
  }
}

function isReward(reward: Reward): boolean {
  return reward.kind === 'fixed-price'
    ? isWhole(reward.priceMinor, 0, PRICE_MINOR_MAX)
    : isDiscountValue(reward)
}

/** Pieces with the least that makes sense. A set of too many groups, or of none, has an impossible quantity. */
function quantitiesOf(offer: Promotion['offer']): readonly (readonly [least: number, pieces: number])[] {
  switch (offer.kind) {
    case 'n-for-m':
      return [
        [2, offer.take],
        [1, offer.pay],
        [1, offer.take - offer.pay],
      ]
    case 'cheapest-free':
      return [[2, offer.take]]
    case 'mix-and-match': {
      const { groups } = offer
      const set = groups.reduce((sum, { quantity }) => sum + quantity, 0)
      const isOfSize = groups.length <= GROUPS_MAX
      return [...groups.map(({ quantity }) => [1, quantity] as const), [1, isOfSize ? set : 0]]
    }
    case 'percent':
    case 'amount':
    case 'fixed-price':
    case 'tiered':
    case 'basket':
      return []
  }
}

function areTiers(from: readonly number[]): boolean {
  const isRising = from.every((pieces, i) => from.slice(0, i).every((lower) => lower < pieces))
  return (
    isRising && isWhole(from.length, 1, TIERS_MAX) && from.every((pieces) => isWhole(pieces, 1, LIMIT_MAX))
  )
}

function areTimes({ fromDay, toDay, weekdays, hours }: TimeWindow): boolean {
  const days = [fromDay, toDay].filter((day) => day !== null)
  const isInOrder = days.join() === days.toSorted().join()
  return (
    days.every((day) => DAY.test(day)) &&
    isInOrder &&
    (weekdays === null || (weekdays.length > 0 && weekdays.every((day) => isWhole(day, 1, 7)))) &&
    (hours === null || Object.values(hours).every((minute) => isWhole(minute, 0, MINUTES_PER_DAY)))
  )
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
