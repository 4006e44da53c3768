import { byteFor, type CodePage } from './code-pages.ts'

/** Printed, once per column, where a character is neither in a code page nor can be spelled in one. */
const UNPRINTABLE = '■'

/** Spellings for characters that no code page has and that do not decompose into one that has it. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‐': '-', // hyphen and its kin
    '‑': '-',
    '‒': '-',
    '―': '-',
    '−': '-', // minus sign
    '‛': "'",
    '′': "'",
    '″': '"',
    '⁄': '/',
    '∕': '/',
    '∗': '*',
    '●': '•',
    '▪': '■',
    '☐': '□',
    '□': '■',
    '✓': '√',
    '✔': '√',
    '→': '>',
    '←': '<',
    ħ: 'h',
    Ħ: 'H',
    ŧ: 't',
    Ŧ: 'T',
    ŋ: 'n',
    Ŋ: 'N',
    ĸ: 'k',
    ə: 'e',
    Ə: 'E',
    ẞ: 'SS',
    '₺': 'TL',
    '₽': 'RUB',
    '₴': 'UAH',
    '₹': 'INR',
  }),
)

const ASCII = /^[ -~]*$/ // on every page as it is
const MARKS = /\p{M}/gu
const SPACES = /[\t\n\r\p{Z}]/u
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]/u
const WIDE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{Emoji_Presentation}\uff01-\uff60]/u

/**
 * `text` as characters that each have a byte in at least one of `pages`: composed, without control or invisible
 * characters, every space a plain one, and what no page has spelled in letters that one has. So no command of the
 * printer can hide in a product name.
 */
export function printableText(text: string, pages: readonly CodePage[]): string {
  if (ASCII.test(text)) return text
  const isPrintable = (character: string): boolean => pages.some((page) => byteFor(character, page) !== null)
  return Array.from(text.normalize('NFC'))
    .map((character) => printableFor(character, isPrintable))
    .join('')
}

function printableFor(character: string, isPrintable: (character: string) => boolean): string {
  if (SPACES.test(character)) return ' '
  if (INVISIBLE.test(character)) return ''
  if (isPrintable(character)) return character
  const spelled = SPELLINGS.get(character) ?? character.normalize('NFKD').replace(MARKS, '')
  if (spelled !== '' && Array.from(spelled).every(isPrintable)) return spelled
  const box = isPrintable(UNPRINTABLE) ? UNPRINTABLE : '#'
  return WIDE.test(character) ? box + box : box
}
