import type { Evidence, Prompt, Sale } from '@clearlane/domain'
import type { PlainId, Words } from '../strings/words.ts'

type Amiss = Exclude<Prompt['kind'], 'all-there'>

const DO: Readonly<Record<Amiss, PlainId>> = {
  missing: 'bagging.missing',
  removed: 'bagging.removed',
  surplus: 'bagging.surplus',
  more: 'bagging.more',
  less: 'bagging.less',
  leaning: 'bagging.leaning',
}

/** The one thing to do; null when all is in order. */
export function baggingTitle({ kind }: Prompt): PlainId | null {
  return kind === 'all-there' ? null : DO[kind]
}

/** The products that it is about, or the mass that the scale sees. */
export function baggingSubject(prompt: Prompt, words: Words, sale: Sale | null): string {
  if (prompt.kind === 'more') return words.t('bagging.more.text', { weight: grams(prompt.massMg, words) })
  if (prompt.kind === 'less') return words.t('bagging.less.text', { weight: grams(prompt.massMg, words) })
  if (!('lineIds' in prompt)) return ''
  return prompt.lineIds
    .flatMap((lineId) => {
      const row = sale?.lines.find((line) => line.lineId === lineId)
      return row === undefined ? [] : [words.name(row.item)]
    })
    .join(' · ')
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
