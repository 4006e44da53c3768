import type { Weight } from '@clearlane/device-contract'

/** What one line of the platform says. */
export type SicsFrame =
  | { readonly kind: 'weight'; readonly isStable: boolean; readonly weight: Weight }
  /** `I`: it cannot weigh now; `+` and `-`: outside of what it can weigh. */
  | { readonly kind: 'no-weight'; readonly why: 'busy' | 'overload' | 'underload' }
  | { readonly kind: 'serial-number'; readonly text: string }
  | { readonly kind: 'zeroed'; readonly how: 'done' | 'busy' | 'above-range' | 'below-range' }
  /** ES: unknown command, ET: transmission error, EL: not executable. */
  | { readonly kind: 'error'; readonly code: 'ES' | 'ET' | 'EL' }
  | { readonly kind: 'malformed' }

/** Bytes of a line that is not complete, as Latin-1 text. */
export type LineState = string

const LINE_CHARACTERS_MAX = 120 // the longest line we ask for is the serial number; the rest is noise
const WEIGHT = /^S ([SD]) +(-?)(\d{1,7})(?:\.(\d{1,5}))? +(g|kg|lb|oz)$/
const SERIAL = /^I4 A "([\x20-\x7e]{0,60})"$/

const NO_WEIGHT = { I: 'busy', '+': 'overload', '-': 'underload' } as const
const ZEROED = { A: 'done', I: 'busy', '+': 'above-range', '-': 'below-range' } as const

/** Cuts lines out of the stream. They end in CR LF; a lone LF ends one too, so that noise cannot join two lines. */
export function feed(
  state: LineState,
  bytes: Uint8Array,
): { readonly state: LineState; readonly frames: readonly SicsFrame[] } {
  const frames: SicsFrame[] = []
  let held = state
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    if (character === '\n') {
      frames.push(decode(held.replace(/\r$/, '')))
      held = ''
    } else if (held.length >= LINE_CHARACTERS_MAX) {
      frames.push({ kind: 'malformed' })
      held = ''
    } else {
      held += character
    }
  }
  return { state: held, frames }
}

export function decode(line: string): SicsFrame {
  const weight = WEIGHT.exec(line)
  if (weight !== null) return weightOf(weight)
  const serial = SERIAL.exec(line)
  if (serial !== null) return { kind: 'serial-number', text: serial[1] ?? '' }
  if (line === 'ES' || line === 'ET' || line === 'EL') return { kind: 'error', code: line }
  const [command, said = '', ...more] = line.split(' ')
  if (more.length > 0) return { kind: 'malformed' }
  if (command === 'S' && isKey(NO_WEIGHT, said)) return { kind: 'no-weight', why: NO_WEIGHT[said] }
  if (command === 'Z' && isKey(ZEROED, said)) return { kind: 'zeroed', how: ZEROED[said] }
  return { kind: 'malformed' }
}

/** Exactly as shown: the decimals give the exponent, also when they are 0. */
function weightOf([, stability, sign, whole = '', decimals = '', unit]: RegExpExecArray): SicsFrame {
  if (!isUnit(unit)) return { kind: 'malformed' }
  const digits = Number(whole + decimals)
  const value = sign === '-' && digits !== 0 ? -digits : digits
  return {
    kind: 'weight',
    isStable: stability === 'S',
    weight: { value, exponent: decimals === '' ? 0 : -decimals.length, unit },
  }
}

function isUnit(text: string | undefined): text is Weight['unit'] {
  return text === 'g' || text === 'kg' || text === 'lb' || text === 'oz'
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key)
}
