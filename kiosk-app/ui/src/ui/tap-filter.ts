/** A tap: when (milliseconds, the event's own stamp), on what, and where in CSS pixels. */
export type Tap = { readonly atMs: number; readonly target: unknown; readonly x: number; readonly y: number }

/** Taps of a trembling or double-clicking hand count once (ux.md §2); 700 ms in tremor mode. */
export const SAME_TAP_MS = 300
/** A second tap so near counts as the same even when the screen has changed under the finger. */
export const SAME_PLACE_MM = 10

/** Says of each tap whether it counts. `uPx` is the CSS pixels of one millimetre. */
export function tapFilter(): (tap: Tap, uPx: number) => boolean {
  let last: Tap | null = null
  return (tap, uPx) => {
    const again =
      last !== null &&
      tap.atMs - last.atMs < SAME_TAP_MS &&
      (tap.target === last.target || Math.hypot(tap.x - last.x, tap.y - last.y) < SAME_PLACE_MM * uPx)
    if (!again) last = tap
    return !again
  }
}
