import { allTexts } from '../strings/all-texts.ts'
import { languageOf } from '../strings/languages.ts'
import { wordsFor, type Words } from '../strings/words.ts'
import { store } from './live.ts'
import { PSEUDO_LANGUAGES, pseudoTexts } from './pseudo.ts'

/** What a picture says; the pseudo-languages only show faults of the screens. */
export function galleryWords(tag: string): Words {
  const language = languageOf(tag.split('-')[0] ?? '')
  const pseudo = PSEUDO_LANGUAGES.find((one) => one === tag)
  const { currency } = store.profile
  if (pseudo === undefined) return wordsFor(language, currency, allTexts[language])
  return { ...wordsFor(language, currency, pseudoTexts(allTexts.en, pseudo)), tag: pseudo }
}
