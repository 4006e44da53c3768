/** A tone: frequency in Hz, start and length in milliseconds. */
export type Note = { readonly hz: number; readonly atMs: number; readonly forMs: number }

/** A sound that wakes needs less; a tone that comes later is about something that is over. Milliseconds. */
const STALE_MS = 300

/**
 * Plays what can be heard soon. Before the first touch a browser keeps its sound asleep, and all that was asked for
 * meanwhile would be heard at once when it wakes.
 */
export function playFresh<Sound>(
  wake: () => Promise<Sound>,
  play: (sound: Sound, note: Note) => void,
  nowMs: () => number,
): (notes: readonly Note[]) => void {
  return (notes) => {
    if (notes.length === 0) return
    const askedMs = nowMs()
    void wake().then((sound) => {
      if (nowMs() - askedMs < STALE_MS) for (const note of notes) play(sound, note)
    })
  }
}
