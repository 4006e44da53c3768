import { evolve, type Ledger, type LedgerEvent } from '@clearlane/domain'
import type { LaneMessage, Live, Store } from '@clearlane/lane-contract'

/** What the screen knows of the lane: the same ledger, folded by the same `evolve`. */
export type Mirror = {
  readonly seq: number
  readonly ledger: Ledger
  readonly live: Live
  readonly store: Store
}

export type Folded =
  | { readonly kind: 'mirror'; readonly mirror: Mirror; readonly events: readonly LedgerEvent[] }
  /** Events are missing in between: ask for a snapshot. */
  | { readonly kind: 'gap' }

/** Applies what the lane pushed. Events that are known already change nothing. */
export function fold(
  mirror: Mirror | null,
  message: Extract<LaneMessage, { type: 'welcome' | 'events' | 'live' }>,
): Folded {
  if (message.type === 'welcome') {
    const { seq, ledger, live, store } = message
    return { kind: 'mirror', mirror: { seq, ledger, live, store }, events: [] }
  }
  if (mirror === null) return { kind: 'gap' }
  if (message.type === 'live')
    return { kind: 'mirror', mirror: { ...mirror, live: message.live }, events: [] }
  if (message.seq <= mirror.seq) return { kind: 'mirror', mirror, events: [] }
  if (message.fromSeq !== mirror.seq + 1) return { kind: 'gap' }
  const ledger = message.events.reduce(evolve, mirror.ledger)
  return { kind: 'mirror', mirror: { ...mirror, ledger, seq: message.seq }, events: message.events }
}
