import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createActor } from 'xstate'
import { expect, test } from 'vitest'
import type { ProduceTile } from '@clearlane/lane-contract'
import { leafPath } from '../checkout/paths.ts'
import { checkoutMachine } from '../checkout/machine.ts'
import { banana } from '../gallery/goods.ts'
import { lettersOf } from './letters-of.ts'
import { pinyinInitials } from './pinyin-initials.ts'
import { PRODUCE_PAGE, shelvesOf, type ProduceShelf } from './produce-shelves.ts'
import { FOUND_MAX, produceSearch } from './produce-search.ts'

const demoStore = join(import.meta.dirname, '../../../lane/demo/products.csv')
const CELL = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g

/** All produce of the demo store, as the lane gives it. */
const tiles: readonly ProduceTile[] = readFileSync(demoStore, 'utf8')
  .split('\n')
  .filter((row) => row.includes(',produce,'))
  .map((row, rank) => {
    const [, plu = '', , de = '', en = '', zh = '', ar = '', , , , , , , , , searchWords = ''] = [
      ...row.matchAll(CELL),
    ].map(([, quoted, plain]) => quoted ?? plain ?? '')
    const item = { ...banana, itemId: `plu:${plu}`, plu, name: { de, en, zh, ar } }
    return { item, rank, picture: null, searchWords }
  })
const search = produceSearch(tiles)
const found = (typed: string) => search(typed).map(({ item }) => item.name['en'])

test('the demo store is all there', () => {
  expect(tiles).toHaveLength(150)
})

test.each([
  ['banane', 'Bananas'],
  ['BANA', 'Bananas'],
  ['tomtoes', 'Tomatoes on the vine'],
  ['brocoli', 'Broccoli'],
  ['zuchini', 'Courgettes'],
  ['eggplant', 'Aubergines'],
  ['rauke', 'Rocket'],
  ['apfel', 'Gala apples'],
  ['موز', 'Bananas'],
  ['xj', 'Bananas'],
  ['hlb', 'Carrots'],
])('%s finds %s', (typed, name) => {
  expect(found(typed)).toContain(name)
})

test('nothing typed is what most people buy, and what nothing is called finds nothing', () => {
  expect(search('')).toEqual(tiles.slice(0, FOUND_MAX))
  expect(found('qqqq')).toEqual([])
})

test('what begins as typed comes before what is only near', () => {
  expect(found('peas')[0]).toBe('Peas')
})

test('initials are those of the sounds, and only of Chinese', () => {
  expect(pinyinInitials('香蕉')).toBe('xj')
  expect(pinyinInitials('西兰花（把）Bio')).toBe('xlhb')
  expect(pinyinInitials('Bananen')).toBe('')
})

/** Taps until a name's tile is shown when its first letters are typed, without the tap on it. */
function typedTaps(tile: ProduceTile, language: string): number {
  const letters = lettersOf(language)
  const name = language === 'zh' ? pinyinInitials(tile.item.name['zh'] ?? '') : tile.item.name[language]
  const typeable = [...(name ?? '').toLowerCase()].filter((letter) => letters.includes(letter))
  const taps = typeable.findIndex((_, index) => search(typeable.slice(0, index + 1).join('')).includes(tile))
  return taps < 0 ? Number.POSITIVE_INFINITY : taps + 1
}

/** Taps from the basket on the shorter way, by shelves or by letters; a shelf and each turn of its pages is one. */
function tapsTo(tile: ProduceTile, shelves: readonly ProduceShelf[], language: string): number {
  const browsed = shelves.flatMap(({ tiles: shelf }, index) => {
    const place = shelf.indexOf(tile)
    return place < 0 ? [] : [Math.min(index, 1) + Math.floor(place / PRODUCE_PAGE)]
  })
  return Math.min(1 + Math.min(...browsed) + 1, tapsToLetters() + typedTaps(tile, language) + 1)
}

/** From the basket to the letters, by the buttons that are there. */
function tapsToLetters(): number {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  const ways = [{ type: 'shopper.open-produce' }, { type: 'shopper.open-search' }] as const
  for (const event of ways) actor.send(event)
  expect(leafPath(actor.getSnapshot().value.main)).toBe('sale.shopping.search')
  return ways.length
}

test.each(['en', 'de', 'zh', 'ar'])(
  'in %s the first 24 are three taps away, each of all at most six',
  (language) => {
    const shelves = shelvesOf(tiles, ({ item }) => item.name[language] ?? '', language)
    const taps = tiles.map((tile) => tapsTo(tile, shelves, language))
    expect(Math.max(...taps.slice(0, 24))).toBeLessThanOrEqual(3)
    expect(Math.max(...taps)).toBeLessThanOrEqual(6)
  },
)

test('letters are typed one by one, taken back, and stop where the field ends', () => {
  const actor = createActor(checkoutMachine).start()
  actor.send({ type: 'ledger.phase.scanning' })
  actor.send({ type: 'shopper.open-produce' })
  actor.send({ type: 'shopper.open-search' })
  for (const letter of 'kohlrabi') actor.send({ type: 'shopper.letter', letter })
  actor.send({ type: 'pad.press', key: 'back' })
  expect(actor.getSnapshot().context.typed).toBe('kohlrab')
  for (const letter of 'x'.repeat(20)) actor.send({ type: 'shopper.letter', letter })
  expect(actor.getSnapshot().context.typed).toHaveLength(14)
  actor.send({ type: 'shopper.back' })
  expect(leafPath(actor.getSnapshot().value.main)).toBe('sale.shopping.produce')
})

test('two words are looked for as two, whichever comes first', () => {
  const [first] = found('red pep')
  expect(first).toMatch(/pepper/i)
  expect(found('pep red')[0]).toBe(first)
  expect(found('red ')).toEqual(found('red'))
})
