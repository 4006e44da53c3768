import { columnsOf } from '../columns.ts'
import type { TextBlock } from './set-line.ts'

/** A piece of a line and where it stands: its start, its end or its middle at `column`, counted from the line's start. */
export type Place = {
  readonly text: string
  readonly anchor: 'start' | 'end' | 'middle'
  readonly column: number
  /** Columns that it may take at most. */
  readonly room: number
}

/** Widths of the columns of a table, by the column of a line that they end before. */
export type ColumnWidths = ReadonlyMap<number, number>

const PIECE = /\S+(?: \S+)*/g // columns of the layout are at least two apart, words one
const AMOUNT = /^-?[0-9][0-9.,]*( \S)?$/ // with the letter of its tax
const APART = 1 // what stays free between pieces that are wider than the layout thought

/**
 * The pieces of a line of `columns`, read from the spaces that the layout has put between them: the first stands at its
 * start, amounts and cells of a table at their end. Shaped letters are as wide as they are, and columns stay in line.
 */
export function placesOf({ runs, align }: TextBlock, columns: number): readonly Place[] {
  const text = runs.map((run) => run.text).join('')
  const margin =
    align === 'start' ? 0 : Math.floor((columns - columnsOf(text)) / (align === 'centre' ? 2 : 1))
  const spans = [...text.matchAll(PIECE)].map(({ 0: piece, index }) => {
    const start = margin + columnsOf(text.slice(0, index))
    return { text: piece, start, end: start + columnsOf(piece) }
  })
  const [only] = spans
  if (align === 'centre' && spans.length === 1 && only?.text === text)
    return [{ text: only.text, anchor: 'middle', column: 0, room: columns }]
  return spans.map((span, at) => {
    const before = spans[at - 1]
    if (before !== undefined)
      return { text: span.text, anchor: 'end', column: span.end, room: span.end - before.end - APART }
    const end = spans[at + 1]?.start ?? columns + APART
    return { text: span.text, anchor: 'start', column: span.start, room: end - APART - span.start }
  })
}

/**
 * Columns of amounts that lines below each other have in common. Mirrored, an amount stands at the far side of its column, so that
 * its decimal point stays below the others.
 */
export function columnWidthsOf(blocks: readonly TextBlock[], columns: number): ColumnWidths {
  const widths = new Map<number, number>()
  for (const block of blocks)
    for (const { anchor, column, text } of placesOf(block, columns))
      if (anchor === 'end' && AMOUNT.test(text))
        widths.set(column, Math.max(widths.get(column) ?? 0, columnsOf(text)))
  return widths
}
