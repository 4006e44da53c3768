import { playFresh, type Note } from '../ui/play-fresh.ts'

const LEVEL = 0.18
const RAMP_S = 0.006 // without it a sine clicks

let audio: AudioContext | null = null
/** By note: one source that plays samples costs half of an oscillator with its envelope, at every scan. */
const sounds = new Map<string, AudioBuffer>()

/**
 * Browsers let a page make a sound only once it was touched: the first touch starts the sound, so that it is ready for
 * the first tone.
 */
export function soundFromFirstTouch(page: EventTarget): void {
  page.addEventListener('pointerdown', () => void awake(), { once: true })
}

/** Plays once, at once or never. */
export const play = playFresh(awake, sound, () => performance.now())

async function awake(): Promise<AudioContext> {
  audio ??= new AudioContext({ latencyHint: 'interactive' })
  if (audio.state === 'suspended') await audio.resume()
  return audio
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
