/** A timer that can be called off; calling off twice, or after it fired, does nothing. */
export type Timer = { cancel: () => void }

/**
 * Time as a parameter. Wall time is for people and may jump; monotonic time is for every duration and deadline.
 */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  wallMs: () => number
  /** Milliseconds since an arbitrary start; never goes back. */
  monoMs: () => number
  /** Runs `fire` once, `delayMs` ≥ 0 from now. */
  after: (delayMs: number, fire: () => void) => Timer
}

/** Resolves after `delayMs`; use it in plain async code. */
export function delay(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve)
  })
}
