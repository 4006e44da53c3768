/** What the screens speak, in the order in which they were learned. */
export const LANGUAGES = ['en', 'de', 'zh', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export type Direction = 'ltr' | 'rtl'

type Manner = {
  /** For `lang=`: it picks voice, fonts and the Chinese forms of letters. */
  readonly tag: string
  /** For `Intl`. */
  readonly locale: string
  readonly direction: Direction
}

/** Arabic with European digits, as on its receipts, on the cards and on the terminal. */
const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { tag: 'en', locale: 'en', direction: 'ltr' },
  de: { tag: 'de', locale: 'de', direction: 'ltr' },
  zh: { tag: 'zh-Hans', locale: 'zh-Hans', direction: 'ltr' },
  ar: { tag: 'ar', locale: 'ar-u-nu-latn', direction: 'rtl' },
}

export const mannerOf = (language: Language): Manner => MANNERS[language]

export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => language === tag) ?? 'en'
}
