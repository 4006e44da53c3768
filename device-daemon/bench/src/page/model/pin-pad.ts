/** What is typed on the terminal's keys: at most as many digits as a PIN may have (ISO 9564). */
export const TEST_PIN = '1234'
const PIN_DIGITS_MAX = 12
const PIN_DIGITS_MIN = 4

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'clear' | 'enter'

export type PadStep = { readonly typed: string; readonly entered: { readonly right: boolean } | null }

export function pressPad(typed: string, key: PadKey): PadStep {
  if (key === 'clear') return { typed: '', entered: null }
  if (key !== 'enter') return { typed: (typed + key).slice(0, PIN_DIGITS_MAX), entered: null }
  if (typed.length < PIN_DIGITS_MIN) return { typed, entered: null }
  return { typed: '', entered: { right: typed === TEST_PIN } }
}
