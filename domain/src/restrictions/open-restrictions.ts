import type { CatalogueItem } from '../catalogue/item.ts'
import type { Approval } from '../sale/events.ts'
import type { Line } from '../sale/lines.ts'
import { isSaleTime, weekMoment } from './sale-hours.ts'

/** What a line needs before it may be sold: a clock that can be believed, the hour, or somebody who checks an age. */
export type Restriction =
  | { readonly kind: 'age'; readonly minAge: number; readonly lineIds: readonly string[] }
  | { readonly kind: 'clock-untrusted'; readonly lineIds: readonly string[] }
  | { readonly kind: 'outside-hours'; readonly lineIds: readonly string[] }

export type RestrictionFacts = {
  readonly clockTrusted: boolean
  /** UTC, ISO 8601, and the offset of the store's clock in minutes. */
  readonly at: string
  readonly offsetMin: number
}

type RestrictedLine = Pick<Line, 'lineId' | 'item' | 'voided'>

/**
 * What is still open, as a pure function of lines, approvals and now. One entry for each age (years, lowest
 * first) above what is approved. No approval stands in for the clock: an age is counted from today, hours from now.
 */
export function openRestrictions(
  lines: readonly RestrictedLine[],
  approvals: readonly Approval[],
  facts: RestrictionFacts,
): readonly Restriction[] {
  const live = lines.filter(({ voided }) => !voided)
  const aged = live.flatMap(({ lineId, item: { minAge } }) => (minAge === null ? [] : [{ lineId, minAge }]))
  const now = weekMoment(facts)
  return [
    ...restriction('clock-untrusted', facts.clockTrusted ? [] : live.filter(({ item }) => needsClock(item))),
    ...restriction(
      'outside-hours',
      facts.clockTrusted ? live.filter(({ item }) => !isSaleTime(item, now)) : [],
    ),
    ...openAges(aged, approvedAge(approvals)),
  ]
}

/** Whether an item may be sold only on a day, or at an hour, that somebody vouches for. */
export function needsClock({ minAge, saleHours }: Pick<CatalogueItem, 'minAge' | 'saleHours'>): boolean {
  return minAge !== null || saleHours !== undefined
}

function restriction(
  kind: 'clock-untrusted' | 'outside-hours',
  lines: readonly RestrictedLine[],
): readonly Restriction[] {
  return lines.length === 0 ? [] : [{ kind, lineIds: lines.map(({ lineId }) => lineId) }]
}

/** The highest age in years that was approved for this sale; 0 when none was. */
export function approvedAge(approvals: readonly Approval[]): number {
  return Math.max(0, ...approvals.map((approval) => approval.level))
}

function openAges(
  restricted: readonly { readonly lineId: string; readonly minAge: number }[],
  approved: number,
): readonly Restriction[] {
  const byAge = Map.groupBy(
    restricted.filter(({ minAge }) => minAge > approved),
    ({ minAge }) => minAge,
  )
  return [...byAge]
    .toSorted(([a], [b]) => a - b)
    .map(([minAge, lines]) => ({ kind: 'age', minAge, lineIds: lines.map((line) => line.lineId) }))
}
