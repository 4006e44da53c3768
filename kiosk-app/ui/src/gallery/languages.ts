import { allTexts } from '../strings/all-texts.ts'
import { LANGUAGES, languageOf, mannerOf } from '../strings/languages.ts'
import { wordsFor, type Words } from '../strings/words.ts'
import { store } from './live.ts'
import { PSEUDO_LANGUAGES, pseudoTexts } from './pseudo.ts'

/** By their tags: what the store speaks, and what only shows faults of the screens. */
export const GALLERY_LANGUAGES: readonly string[] = [
  ...LANGUAGES.map((language) => mannerOf(language).tag),
  ...PSEUDO_LANGUAGES,
]

export function galleryWords(tag: string): Words {
  const language = languageOf(tag.split('-')[0] ?? '')
  const pseudo = PSEUDO_LANGUAGES.find((one) => one === tag)
  const { currency } = store.profile
  if (pseudo === undefined) return wordsFor(language, currency, allTexts[language])
  return { ...wordsFor(language, currency, pseudoTexts(allTexts.en, pseudo)), tag: pseudo }
}
