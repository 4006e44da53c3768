/** A code as the scanner sent it: AIM identifier or null, data as Latin-1. */
export type PlainScan = { readonly symbology: string | null; readonly text: string }

/** What a line of a scanner holds so far: bytes of an unfinished code, or an over-long one being skipped. */
export type PlainState =
  { readonly reading: 'code'; readonly bytes: readonly number[] } | { readonly reading: 'rest-of-long' }

/** What came of some bytes: codes in order, and how often the line was unreadable. */
export type PlainResult = {
  readonly state: PlainState
  readonly scans: readonly PlainScan[]
  readonly garbage: readonly ('too-long' | 'no-aim')[]
}

export const START: PlainState = { reading: 'code', bytes: [] }

/** Longest data taken; the largest QR code holds 2,953 bytes. */
export const DATA_BYTES_MAX = 4096

const CR = 0x0d
const LF = 0x0a
const AIM_BYTES = 3
const AIM = /^\][A-Za-z][0-9A-Za-z]/ // flag, code letter, modifier: ISO/IEC 15424

/**
 * Reads prefix (an AIM identifier, optional unless `aimRequired`), data and CR [LF]. An LF is ignored at the start of
 * a code, so that the one after CR may come late. Whatever the bytes, it answers; an over-long code is skipped whole.
 */
export function feed(state: PlainState, bytes: Uint8Array, aimRequired: boolean): PlainResult {
  const scans: PlainScan[] = []
  const garbage: ('too-long' | 'no-aim')[] = []
  let held = state.reading === 'code' ? [...state.bytes] : []
  let skipping = state.reading === 'rest-of-long'
  for (const byte of bytes) {
    if (byte === CR) {
      if (!skipping && held.length > 0) {
        const scan = scanOf(held)
        if (scan.symbology === null && aimRequired) garbage.push('no-aim')
        else scans.push(scan)
      }
      held = []
      skipping = false
    } else if (!skipping && !(byte === LF && held.length === 0)) {
      held.push(byte)
      if (held.length > DATA_BYTES_MAX + AIM_BYTES) {
        garbage.push('too-long')
        held = []
        skipping = true
      }
    }
  }
  return { state: skipping ? { reading: 'rest-of-long' } : { reading: 'code', bytes: held }, scans, garbage }
}

/** Whether bytes of an unfinished code wait for their end. */
export function isMidCode(state: PlainState): boolean {
  return state.reading === 'rest-of-long' || state.bytes.length > 0
}

function scanOf(bytes: readonly number[]): PlainScan {
  const whole = Buffer.from(bytes).toString('latin1')
  const aim = AIM.exec(whole)?.[0] ?? null
  const text = aim === null ? whole : whole.slice(AIM_BYTES)
  return { symbology: aim, text: text.slice(0, DATA_BYTES_MAX) }
}
