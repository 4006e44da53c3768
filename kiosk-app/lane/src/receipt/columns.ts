const ASCII = /^[ -~]*$/ // most of a receipt: a column a character, and nothing to make plain
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu
const SPACES = /[\t\n\r\p{Z}]/gu
const MARK = /^\p{M}$/u
// Unicode Standard Annex 11, classes W and F, as far as a product name may hold them.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u
const KEPT_WHOLE = new Set(['…', '™'])
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Text as a printer can set it, one character in one or two columns: composed, one line, nothing invisible. Ligatures
 * and full-width Latin letters become plain ones, which code pages have.
 */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text
  const spaced = text.normalize('NFC').replaceAll(SPACES, ' ').replaceAll(INVISIBLE, '')
  return Array.from(spaced, (character) =>
    character > '\u00ff' && !KEPT_WHOLE.has(character) ? character.normalize('NFKC') : character,
  )
    .join('')
    .replaceAll(SPACES, ' ')
}

/** Columns that `text` takes: two for East Asian wide characters, none for marks on another character. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  return Array.from(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0)
}

function columnsOfCharacter(character: string): number {
  if (MARK.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/** `text` broken into lines of at most `columns` ≥ 2; between words where it can, within one where it must. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plainText(text).trim().split(/ +/)) {
    const joined = line === '' ? word : `${line} ${word}`
    if (columnsOf(joined) <= columns) line = joined
    else {
      const [first = '', ...others] = broken(word, columns)
      if (line !== '') lines.push(line)
      lines.push(...[first, ...others].slice(0, -1))
      line = others.at(-1) ?? first
    }
  }
  return [...lines, line]
}

/** A word in pieces that fit; what belongs to one character stays together where it fits at all. */
function broken(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const part of partsOf(word, columns)) {
    if (piece !== '' && columnsOf(piece + part) > columns) {
      pieces.push(piece)
      piece = ''
    }
    piece += part
  }
  return [...pieces, piece]
}

function partsOf(word: string, columns: number): readonly string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment).flatMap((segment) =>
    columnsOf(segment) <= columns ? [segment] : Array.from(segment),
  )
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text
}

const LEFT_COLUMNS_MIN = 10

/**
 * `left` and an amount on the right of its first line; further lines of `left` are indented by two. When the amount
 * leaves no room it gets its own line.
 */
export function pair(left: string, right: string, columns: number, indent = 0): readonly string[] {
  const amount = plainText(right)
  const room = columns - indent - columnsOf(amount) - 1
  const margin = ' '.repeat(indent)
  if (room < LEFT_COLUMNS_MIN) {
    const lefts = wrapped(left, columns - indent).map((line) => margin + line)
    return [...lefts, ...wrapped(amount, columns).map((line) => padStart(line, columns))]
  }
  const [first = '', ...others] = hanging(left, room)
  const head = margin + padEnd(first, room + 1) + amount
  return [head, ...others.map((line) => margin + line)]
}

/** Wrapped, with every line but the first indented by two. */
function hanging(text: string, columns: number): readonly string[] {
  const all = wrapped(text, columns)
  const [first = ''] = all
  if (all.length === 1) return all
  const rest = plainText(text).trim().replaceAll(/ +/g, ' ').slice(first.length)
  return [first, ...wrapped(rest, columns - 2).map((line) => `  ${line}`)]
}

/** A fact on each side of one line, or on a line each. */
export function sides(left: string, right: string, columns: number): readonly string[] {
  const together = pair(left, right, columns)
  return together.length === 1 ? together : [...wrapped(left, columns), ...wrapped(right, columns)]
}

/** Rows of cells, the first column to the left, the others to the right; null when they do not fit. */
export function table(rows: readonly (readonly string[])[], columns: number): readonly string[] | null {
  const [head = []] = rows
  const widths = head.map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))))
  const sum = widths.reduce((total, width) => total + width, 0)
  const gaps = widths.length - 1
  const gap = Math.min(3, Math.floor((columns - sum) / gaps))
  if (gap < 1) return null
  const first = columns - sum - gaps * gap + (widths[0] ?? 0)
  return rows.map(([label = '', ...cells]) =>
    [padEnd(label, first), ...cells.map((cell, at) => padStart(cell, (widths[at + 1] ?? 0) + gap))].join(''),
  )
}
