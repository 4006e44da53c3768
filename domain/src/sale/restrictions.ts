import type { Approval } from './events.ts'
import type { Line } from './lines.ts'

/** Ages in years that somebody still has to check, each with the lines that need it. */
export function ageChecks(
  lines: readonly Line[],
  approvals: readonly Approval[],
): ReadonlyMap<number, readonly string[]> {
  const approved = Math.max(0, ...approvals.map((approval) => approval.level))
  const restricted = lines.flatMap(({ lineId, item, voided }) =>
    item.minAge === null || item.minAge <= approved || voided ? [] : [{ level: item.minAge, lineId }],
  )
  return new Map(
    [...Map.groupBy(restricted, (one) => one.level)].map(([level, ones]) => [
      level,
      ones.map((one) => one.lineId),
    ]),
  )
}

export function isRestricted(line: Line): boolean {
  return line.item.minAge !== null && !line.voided
}
