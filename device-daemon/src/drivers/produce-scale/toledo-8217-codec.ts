/** What one answer of the scale says. */
export type ScaleFrame =
  | { readonly kind: 'weight'; readonly value: number; readonly exponent: number; readonly net: boolean }
  | { readonly kind: 'status'; readonly flags: StatusFlags }
  | { readonly kind: 'malformed' }

/** Status bits 0 to 5 of an unusable weight. */
export type StatusFlags = {
  readonly motion: boolean
  readonly overCapacity: boolean
  readonly underZero: boolean
  readonly outsideZeroCapture: boolean
  readonly centreOfZero: boolean
  readonly net: boolean
}

/** Bytes of a frame that is not complete, from STX on; null between frames. */
export type FrameState = readonly number[] | null

const STX = 0x02
const CR = 0x0d
const QUESTION = 0x3f
const SEVEN_BITS = 0x7f // the eighth is parity
const ALWAYS_SET = 0x40
// Longest is STX, six digits with a point, N, CR: 10 bytes. What is longer is line noise.
const FRAME_BYTES_MAX = 16
const WEIGHT = /^ *([0-9]{1,3})\.([0-9]{1,4})(N?)$/

/** Cuts STX … CR frames out of the stream. Bytes between frames are noise, told as one malformed frame a piece. */
export function feed(
  state: FrameState,
  bytes: Uint8Array,
): { readonly state: FrameState; readonly frames: readonly ScaleFrame[] } {
  const frames: ScaleFrame[] = []
  let held: number[] | null = state === null ? null : [...state]
  let noise = false
  for (const raw of bytes) {
    const byte = raw & SEVEN_BITS
    if (byte === STX) {
      noise ||= held !== null
      held = []
    } else if (held === null) {
      noise = true
    } else if (byte === CR) {
      frames.push(decode(held))
      held = null
    } else {
      held.push(byte)
      if (held.length > FRAME_BYTES_MAX) {
        held = null
        noise = true
      }
    }
  }
  if (noise) frames.push({ kind: 'malformed' })
  return { state: held, frames }
}

/** The part between STX and CR, parity taken off. The place of the point gives the exponent. */
export function decode(body: readonly number[]): ScaleFrame {
  const [first, status, ...more] = body
  if (first === QUESTION && status !== undefined && more.length === 0) return decodeStatus(status)
  const parts = WEIGHT.exec(String.fromCharCode(...body))
  if (parts === null) return { kind: 'malformed' }
  const [, whole = '', decimals = '', net] = parts
  return { kind: 'weight', value: Number(whole + decimals), exponent: -decimals.length, net: net === 'N' }
}

function decodeStatus(status: number): ScaleFrame {
  if ((status & ALWAYS_SET) === 0) return { kind: 'malformed' }
  const bit = (place: number): boolean => ((status >> place) & 1) === 1
  return {
    kind: 'status',
    flags: {
      motion: bit(0),
      overCapacity: bit(1),
      underZero: bit(2),
      outsideZeroCapture: bit(3),
      centreOfZero: bit(4),
      net: bit(5),
    },
  }
}
