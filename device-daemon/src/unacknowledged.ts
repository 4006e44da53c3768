import type { DataEvent } from '@clearlane/device-contract'
import type { Clock, Timer } from '@clearlane/device-contract/ports'

/** A scan exists once the lane commits it; until then at most this many wait, and at most this long. */
export const UNACKNOWLEDGED_MAX = 16
export const UNACKNOWLEDGED_MS_MAX = 3_000

/** Data events of all slots that nobody has acknowledged yet, in order of n. */
export type Unacknowledged = {
  /** False when the slot already has the most it may have; the event is then lost. */
  readonly add: (event: DataEvent) => boolean
  readonly acknowledge: (n: number) => void
  readonly ofSlot: (slot: string) => readonly DataEvent[]
  readonly clear: () => void
}

export function createUnacknowledged(clock: Clock, expired: (event: DataEvent) => void): Unacknowledged {
  const waiting = new Map<number, { readonly event: DataEvent; readonly timer: Timer }>()
  const ofSlot = (slot: string): readonly DataEvent[] =>
    [...waiting.values()].map(({ event }) => event).filter((event) => event.slot === slot)

  const take = (n: number): DataEvent | null => {
    const entry = waiting.get(n)
    if (entry === undefined) return null
    entry.timer.cancel()
    waiting.delete(n)
    return entry.event
  }
  return {
    add: (event) => {
      if (ofSlot(event.slot).length >= UNACKNOWLEDGED_MAX) return false
      const timer = clock.after(UNACKNOWLEDGED_MS_MAX, () => {
        if (take(event.n) !== null) expired(event)
      })
      waiting.set(event.n, { event, timer })
      return true
    },
    acknowledge: (n) => {
      take(n)
    },
    ofSlot,
    clear: () => {
      for (const n of [...waiting.keys()]) take(n)
    },
  }
}
