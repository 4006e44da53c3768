import ar from './generated/ar.json'
import de from './generated/de.json'
import en from './generated/en.json'
import zh from './generated/zh.json'
import type { Language } from './languages.ts'
import type { Texts } from './words.ts'

/** Everything at once, for the gallery and for tests; the kiosk fetches what it speaks. */
export const allTexts: Readonly<Record<Language, Texts>> = { en, de, zh, ar }
