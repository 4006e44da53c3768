import { errorsAllowed, errorsBetween, foldWords } from '@clearlane/domain'
import type { ProduceTile } from '@clearlane/lane-contract'
import { pinyinInitials } from './pinyin-initials.ts'

/** One row of tiles on a wide screen. */
export const FOUND_MAX = 5

/** What is typed so far, to the tiles that are meant, the best first; nothing typed: what most people buy. */
export type ProduceSearch = (typed: string) => readonly ProduceTile[]

/**
 * Looks in the names of all languages, since a shopper may know a thing by another one, and in the words of the
 * catalogue. What begins as typed comes before what is meant if a letter is wrong; then what is wanted most.
 */
export function produceSearch(tiles: readonly ProduceTile[]): ProduceSearch {
  const { compare } = new Intl.Collator('zh-u-co-pinyin')
  const known = tiles.map((tile) => ({ tile, words: wordsOf(tile, compare) }))
  return (typed) => {
    const asked = foldWords(typed)
    const found = known.flatMap(({ tile, words }) => {
      const errors = asked.reduce((sum, word) => sum + leastErrors(word, words), 0)
      return Number.isFinite(errors) ? [{ tile, errors }] : []
    })
    // The sort is stable, and the tiles come as they are wanted.
    return found
      .toSorted((a, b) => a.errors - b.errors)
      .slice(0, FOUND_MAX)
      .map(({ tile }) => tile)
  }
}

function wordsOf({ item, searchWords }: ProduceTile, compare: Intl.Collator['compare']): readonly string[] {
  const names = Object.values(item.name)
  const initials = names.map((name) => pinyinInitials(name, compare)).filter((one) => one !== '')
  return [...new Set([...[...names, searchWords].flatMap(foldWords), ...initials])]
}

function leastErrors(typed: string, words: readonly string[]): number {
  if (words.some((word) => word.startsWith(typed))) return 0
  const allowed = errorsAllowed(typed.length)
  const errors = Math.min(...words.map((word) => errorsBetween(typed, word, allowed, true)))
  return allowed > 0 && errors <= allowed ? errors : Number.POSITIVE_INFINITY
}
