/**
 * Umlauts as terminals send them: code page 437 is the rule of ZVT, but CardComplete terminals send Latin-1
 * (both in the fixtures). The two do not clash for letters that a receipt prints.
 */
const LETTERS = new Map<number, string>([
  [0x84, 'ä'],
  [0x94, 'ö'],
  [0x81, 'ü'],
  [0x8e, 'Ä'],
  [0x99, 'Ö'],
  [0x9a, 'Ü'],
  [0xe1, 'ß'],
  [0xe4, 'ä'],
  [0xf6, 'ö'],
  [0xfc, 'ü'],
  [0xc4, 'Ä'],
  [0xd6, 'Ö'],
  [0xdc, 'Ü'],
  [0xdf, 'ß'],
])

/** Printable text; line ends become a space, NUL padding disappears, everything else unknown is "?". */
export function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += letterOf(byte)
  return text
}

function letterOf(byte: number): string {
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte)
  if (byte === 0) return ''
  if (byte === 0x0a || byte === 0x0d) return ' '
  return LETTERS.get(byte) ?? '?'
}

/** Twelve digits or more, alone or in groups: the shortest card number in use has twelve (Maestro). */
const CARD_NUMBER = /[0-9](?:[ -]?[0-9]){11,}/g

/** Blots out all but the last four digits of anything that could be the number of a card; the length stays. */
export function maskCardNumbers(text: string): string {
  return text.replace(CARD_NUMBER, (found, at: number) => {
    if (isApplicationId(text, at, found)) return found
    const shown = found.slice(-4)
    return found.slice(0, -4).replace(/[0-9]/g, '*') + shown
  })
}

/** EMV application ids begin with A0000000 and belong on a receipt; no card number begins with seven zeros. */
function isApplicationId(text: string, at: number, found: string): boolean {
  return text[at - 1] === 'A' && found.startsWith('0000000')
}
