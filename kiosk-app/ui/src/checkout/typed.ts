import type { PadKey } from './events.ts'

const DIGITS = '0123456789'

/** What the pad makes of one more key. `max` is the number of digits; anything that is no key changes nothing. */
export function typeKey(typed: string, key: PadKey, max: number): string {
  if (key === 'clear') return ''
  if (key === 'back') return typed.slice(0, -1)
  return DIGITS.includes(key) && typed.length < max ? typed + key : typed
}
