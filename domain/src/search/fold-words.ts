import { assert } from '../assert.ts'

/** Letters that stay one letter when accents are taken off, and what people type for them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ـ', ''],
])

function plainLetter(letter: string): string {
  const plain = LETTERS.get(letter)
  assert(plain !== undefined, 'every special letter has its plain one')
  return plain
}

const MARKS = /\p{M}+/gu
const SPECIAL = /[ßæœøđðłþıىةـ]/gu
/** Scripts that put no spaces between words: every character is searched as a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const IS_ASCII = /^[\x20-\x7e]*$/
const WORD = /[\p{L}\p{N}]+/gu
const ASCII_WORD = /[a-z0-9]+/g

/**
 * The words of a text as they are compared: without case, accents and punctuation. Book and question go through the
 * same fold, so that what looks alike is found.
 */
export function foldWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (IS_ASCII.test(lower)) return lower.match(ASCII_WORD) ?? []
  const plain = lower
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(SPECIAL, (letter) => plainLetter(letter))
    .normalize('NFC') // Hangul comes apart into its parts, and is put together again
    .replaceAll(WITHOUT_SPACES, ' $& ')
  return plain.match(WORD) ?? []
}
