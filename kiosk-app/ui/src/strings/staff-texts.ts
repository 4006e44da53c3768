import de from './generated/staff-de.json'
import en from './generated/staff-en.json'
import type { Catalogues } from './words.ts'

export const staffTexts: Catalogues = { en, de }
