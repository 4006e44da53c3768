/** A tap: when (milliseconds, the event's own stamp), on what, and where in CSS pixels. */
export type Tap = {
  readonly atMs: number
  readonly target: unknown
  readonly x: number
  readonly y: number
  /** On a key of the number pad. */
  readonly isKey: boolean
}

/** Taps of a trembling or double-clicking hand count once; 700 ms in tremor mode. */
export const SAME_TAP_MS = 300
/** On the pad the same digit comes twice in many numbers, such as 4011; only a bouncing touch is so quick. */
export const SAME_KEY_MS = 100
/** A second tap so near counts as the same even when the screen has changed under the finger. */
export const SAME_PLACE_MM = 10

/** Says of each tap whether it counts. `uPx`: the CSS pixels of one millimetre, asked for only after another tap. */
export function tapFilter(): (tap: Tap, uPx: () => number) => boolean {
  let last: Tap | null = null
  return (tap, uPx) => {
    const again = last !== null && isAgain(last, tap, uPx)
    if (!again) last = tap
    return !again
  }
}

function isAgain(last: Tap, tap: Tap, uPx: () => number): boolean {
  const sinceMs = tap.atMs - last.atMs
  if (tap.target === last.target) return sinceMs < (tap.isKey ? SAME_KEY_MS : SAME_TAP_MS)
  return sinceMs < SAME_TAP_MS && Math.hypot(tap.x - last.x, tap.y - last.y) < SAME_PLACE_MM * uPx()
}
