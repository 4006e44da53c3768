/** What goes to the scanner: Latin-1 text and the AIM identifier of its symbology. */
export type ScanCode = { readonly data: string; readonly symbology: string | null }

const DATA_CHARS_MAX = 8192
const AIM = /^\][A-Za-z][0-9A-Za-z]/

/** The barcode on a product with this GTIN of 14 digits. */
export function codeOfGtin(gtin: string): ScanCode {
  if (gtin.startsWith('000000')) return { data: gtin.slice(6), symbology: ']E4' }
  if (gtin.startsWith('0')) return { data: gtin.slice(1), symbology: ']E0' }
  return { data: gtin, symbology: ']I1' }
}

/**
 * A code as a person or a plugged-in scanner types it. With an AIM identifier in front that one holds; without, the
 * symbology is the one that such digits are printed in. Null when there is nothing to scan.
 */
export function codeOfText(text: string): ScanCode | null {
  if (text === '' || text.length > DATA_CHARS_MAX || /[^\0-\xFF]/.test(text)) return null
  if (!AIM.test(text)) return { data: text, symbology: symbologyOf(text) }
  return text.length === 3 ? null : { data: text.slice(3), symbology: text.slice(0, 3) }
}

function symbologyOf(text: string): string | null {
  if (/^([0-9]{12}|[0-9]{13})$/.test(text)) return ']E0'
  if (/^[0-9]{8}$/.test(text)) return ']E4'
  return text.startsWith('CLB') ? ']C0' : null
}
