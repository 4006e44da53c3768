import { eastAsianWidth } from 'get-east-asian-width'

const ASCII = /^[ -~]*$/ // most of a receipt: a column a character, and nothing to make plain
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu
const SPACES = /[\t\n\r\p{Z}]/gu
const MARK = /^\p{M}$/u
const HAN = /\p{sc=Han}/u
const PUNCTUATION = /^\p{P}$/u
const KEPT_WHOLE = new Set(['…', '™'])
// What must not begin a line, or end one (GB/T 15834 on Chinese punctuation; JIS X 4051 has the same).
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？％‰°·ー々〜～]/u
const OPENING = /[\p{Ps}\p{Pi}￥＄＃]$/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Text as a printer can set it, one character in one or two columns: composed, one line, nothing invisible. Ligatures
 * and full-width Latin letters become plain ones, which code pages have; full-width punctuation stays beside Chinese.
 */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text
  const spaced = text.normalize('NFC').replaceAll(SPACES, ' ').replaceAll(INVISIBLE, '')
  const isChinese = HAN.test(spaced)
  const isKept = (character: string): boolean =>
    character <= '\u00ff' || KEPT_WHOLE.has(character) || (isChinese && PUNCTUATION.test(character))
  return Array.from(spaced, (character) => (isKept(character) ? character : character.normalize('NFKC')))
    .join('')
    .replaceAll(SPACES, ' ')
}

/** Columns that `text` takes: two for wide characters (Unicode Annex 11), none for marks on another character. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  return Array.from(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0)
}

function columnsOfCharacter(character: string): number {
  return MARK.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)
}

/**
 * `text` broken into lines of at most `columns` ≥ 2: between words and between wide characters where it can, within a
 * word where it must.
 */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plainText(text).trim().split(/ +/)) {
    let space = line === '' ? '' : ' '
    for (const unit of unitsOf(word)) {
      const [first = '', ...others] = columnsOf(unit) <= columns ? [unit] : broken(unit, columns)
      if (columnsOf(line + space + first) <= columns) line += space + first
      else {
        lines.push(line)
        line = first
      }
      lines.push(...[line, ...others].slice(0, others.length))
      line = others.at(-1) ?? line
      space = ''
    }
  }
  return [...lines, line]
}

/** A word in pieces between which a line may end: beside wide characters, but closing marks stay with what they close. */
function unitsOf(word: string): readonly string[] {
  if (ASCII.test(word)) return [word]
  const units: string[] = []
  let before = ''
  for (const { segment } of graphemes.segment(word)) {
    const mayBreak = (columnsOf(segment) > 1 || columnsOf(before) > 1) && isBreak(before, segment)
    if (units.length === 0 || mayBreak) units.push(segment)
    else units.push(`${units.pop() ?? ''}${segment}`)
    before = segment
  }
  return units
}

function isBreak(before: string, after: string): boolean {
  return !OPENING.test(before) && !CLOSING.test(after)
}

/** A unit in pieces that fit; what belongs to one character stays together where it fits at all. */
function broken(unit: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const part of partsOf(unit, columns)) {
    if (piece !== '' && columnsOf(piece + part) > columns) {
      pieces.push(piece)
      piece = ''
    }
    piece += part
  }
  return [...pieces, piece]
}

function partsOf(unit: string, columns: number): readonly string[] {
  return Array.from(graphemes.segment(unit), ({ segment }) => segment).flatMap((segment) =>
    columnsOf(segment) <= columns ? [segment] : Array.from(segment),
  )
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - columnsOf(text))) + text
}

const LEFT_COLUMNS_MIN = 9
/** Between columns: more than between words, so that eye and typesetter can tell them apart. */
const GAP_COLUMNS = 2

/**
 * `left` and an amount on the right of its first line; further lines of `left` are indented by two. When the amount
 * leaves no room it gets its own line.
 */
export function pair(left: string, right: string, columns: number, indent = 0): readonly string[] {
  const amount = plainText(right)
  const room = columns - indent - columnsOf(amount) - GAP_COLUMNS
  const margin = ' '.repeat(indent)
  if (room < LEFT_COLUMNS_MIN && columnsOf(plainText(left)) > room) {
    const lefts = wrapped(left, columns - indent).map((line) => margin + line)
    return [...lefts, ...wrapped(amount, columns).map((line) => padStart(line, columns))]
  }
  const [first = '', ...others] = hanging(left, room)
  const head = margin + padEnd(first, room + GAP_COLUMNS) + amount
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
  if (gap < GAP_COLUMNS) return null
  const first = columns - sum - gaps * gap + (widths[0] ?? 0)
  return rows.map(([label = '', ...cells]) =>
    [padEnd(label, first), ...cells.map((cell, at) => padStart(cell, (widths[at + 1] ?? 0) + gap))].join(''),
  )
}
