import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProduceTile } from '@clearlane/lane-contract'
import { banana, tiles } from '../gallery/goods.ts'
import { PRODUCE_PAGE, pageOf, pageTotal, shelvesOf } from './produce-shelves.ts'

const tileOf = (name: string, rank: number): ProduceTile => ({
  item: { ...banana, itemId: `plu:${rank}`, name: { en: name } },
  rank,
  picture: null,
  searchWords: '',
})
const nameOf = ({ item }: ProduceTile) => item.name['en'] ?? ''

const ALPHABET = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z Ä Ö Ü É'.split(' ')

/** Names that begin with any letter of the alphabet, some with an accent, in any number. */
const anyTiles = fc
  .array(fc.tuple(fc.constantFrom(...ALPHABET), fc.string({ maxLength: 5 })), {
    maxLength: 150,
  })
  .map((names) => names.map(([initial, rest], index) => tileOf(initial + rest, index + 1)))

/** Taps from the basket: the button of the grid, a shelf unless it is the first, turns of pages, the tile. */
function tapsTo(all: readonly ProduceTile[], itemId: string): number {
  const ways = shelvesOf(all, nameOf, 'de').flatMap(({ tiles: shelf }, index) => {
    const place = shelf.findIndex(({ item }) => item.itemId === itemId)
    return place < 0 ? [] : [1 + Math.min(index, 1) + Math.floor(place / PRODUCE_PAGE) + 1]
  })
  return Math.min(...ways)
}

test('few tiles are one shelf in the order of the lane', () => {
  const few = tiles.slice(0, 20)
  expect(shelvesOf(few, nameOf, 'en')).toEqual([{ letters: null, tiles: few }])
  expect(shelvesOf([], nameOf, 'en')).toEqual([{ letters: null, tiles: [] }])
})

test('behind the most wanted stands everything by its letter, each letter on one shelf', () => {
  fc.assert(
    fc.property(anyTiles, (all) => {
      const [popular, ...lettered] = shelvesOf(all, nameOf, 'de')
      expect(popular?.tiles).toEqual(all.slice(0, 30))
      if (all.length <= 30) return
      expect(lettered.flatMap((shelf) => shelf.tiles).toSorted((a, b) => a.rank - b.rank)).toEqual(all)
      const ends = lettered.flatMap(({ letters }) => letters?.split('–') ?? [])
      expect(ends.toSorted()).toEqual(ends)
      expect(new Set(lettered.map(({ letters }) => letters)).size).toBe(lettered.length)
      expect(lettered.length).toBeLessThanOrEqual(5)
    }),
  )
})

test('umlauts stand with their letter, and a shelf of one letter says only that', () => {
  const names = [...Array<string>(40).fill('Äpfel'), ...Array<string>(20).fill('Zwiebeln')]
  const [, ...lettered] = shelvesOf(
    names.map((name, index) => tileOf(name, index)),
    nameOf,
    'de',
  )
  expect(lettered.map(({ letters }) => letters)).toEqual(['A', 'Z'])
})

test('the first 24 are three taps from the basket at most, and each of 150 at most six', () => {
  const letters = 'AAABBBCCCDEFFGGGHIJKKKLLMMMNOPPPQRRRSSSTTTUVWWXZ'
  const all = Array.from({ length: 150 }, (_, index) =>
    tileOf(`${letters.charAt((index * 7) % letters.length)}${index}`, index),
  )
  const taps = all.map(({ item }) => tapsTo(all, item.itemId))
  expect(Math.max(...taps.slice(0, 24))).toBeLessThanOrEqual(3)
  expect(Math.max(...taps)).toBeLessThanOrEqual(6)
})

test('a shelf comes in pages, none of its tiles lost', () => {
  const pages = Array.from({ length: pageTotal(tiles) }, (_, page) => pageOf(tiles, page))
  expect(pages.flat()).toEqual(tiles)
  expect(pages[0]).toHaveLength(PRODUCE_PAGE)
  expect(pageTotal([])).toBe(1)
})
