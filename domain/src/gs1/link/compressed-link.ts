import { hasIdentifier } from '../ai/ai-table.ts'

const CHARS_MIN = 10 // a GTIN alone, compressed, is 10 characters
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CODE_LETTER_MIN = 10 // hexadecimal A

/**
 * Whether the last part of a path looks like a compressed GS1 Digital Link (URI Compression 1.0, section 7): URI-safe
 * base64 whose first byte is two digits that begin an identifier, or a digit and a letter for a usual group of them.
 */
export function isCompressed(part: string): boolean {
  if (part.length < CHARS_MIN || /[^-_0-9A-Za-z]/.test(part)) return false
  const byte = (ALPHABET.indexOf(part.charAt(0)) << 2) | (ALPHABET.indexOf(part.charAt(1)) >> 4)
  const high = byte >> 4
  const low = byte & 15
  if (high >= CODE_LETTER_MIN) return false
  return low >= CODE_LETTER_MIN || hasIdentifier(`${high}${low}`)
}
