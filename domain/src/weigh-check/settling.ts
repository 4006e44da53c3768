/** What the platform says at one moment of one monotonic clock. */
export type PlatformReading = { readonly atMs: number } & (
  | { readonly state: 'at-rest'; readonly massMg: number }
  | { readonly state: 'moving' }
  /** More than it can weigh: somebody leans on it, or it is too full. */
  | { readonly state: 'overloaded' }
  /** It does not answer, or with a fault: never a weight of 0. */
  | { readonly state: 'silent' }
)

/** What came of the readings so far. */
export type Settling = {
  /** At rest since then, with this mass; null while it is not. */
  readonly rest: { readonly sinceMs: number; readonly massMg: number; readonly isTold: boolean } | null
  /** Neither at rest nor silent since then. */
  readonly unrestSinceMs: number | null
}

export const UNSETTLED: Settling = { rest: null, unrestSinceMs: null }

/** Rest of less than this tells nothing, so that two prompts never alternate. */
export const SETTLE_MS = 1_500
/** Somebody who places goods is done by then; who leans is not. */
const LEANING_MS = 5_000

/** `settledMg` once for each rest, when it has lasted. Call it again at `settlesAtMs` with what the platform says then. */
export function follow(
  { rest, unrestSinceMs }: Settling,
  reading: PlatformReading,
  divisionMg: number,
): { readonly settling: Settling; readonly settledMg: number | null } {
  if (reading.state === 'silent') return { settling: UNSETTLED, settledMg: null }
  const { atMs } = reading
  if (reading.state !== 'at-rest')
    return { settling: { rest: null, unrestSinceMs: unrestSinceMs ?? atMs }, settledMg: null }
  const { massMg } = reading
  // One division to and fro is the same rest: the load may lie between two divisions.
  const same = rest !== null && Math.abs(rest.massMg - massMg) <= divisionMg ? rest : null
  const { sinceMs, isTold } = same ?? { sinceMs: atMs, isTold: false }
  const hasSettled = atMs - sinceMs >= SETTLE_MS
  const now = { sinceMs, massMg: same?.massMg ?? massMg, isTold: isTold || hasSettled }
  return {
    settling: { rest: now, unrestSinceMs: hasSettled ? null : (unrestSinceMs ?? atMs) },
    settledMg: hasSettled && !isTold ? massMg : null,
  }
}

/** When the rest will have lasted; null when it has, or while there is none. */
export function settlesAtMs({ rest }: Settling): number | null {
  return rest === null || rest.isTold ? null : rest.sinceMs + SETTLE_MS
}

/** When it will be no placing any more; null while it rests or says nothing. */
export function leansAtMs({ unrestSinceMs, rest }: Settling): number | null {
  return rest === null && unrestSinceMs !== null ? unrestSinceMs + LEANING_MS : null
}

/** Not at rest for so long that it is no placing any more. */
export function isLeanedOn(settling: Settling, atMs: number): boolean {
  const leansAt = leansAtMs(settling)
  return leansAt !== null && atMs >= leansAt
}
