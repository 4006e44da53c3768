/** One key as the browser reports it; `atMs` on any clock that only goes forward. */
export type WedgeKey = {
  readonly key: string
  readonly ctrl: boolean
  /** Alt or Meta: a command of the person or the browser. */
  readonly command: boolean
  readonly atMs: number
}

export type WedgeState = { readonly text: string; readonly lastMs: number }

export type WedgeStep = {
  readonly state: WedgeState
  /** The whole code, at its end. */
  readonly code: string | null
  /** The key belongs to a scanner: the page must not act on it. */
  readonly swallow: boolean
}

export const NO_KEYS: WedgeState = { text: '', lastMs: 0 }

// Keyboard-wedge scanners type a key every 1 to 30 ms; a fast typist (120 words a minute) needs 100 ms.
export const KEY_GAP_MS_MAX = 50
const CODE_CHARS_MIN = 4
const CODE_CHARS_MAX = 8192
const BURST_CHARS = 2 // from the second fast key on, it is no person
const ENDS = ['Enter', 'Tab']
const FNC1 = '\u001D'

/** Tells the bursts of a plugged-in scanner from a person's typing. A code ends with Enter or Tab. */
export function feedWedge(state: WedgeState, key: WedgeKey): WedgeStep {
  const inTime = state.text !== '' && key.atMs - state.lastMs <= KEY_GAP_MS_MAX
  if (ENDS.includes(key.key) && !key.command) return ended(state, inTime)
  if (isBetween(key)) return quiet(state)
  const character = characterOf(key)
  if (character === null) return quiet(NO_KEYS)
  const text = inTime ? state.text + character : character
  if (text.length > CODE_CHARS_MAX) return quiet(NO_KEYS)
  return { state: { text, lastMs: key.atMs }, code: null, swallow: text.length >= BURST_CHARS }
}

function ended({ text }: WedgeState, inTime: boolean): WedgeStep {
  const isCode = inTime && text.length >= CODE_CHARS_MIN
  return { state: NO_KEYS, code: isCode ? text : null, swallow: isCode }
}

/** A key that scanners send between characters, such as Shift, or as a prefix, such as F1 or Ctrl+B. */
function isBetween({ key, ctrl, command }: WedgeKey): boolean {
  if (command) return false
  return ctrl ? key !== ']' : /^(Shift|Control|CapsLock|F\d+)$/.test(key)
}

/** Scanners type control characters as Ctrl and a letter. Null for keys of a person. */
function characterOf({ key, ctrl, command }: WedgeKey): string | null {
  if (command) return null
  if (ctrl) return FNC1
  return key.length === 1 ? key : null
}

const quiet = (state: WedgeState): WedgeStep => ({ state, code: null, swallow: false })
