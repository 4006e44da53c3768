import type { Language } from '../strings/languages.ts'
import type { Texts } from '../strings/words.ts'

const files: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../strings/generated/en.json'),
  de: () => import('../strings/generated/de.json'),
  zh: () => import('../strings/generated/zh.json'),
  ar: () => import('../strings/generated/ar.json'),
}

/** Everything that is said in a language. A piece of its own each: nobody reads four, and most of it comes after the first page. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await files[language]()).default
}
