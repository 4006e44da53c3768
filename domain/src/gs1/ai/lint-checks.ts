import { hasValidCheckDigit } from '../check-digit.ts'
import { CHARACTERS_82 } from './character-sets.ts'
import { isCountry } from './countries.ts'

const FINE = -1

export function csum(part: string): number {
  return hasValidCheckDigit(part) ? FINE : part.length - 1
}

/** Weights of the check pair, from the character next to it to the left: the first 23 primes. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83]
const CHECK_MODULUS = 1021
const CHECK_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Check character pair of a Global Model Number (GS1 General Specifications 7.9.5). */
export function csumalpha(part: string): number {
  const data = part.slice(0, -2)
  return data !== '' && part === data + checkPair(data) ? FINE : Math.max(0, part.length - 2)
}

/** `data`: 1 to 23 characters of set 82. */
export function checkPair(data: string): string {
  const last = data.length - 1
  const sum = PRIMES.slice(0, data.length).reduce(
    (total, prime, index) => total + prime * CHARACTERS_82.indexOf(data.charAt(last - index)),
    0,
  )
  const value = sum % CHECK_MODULUS
  return CHECK_CHARACTERS.charAt(value >> 5) + CHECK_CHARACTERS.charAt(value & 31)
}

const IBAN_CHARS_MIN = 11 // country, check digits and the shortest account that a country has

/** ISO 13616: country, two check digits, account; the whole is 1 modulo 97 with the first four moved to the end. */
export function iban(part: string): number {
  if (part.length < IBAN_CHARS_MIN) return part.length
  if (!isCountry(part.slice(0, 2))) return 0
  const stranger = part.search(/[^0-9A-Z]/)
  if (stranger !== -1) return stranger
  const digits = (part.slice(4) + part.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(parseInt(letter, 36)),
  )
  const rest = Array.from(digits).reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return rest === 1 ? FINE : 2
}

const COMPANY_PREFIX_DIGITS_MIN = 4

/** It begins with a GS1 Company Prefix; whether the prefix is assigned, a till cannot know. */
export function gcppos1(part: string): number {
  const stranger = part.slice(0, COMPANY_PREFIX_DIGITS_MIN).search(/[^0-9]/)
  if (stranger !== -1) return stranger
  return part.length < COMPANY_PREFIX_DIGITS_MIN ? part.length : FINE
}

/** As `gcppos1`, behind an indicator or extension digit. */
export function gcppos2(part: string): number {
  const place = gcppos1(part.slice(1))
  return place === FINE ? FINE : place + 1
}
