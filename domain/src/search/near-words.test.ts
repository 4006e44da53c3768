import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorsBetween, vocabularyOf } from './near-words.ts'

const words = (...all: readonly string[]) =>
  vocabularyOf(all.toSorted().map((word, index) => ({ word, items: index + 1 })))
const near = (typed: string, isUnfinished: boolean, ...all: readonly string[]) =>
  words(...all)
    .near(typed, isUnfinished)
    .map(({ word, errors }) => `${word} ${errors}`)

test('one wrong letter in a short word, two in a long one, none in a tiny one', () => {
  expect(near('mlich', false, 'milch', 'elch', 'malz')).toEqual(['milch 1'])
  expect(near('schokalode', false, 'schokolade', 'schoko')).toEqual(['schokolade 2'])
  expect(near('schukalode', false, 'schokolade')).toEqual([])
  expect(near('ie', false, 'ei')).toEqual([])
})

test('a word that is longer than anybody types is not looked for', () => {
  expect(near('x'.repeat(25), false, 'x'.repeat(24))).toEqual([])
})

test('an unfinished word is compared with the beginnings of words', () => {
  expect(near('shoko', true, 'schokolade', 'reis')).toEqual(['schokolade 1'])
  expect(near('shoko', false, 'schokolade', 'reis')).toEqual([])
})

test('fewer errors come first, then words of more items', () => {
  expect(near('milhc', false, 'milch', 'milhx', 'zmilhc')).toEqual(['zmilhc 1', 'milhx 1', 'milch 1'])
})

test('a word of the book that begins like what was typed is known', () => {
  const vocabulary = words('milch', 'reis')
  expect(['mil', 'milch', 'r', 'milchig', 'z', ''].map((typed) => vocabulary.hasPrefix(typed))).toEqual([
    ...[true, true, true, false, false, true],
  ])
})

/** The plain table, whole. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => rows[row]?.[column] ?? 99
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99
      const row = rows[i]
      if (row !== undefined)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swap)
    }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 })

test('law: the number of errors is that of the whole table, as far as it is allowed', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (typed, known, allowed) => {
      const errors = errorsBetween(typed, known, allowed)
      const real = distance(typed, known)
      expect(real <= allowed ? errors : Math.min(errors, allowed + 1)).toBe(Math.min(real, allowed + 1))
    }),
  )
})

test('law: an unfinished word is as near as to the nearest beginning', () => {
  fc.assert(
    fc.property(word, word, (typed, known) => {
      const starts = Array.from({ length: known.length + 1 }, (_, end) =>
        distance(typed, known.slice(0, end)),
      )
      const real = Math.min(...starts)
      expect(Math.min(errorsBetween(typed, known, 2, true), 3)).toBe(Math.min(real, 3))
    }),
  )
})

test('law: no word that is near enough is passed over', () => {
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 6 }), (typed, all) => {
      const allowed = typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2
      const real = allowed === 0 ? [] : all.filter((known) => distance(typed, known) <= allowed)
      const found = words(...all).near(typed, false)
      expect(found.map((one) => one.word).toSorted()).toEqual(real.toSorted())
    }),
  )
})
