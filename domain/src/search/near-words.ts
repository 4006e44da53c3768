import { entryAt } from '../entry-at.ts'

/** A word of the catalogue's names and in how many items it is. */
export type KnownWord = { readonly word: string; readonly items: number }

/** A known word that the typed one may have been meant for, and how many letters it is away. */
export type NearWord = { readonly word: string; readonly errors: number }

/** All words of a book, ready to be compared. */
export type Vocabulary = {
  /** True when a word begins with this. */
  readonly hasPrefix: (typed: string) => boolean
  /**
   * The nearest words, at most `NEAR_MAX`: those of more items first among equals. An unfinished word is compared with
   * the beginnings of words.
   */
  readonly near: (typed: string, isUnfinished: boolean) => readonly NearWord[]
}

const NEAR_MAX = 8
const LETTERS_MAX = 24 // longer words are not what anybody types

/** Words of 1 or 2 letters are too short to be wrong; up to 5 one letter may be, beyond that two. */
export function errorsAllowed(letters: number): 0 | 1 | 2 {
  if (letters < 3) return 0
  return letters < 6 ? 1 : 2
}

/** `words` come in the order of their code points. */
export function vocabularyOf(words: Iterable<KnownWord>): Vocabulary {
  const known = [...words].filter(({ word }) => word.length <= LETTERS_MAX)
  const sorted = known.map(({ word }) => word).toSorted()
  const masks = Int32Array.from(known, ({ word }) => maskOf(word))
  return {
    hasPrefix: (typed) => sorted[lowerBound(sorted, typed)]?.startsWith(typed) === true,
    near: (typed, isUnfinished) => nearest(typed, isUnfinished, known, masks),
  }
}

type Near = NearWord & { readonly items: number }

function nearest(
  typed: string,
  isUnfinished: boolean,
  known: readonly KnownWord[],
  masks: Int32Array,
): readonly NearWord[] {
  const allowed = errorsAllowed(typed.length)
  if (allowed === 0 || typed.length > LETTERS_MAX) return []
  const mask = maskOf(typed)
  const found: Near[] = []
  for (const [index, { word, items }] of known.entries()) {
    if (word.length < typed.length - allowed || (!isUnfinished && word.length > typed.length + allowed))
      continue
    const theirs = entryAt(masks, index)
    // Every letter that is only in one of them is an error at least; a swap of two letters is none by itself.
    if (bitsIn(mask & ~theirs) > allowed || (!isUnfinished && bitsIn(theirs & ~mask) > allowed)) continue
    const errors = errorsBetween(typed, word, allowed, isUnfinished)
    if (errors <= allowed) found.push({ word, errors, items })
  }
  return found.toSorted((a, b) => a.errors - b.errors || b.items - a.items).slice(0, NEAR_MAX)
}

const WIDTH = LETTERS_MAX + 1
/** The last three lines of the table; used again and again, since a question compares ten thousands of words. */
const LINES = {
  before: new Uint8Array(WIDTH + 1),
  above: new Uint8Array(WIDTH + 1),
  row: new Uint8Array(WIDTH + 1),
}

/**
 * Letters that are wrong, missing, too many or swapped with their neighbour (optimal string alignment); above `allowed`
 * any number above it. With `isPrefix` the rest of `word` behind its nearest beginning is no error.
 */
export function errorsBetween(typed: string, word: string, allowed: number, isPrefix = false): number {
  const columns = Math.min(word.length, typed.length + allowed, WIDTH)
  let { before, above, row } = LINES
  for (let column = 0; column <= columns; column += 1) above[column] = column
  for (let line = 1; line <= typed.length; line += 1) {
    const best = fillRow(row, above, before, { typed, word, line, columns })
    if (best > allowed) return best
    const next = before
    before = above
    above = row
    row = next
  }
  if (!isPrefix) return word.length > columns ? allowed + 1 : entryAt(above, columns)
  return Math.min(...above.subarray(0, columns + 1))
}

type RowOf = {
  readonly typed: string
  readonly word: string
  readonly line: number
  readonly columns: number
}

/** One line of the table; answers its least number, below which no later one can fall. */
function fillRow(
  row: Uint8Array,
  above: Uint8Array,
  before: Uint8Array,
  { typed, word, line, columns }: RowOf,
): number {
  row[0] = line
  let best = line
  const letter = typed.charCodeAt(line - 1)
  for (let column = 1; column <= columns; column += 1) {
    const same = letter === word.charCodeAt(column - 1)
    let errors = Math.min(
      entryAt(above, column - 1) + (same ? 0 : 1),
      entryAt(above, column) + 1,
      entryAt(row, column - 1) + 1,
    )
    const isSwap =
      line > 1 &&
      column > 1 &&
      letter === word.charCodeAt(column - 2) &&
      typed.charCodeAt(line - 2) === word.charCodeAt(column - 1)
    if (isSwap) errors = Math.min(errors, entryAt(before, column - 2) + 1)
    row[column] = errors
    best = Math.min(best, errors)
  }
  return best
}

const BITS = 31

/** Which letters are in a word, one bit each; other scripts share the bits. */
function maskOf(word: string): number {
  let mask = 0
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) % BITS)
  return mask
}

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entryAt(sorted, middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
