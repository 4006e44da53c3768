/** A tone: frequency in Hz, start and length in milliseconds (ux.md §11). */
export type Note = { readonly hz: number; readonly atMs: number; readonly forMs: number }

const LEVEL = 0.18
const RAMP_S = 0.006 // without it a sine clicks

let audio: AudioContext | null = null

/** Plays once, at once. Silent where the browser has no sound. */
export function play(notes: readonly Note[]): void {
  audio ??= new AudioContext({ latencyHint: 'interactive' })
  if (audio.state === 'suspended') void audio.resume()
  for (const note of notes) sound(audio, note)
}

function sound(context: AudioContext, { hz, atMs, forMs }: Note): void {
  const from = context.currentTime + atMs / 1000
  const to = from + forMs / 1000
  const tone = new OscillatorNode(context, { type: 'sine', frequency: hz })
  const level = new GainNode(context, { gain: 0 })
  level.gain.setValueAtTime(0, from)
  level.gain.linearRampToValueAtTime(LEVEL, from + RAMP_S)
  level.gain.setValueAtTime(LEVEL, to - RAMP_S)
  level.gain.linearRampToValueAtTime(0, to)
  tone.connect(level).connect(context.destination)
  tone.start(from)
  tone.stop(to)
}
