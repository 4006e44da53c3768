// Letters that the code pages of printers have, as far as printers outside East Asia carry them, and the punctuation
// that the daemon's driver prints or spells: Latin to Extended-A, Greek and Cyrillic without their historic letters.
const TEXT =
  /^[\u0020-\u017f\u0192\u02c6-\u02c7\u02d8-\u02dd\u0384-\u03ce\u0400-\u045f\u0490-\u0491\u2010-\u2027\u2030-\u203a\u2044\u20ac\u20a4-\u20a7\u20b9-\u20bd\u2116\u2122\u2190-\u2193\u2212-\u221a\u2248\u2260-\u2265\u2500-\u25cf\u2610\u2713-\u2714]*$/
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/**
 * Whether a receipt printer can set `text` with its own characters. What is left is printed as a picture: Chinese,
 * Arabic, Vietnamese and whatever else no code page of a receipt printer has.
 */
export function isPrinterText(text: string): boolean {
  return TEXT.test(text)
}

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}
