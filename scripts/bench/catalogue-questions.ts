import { seededRandom } from '@clearlane/device-contract/ports'
import { foldWords, type CatalogueItem } from '@clearlane/domain'

/** What a person types: rightly so far, or with one letter wrong, missing or swapped. */
export type Question = { readonly typed: string; readonly isWrong: boolean }

const WORDS_MAX = 3
const WRONG_LETTERS_MIN = 4
const SEED = 1

/** Two for each item: beginnings of its name as it is typed, and the same words with a typing error. */
export function questionsAbout(items: readonly CatalogueItem[]): readonly Question[] {
  const { next } = seededRandom(SEED)
  const pick = (below: number): number => Math.floor(next() * below)
  return items.flatMap(({ name }): readonly Question[] => {
    const words = foldWords(Object.values(name)[0] ?? '').slice(0, 1 + pick(WORDS_MAX))
    const last = words.at(-1)
    if (last === undefined) return []
    const begun = [...words.slice(0, -1), last.slice(0, 1 + pick(last.length))]
    const right = { typed: begun.join(' '), isWrong: false }
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best))
    if (longest.length < WRONG_LETTERS_MIN) return [right]
    const wrong = misspelt(longest, 1 + pick(longest.length - 2), pick(3))
    const typed = words.map((word) => (word === longest ? wrong : word)).join(' ')
    return [right, { typed, isWrong: true }]
  })
}

function misspelt(word: string, at: number, manner: number): string {
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  if (manner === 0) return before + after
  if (manner === 1) return before + after.slice(0, 1) + letter + after.slice(1)
  return `${before}x${after}`
}
