/** That a price book counts from a time on. Later times win; of two at one time, the one that was made later. */
export type Activation = {
  readonly priceBook: string
  readonly items: number
  /** From when on, UTC, ISO 8601. */
  readonly at: string
  readonly madeAt: string
  /** The file that it was imported from, for people. */
  readonly source: string
}

/** Versions that stay for a way back, beside what sales still need. */
const VERSIONS_KEPT = 3

/** Earliest first. */
export function inOrder(activations: readonly Activation[]): readonly Activation[] {
  return activations.toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || Date.parse(a.madeAt) - Date.parse(b.madeAt),
  )
}

/** The one that counts now, or null before the first. */
export function inForce(activations: readonly Activation[], nowMs: number): Activation | null {
  return dueOf(activations, nowMs).at(-1) ?? null
}

/** Those that nobody goes back to: neither to come nor of one of the last few books. */
export function outdated(activations: readonly Activation[], nowMs: number): readonly Activation[] {
  const due = dueOf(activations, nowMs).toReversed()
  const kept = [...new Set(due.map(({ priceBook }) => priceBook))].slice(0, VERSIONS_KEPT)
  return due.filter(({ priceBook }) => !kept.includes(priceBook))
}

/**
 * What was to count at once, at a time that has not come: the clock was ahead then. Something that counts at once now
 * takes its place.
 */
export function overruledBy(one: Activation, activations: readonly Activation[]): readonly Activation[] {
  const isAtOnce = ({ at, madeAt }: Activation) => at === madeAt
  return isAtOnce(one) ? activations.filter((other) => isAtOnce(other) && other.at > one.at) : []
}

function dueOf(activations: readonly Activation[], nowMs: number): readonly Activation[] {
  return inOrder(activations).filter(({ at }) => Date.parse(at) <= nowMs)
}
