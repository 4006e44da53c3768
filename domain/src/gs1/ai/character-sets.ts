import type { CharacterSet } from './ai-rule.ts'

/** GS1 General Specifications 7.11: what values are made of. Tables 7.11-1 to 7.11-3. */
const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SMALL = 'abcdefghijklmnopqrstuvwxyz'

/** In ASCII order, so that the place of a character is its value in the check of `csumalpha`. */
export const CHARACTERS_82 = `!"%&'()*+,-./${DIGITS}:;<=>?${CAPITALS}_${SMALL}`

/** N digits, X character set 82, Y character set 39, Z file-safe and URI-safe base64 (character set 64). */
const CHARACTERS: Readonly<Record<CharacterSet, string>> = {
  N: DIGITS,
  X: CHARACTERS_82,
  Y: `#-/${DIGITS}${CAPITALS}`,
  Z: `-${DIGITS}${CAPITALS}_${SMALL}=`,
}

const BITS: Readonly<Record<CharacterSet, number>> = { N: 1, X: 2, Y: 4, Z: 8 }
const ASCII_CODES = 128

/** For each ASCII code the sets that it is in, so that a value is checked with one look a character. */
const MEMBERSHIP = Uint8Array.from({ length: ASCII_CODES }, (_, code) => setsOf(String.fromCharCode(code)))

function setsOf(character: string): number {
  return (['N', 'X', 'Y', 'Z'] as const)
    .filter((set) => CHARACTERS[set].includes(character))
    .reduce((bits, set) => bits | BITS[set], 0)
}

/** Place of the first character that is not in the set, or -1. */
export function firstOutside(set: CharacterSet, text: string): number {
  const bit = BITS[set]
  for (let place = 0; place < text.length; place++) {
    if (((MEMBERSHIP[text.charCodeAt(place)] ?? 0) & bit) === 0) return place
  }
  return -1
}
