/** A tone: frequency in Hz, start and length in milliseconds (ux.md §11). */
export type Note = { readonly hz: number; readonly atMs: number; readonly forMs: number }

const LEVEL = 0.18
const RAMP_S = 0.006 // without it a sine clicks

let audio: AudioContext | null = null
/** By note: one source that plays samples costs half of an oscillator with its envelope, at every scan. */
const sounds = new Map<string, AudioBuffer>()

/** Plays once, at once. Silent where the browser has no sound. */
export function play(notes: readonly Note[]): void {
  audio ??= new AudioContext({ latencyHint: 'interactive' })
  if (audio.state === 'suspended') void audio.resume()
  for (const note of notes) sound(audio, note)
}

function sound(context: AudioContext, note: Note): void {
  const source = new AudioBufferSourceNode(context, { buffer: samplesOf(context, note) })
  source.connect(context.destination)
  source.start(context.currentTime + note.atMs / 1000)
}

function samplesOf({ sampleRate }: AudioContext, { hz, forMs }: Note): AudioBuffer {
  const key = `${hz} ${forMs}`
  const known = sounds.get(key)
  if (known !== undefined) return known
  const buffer = new AudioBuffer({ sampleRate, length: Math.ceil((sampleRate * forMs) / 1000) })
  buffer.copyToChannel(sineOf(hz, buffer), 0)
  sounds.set(key, buffer)
  return buffer
}

/** A sine between two ramps. */
function sineOf(hz: number, { length, sampleRate }: AudioBuffer): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length }, (_, index) => {
    const ramp = Math.min(1, index / sampleRate / RAMP_S, (length - index) / sampleRate / RAMP_S)
    return LEVEL * ramp * Math.sin((2 * Math.PI * hz * index) / sampleRate)
  })
}
