import type Database from 'better-sqlite3'
import {
  foldWords,
  vocabularyOf,
  type CatalogueItem,
  type KnownWord,
  type Vocabulary,
} from '@clearlane/domain'
import { itemIn, type ItemRow } from '../item-row.ts'

/** Finds items of one open book. */
export type BookSearch = {
  /**
   * Items for what is typed so far, the best first: the number, or names of all languages with words that begin like
   * these; when there are few, also what was meant if letters are wrong. Nothing typed finds any. `limit`: 1 to 100.
   */
  readonly search: (typed: string, limit: number) => readonly CatalogueItem[]
  /** Any items, other ones at every call. */
  readonly random: (limit: number) => readonly CatalogueItem[]
}

const WORDS_MAX = 12
const LOOKED_AT_MAX = 200 // hits that are put in order; those beyond have longer names
const FEW = 10 // from here on nobody was misunderstood

export function openSearch(database: Database.Database): BookSearch {
  const ids = database
    .prepare<[string, number], string>(
      'SELECT itemId FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?',
    )
    .pluck()
  const byId = database.prepare<[string], ItemRow>('SELECT * FROM item WHERE itemId = ?')
  const some = database.prepare<[number], ItemRow>('SELECT * FROM item LIMIT ?')
  const items = (found: readonly string[]) => found.flatMap((itemId) => byId.all(itemId)).map(itemIn)
  const find: Find = (query) => (query === '' ? [] : items(ids.all(query, LOOKED_AT_MAX)))
  let vocabulary: Vocabulary | null = null
  const nearly = (words: readonly string[]) => {
    vocabulary ??= vocabularyOf(wordsIn(database))
    return misspelt(find, vocabulary, words)
  }
  return {
    search: (typed, limit) => {
      const words = foldWords(typed).slice(0, WORDS_MAX)
      if (words.length === 0) return some.all(limit).map(itemIn)
      const exact = [...items(numbered(database, words)), ...ordered(find(allOf(words)), words)]
      const rest = exact.length < Math.min(FEW, limit) ? nearly(words) : []
      return distinct([...exact, ...rest]).slice(0, limit)
    },
    random: randomOf(database, items),
  }
}

type Find = (query: string) => readonly CatalogueItem[]

/**
 * Words that no name has are read as what was meant. When there is none, or that finds nothing, each of them may be wrong:
 * catalogues have typing errors too, and somebody who repeats one still wants the rest.
 */
function misspelt(find: Find, vocabulary: Vocabulary, words: readonly string[]): readonly CatalogueItem[] {
  const meant = (word: string, index: number, isSure: boolean) => {
    const isUnfinished = index === words.length - 1
    const near = isSure ? [] : vocabulary.near(word, isUnfinished).map((one) => one.word)
    return anyOf([word, ...near], isUnfinished)
  }
  const areKnown = words.map((word) => vocabulary.hasPrefix(word))
  if (areKnown.includes(false)) {
    const hits = find(words.map((word, index) => meant(word, index, areKnown[index] === true)).join(' AND '))
    if (hits.length > 0) return hits
  }
  return find(words.map((word, index) => meant(word, index, false)).join(' AND '))
}

/** Every word as a quoted prefix, so that nothing a person types is an operator. */
function allOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' AND ')
}

function anyOf(words: readonly string[], isUnfinished: boolean): string {
  const [typed, ...near] = words
  const quoted = near.map((word) => (isUnfinished ? `"${word}"*` : `"${word}"`))
  return `(${[`"${typed ?? ''}"*`, ...quoted].join(' OR ')})`
}

/** Whole words before beginnings of words, and words that stand together as typed; else as the book has them. */
function ordered(found: readonly CatalogueItem[], words: readonly string[]): readonly CatalogueItem[] {
  const phrase = words.join(' ')
  const worth = ({ name }: CatalogueItem): number => {
    const names = Object.values(name).map(foldWords)
    const whole = words.filter((word) => names.some((one) => one.includes(word))).length
    return 2 * whole + (names.some((one) => one.join(' ').includes(phrase)) ? 1 : 0)
  }
  return found
    .map((item) => ({ item, worth: worth(item) }))
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ item }) => item)
}

const NUMBER_DIGITS_MIN = 4
/** Zeros before a GTIN of 14, 13, 12 and 8 digits. */
const PADDINGS = ['', '0', '00', '000000']

/** Items whose number begins with the digits that were typed. */
function numbered(database: Database.Database, [typed = '', ...more]: readonly string[]): readonly string[] {
  if (more.length > 0 || typed.length < NUMBER_DIGITS_MIN || !/^[0-9]+$/.test(typed)) return []
  const from = database
    .prepare<[string, string, number], string>(
      'SELECT itemId FROM item WHERE itemId >= ? AND itemId < ? ORDER BY itemId LIMIT ?',
    )
    .pluck()
  const starts = [`plu:${typed}`, ...PADDINGS.map((zeros) => `gtin:${zeros}${typed}`)]
  return starts.flatMap((start) => from.all(start, `${start}:`, FEW)) // a colon comes after the digits
}

/** Books of 0.1.0 have no list of their words: there only beginnings are found. */
function wordsIn(database: Database.Database): Iterable<KnownWord> {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'word'").get() !== undefined
  return isThere ? database.prepare<[], KnownWord>('SELECT word, items FROM word').iterate() : []
}

/** By their places in the index of the search, which are numbered without gaps. */
function randomOf(
  database: Database.Database,
  items: (itemIds: readonly string[]) => readonly CatalogueItem[],
): BookSearch['random'] {
  const last = database.prepare<[], number>('SELECT max(rowid) FROM search').pluck().get() ?? 0
  const some = database
    .prepare<{ readonly last: number; readonly limit: number }, string>(
      `WITH RECURSIVE draw (n, place) AS (
         SELECT 1, abs(random() % @last) + 1 UNION ALL SELECT n + 1, abs(random() % @last) + 1 FROM draw WHERE n < @limit)
       SELECT itemId FROM search WHERE rowid IN (SELECT place FROM draw)`,
    )
    .pluck()
  return (limit) => (last === 0 ? [] : items(some.all({ last, limit })))
}

function distinct(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  return [...new Map(items.map((item) => [item.itemId, item])).values()]
}
