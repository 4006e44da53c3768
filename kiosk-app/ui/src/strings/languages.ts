/** What the screens speak, in the order in which they were learned. */
export const LANGUAGES = ['en', 'de', 'zh', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export type Direction = 'ltr' | 'rtl'

type Manner = {
  /** Its own name, and its own word for "language": whoever reads nothing else on the screen finds them. */
  readonly name: string
  readonly word: string
  /** For `lang=`: it picks voice, fonts and the Chinese forms of letters. */
  readonly tag: string
  /** For `Intl`. */
  readonly locale: string
  readonly direction: Direction
}

/** Arabic with European digits, as on its receipts, on the cards and on the terminal. */
const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { name: 'English', word: 'Language', tag: 'en', locale: 'en', direction: 'ltr' },
  de: { name: 'Deutsch', word: 'Sprache', tag: 'de', locale: 'de', direction: 'ltr' },
  zh: { name: '简体中文', word: '语言', tag: 'zh-Hans', locale: 'zh-Hans', direction: 'ltr' },
  ar: { name: 'العربية', word: 'اللغة', tag: 'ar', locale: 'ar-u-nu-latn', direction: 'rtl' },
}

export const mannerOf = (language: Language): Manner => MANNERS[language]

export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => language === tag) ?? 'en'
}
