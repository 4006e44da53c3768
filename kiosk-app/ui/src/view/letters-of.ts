const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** Chinese is typed by the initials of its sounds, on Latin letters. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['de', `${LATIN}äöü`],
  ['ar', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'],
])

/** The letters of the on-screen keyboard of a language. */
export function lettersOf(language: string): readonly string[] {
  return [...(LETTERS.get(language) ?? LATIN)]
}
