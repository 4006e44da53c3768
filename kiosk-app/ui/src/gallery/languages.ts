import { allTexts } from '../strings/all-texts.ts'
import { languageOf } from '../strings/languages.ts'
import { wordsFor, type Words } from '../strings/words.ts'
import { store } from './live.ts'
import { PSEUDO_LANGUAGES, pseudoTexts } from './pseudo.ts'

const spoken = new Map<string, Words>()

/** What a picture says, made once for all pictures; the pseudo-languages only show faults of the screens. */
export function galleryWords(tag: string): Words {
  const words = spoken.get(tag) ?? wordsOf(tag)
  spoken.set(tag, words)
  return words
}

function wordsOf(tag: string): Words {
  const language = languageOf(tag.split('-')[0] ?? '')
  const pseudo = PSEUDO_LANGUAGES.find((one) => one === tag)
  const { currency } = store.profile
  if (pseudo === undefined) return wordsFor(language, currency, allTexts[language])
  return { ...wordsFor(language, currency, pseudoTexts(allTexts.en, pseudo)), tag: pseudo }
}
