import type { Texts } from '../strings/words.ts'

/** Made of English: letters that show what was never translated, and what is too long or runs the other way. */
export type Pseudo = 'en-XA' | 'ar-XB'
export const PSEUDO_LANGUAGES: readonly Pseudo[] = ['en-XA', 'ar-XB']

const LONGER = 1.35 // what English grows by when it is translated
const PLAIN = 'aceinosuyACEINOSUY'
const ACCENTED = 'áçéíñóšúýÁÇÉÍÑÓŠÚÝ'
const [RIGHT_TO_LEFT, END] = ['\u202E', '\u202C'] // Unicode's override and its end

/** Compiled messages in a language that nobody speaks. */
export function pseudoTexts(english: Texts, pseudo: Pseudo): Texts {
  const speak = pseudo === 'en-XA' ? accented : backwards
  return Object.fromEntries(
    Object.entries(english).map(([id, message]) => [id, bracketed(pseudo, spoken(message, speak))]),
  )
}

/** A message is a text or a tree; only what is read of it changes. */
function spoken(message: unknown, speak: (text: string) => string): unknown {
  if (typeof message === 'string') return speak(message)
  if (Array.isArray(message)) return message.map((element: unknown) => spokenElement(element, speak))
  return message
}

function spokenElement(element: unknown, speak: (text: string) => string): unknown {
  if (typeof element !== 'object' || element === null || !('type' in element)) return element
  if (element.type === LITERAL && 'value' in element)
    return { ...element, value: spoken(element.value, speak) }
  if (!('options' in element) || typeof element.options !== 'object') return element
  const options: Readonly<Record<string, unknown>> = { ...element.options }
  const entries = Object.entries(options).map(([key, option]) => [key, spokenOption(option, speak)] as const)
  return { ...element, options: Object.fromEntries(entries) }
}

function spokenOption(option: unknown, speak: (text: string) => string): unknown {
  if (typeof option !== 'object' || option === null || !('value' in option)) return option
  return { ...option, value: spoken(option.value, speak) }
}

const LITERAL = 0 // `TYPE.literal` of the parser, which the page does not carry

/** Each word grows by its vowels, so that it can be broken where the translation could be. */
function accented(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const extra = Math.ceil(word.length * (LONGER - 1))
    let left = extra
    const longer = word.replaceAll(/[aeiouy]/gi, (vowel) => (left-- > 0 ? vowel + vowel : vowel))
    const padded = longer + 'o'.repeat(Math.max(0, left))
    return [...padded].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')
  })
}

function backwards(text: string): string {
  return text.replaceAll(/[\p{L}\p{P}\s]*\p{L}[\p{L}\p{P}\s]*/gu, (run) => RIGHT_TO_LEFT + run + END)
}

function bracketed(pseudo: Pseudo, message: unknown): unknown {
  if (pseudo === 'ar-XB') return message
  if (typeof message === 'string') return `[${message}]`
  if (!Array.isArray(message)) return message
  const rest: readonly unknown[] = message
  return [{ type: LITERAL, value: '[' }, ...rest, { type: LITERAL, value: ']' }]
}
