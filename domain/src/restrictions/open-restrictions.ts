import type { Approval } from '../sale/events.ts'
import type { Line } from '../sale/lines.ts'

/** What a line needs before it may be sold: somebody who checks an age, or a clock that can be believed. */
export type Restriction =
  | { readonly kind: 'age'; readonly minAge: number; readonly lineIds: readonly string[] }
  | { readonly kind: 'clock-untrusted'; readonly lineIds: readonly string[] }

export type RestrictionFacts = { readonly clockTrusted: boolean }

type RestrictedLine = Pick<Line, 'lineId' | 'item' | 'voided'>

/**
 * What is still open, as a pure function of lines, approvals and now. One entry for each age (years, lowest
 * first) above what is approved. No approval stands in for the clock: an age is counted from today.
 */
export function openRestrictions(
  lines: readonly RestrictedLine[],
  approvals: readonly Approval[],
  { clockTrusted }: RestrictionFacts,
): readonly Restriction[] {
  const restricted = lines.flatMap(({ lineId, item, voided }) =>
    item.minAge === null || voided ? [] : [{ lineId, minAge: item.minAge }],
  )
  const lineIds = restricted.map((line) => line.lineId)
  const clock: readonly Restriction[] =
    clockTrusted || lineIds.length === 0 ? [] : [{ kind: 'clock-untrusted', lineIds }]
  return [...clock, ...openAges(restricted, approvedAge(approvals))]
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
