import { type Language, mannerOf } from '../strings/languages.ts'
import type { Texts } from '../strings/words.ts'

const files: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../strings/generated/en.json'),
  de: () => import('../strings/generated/de.json'),
  zh: () => import('../strings/generated/zh.json'),
  ar: () => import('../strings/generated/ar.json'),
}

/**
 * Everything that is said in a language, and over it what the store says otherwise. A piece of its own each: nobody reads
 * four, and most of it comes after the first page.
 */
export async function loadTexts(language: Language): Promise<Texts> {
  const [shipped, own] = await Promise.all([
    files[language](),
    storeTexts(language),
    ...['400', '700'].map((weight) => loadLetters(weight, language)),
  ])
  return { ...shipped.default, ...own }
}

/** Before they are shown: what is laid out without them moves when they come, and may stay boxes. */
const loadLetters = (weight: string, language: Language): Promise<unknown> =>
  document.fonts.load(`${weight} 1em 'Clearlane Han'`, mannerOf(language).word).catch(() => undefined)

/** None when the lane does not give them: the shipped ones are there. */
async function storeTexts(language: Language): Promise<Texts> {
  try {
    const answer = await fetch(`./api/texts/${language}`)
    const texts: unknown = answer.ok ? await answer.json() : {}
    return isTexts(texts) ? texts : {}
  } catch {
    return {}
  }
}

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null
