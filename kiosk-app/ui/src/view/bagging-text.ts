import type { CatalogueItem, Evidence, Prompt, Sale } from '@clearlane/domain'
import type { PlainId, Words } from '../strings/words.ts'
import { countedNames } from './counted-names.ts'
import { GENERIC_PICTURE, pictureOf } from './picture.ts'

type Amiss = Exclude<Prompt['kind'], 'all-there'>

const DO: Readonly<Record<Amiss, PlainId>> = {
  missing: 'bagging.missing',
  removed: 'bagging.removed',
  surplus: 'bagging.surplus',
  more: 'bagging.more',
  less: 'bagging.less',
  leaning: 'bagging.leaning',
}

type Told = Exclude<Prompt, { readonly kind: 'all-there' }>

/** The one thing to do; null when all is in order. */
export function baggingTitle(told: Told): PlainId
export function baggingTitle(prompt: Prompt): PlainId | null
export function baggingTitle({ kind }: Prompt): PlainId | null {
  return kind === 'all-there' ? null : DO[kind]
}

/** At most this many fit beside the bag. */
const PICTURES_MAX = 3

/** What the products look like that it is about; any carton when only a mass is known. */
export function baggingPictures(prompt: Told, sale: Sale | null): readonly string[] {
  const items = 'lineIds' in prompt ? itemsOf(prompt.lineIds, sale) : []
  return items.length === 0 ? [GENERIC_PICTURE] : [...new Set(items.map(pictureOf))].slice(0, PICTURES_MAX)
}

/** The products that it is about, or the mass that the scale sees. */
export function baggingSubject(prompt: Prompt, words: Words, sale: Sale | null): string {
  if (prompt.kind === 'more') return words.t('bagging.more.text', { weight: grams(prompt.massMg, words) })
  if (prompt.kind === 'less') return words.t('bagging.less.text', { weight: grams(prompt.massMg, words) })
  if (!('lineIds' in prompt)) return ''
  return countedNames(itemsOf(prompt.lineIds, sale).map((item) => words.name(item)))
}

function itemsOf(lineIds: readonly string[], sale: Sale | null): readonly CatalogueItem[] {
  return lineIds.flatMap((lineId) => {
    const line = sale?.lines.find((one) => one.lineId === lineId)
    return line === undefined ? [] : [line.item]
  })
}

/** What lies there, what should, and what the shopper reads. */
export function weightFacts(
  { prompt, seenMg, expectedMg }: Extract<Evidence, { kind: 'weight' }>,
  words: Words,
  sale: Sale | null,
): string {
  const masses = { seen: grams(seenMg, words), expected: grams(expectedMg, words) }
  const title = baggingTitle(prompt)
  const told = title === null ? '' : words.t(title)
  return [words.t('staff.weight.facts', masses), told, baggingSubject(prompt, words, sale)]
    .filter((text) => text !== '')
    .join(' · ')
}

const TENTH_G = 10 // nobody reads a platform to the gram

function grams(massMg: number, words: Words): string {
  return words.weight({ value: Math.round(massMg / 1_000 / TENTH_G) * TENTH_G, exponent: 0, unit: 'g' })
}
