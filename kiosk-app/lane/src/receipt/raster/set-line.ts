import type { PrintBlock } from '@clearlane/device-contract'
import { columnsOf } from '../columns.ts'
import { visualRuns, type Direction } from './bidi-runs.ts'
import { familyRuns, type Family, type Typefaces } from './families.ts'
import { fill, type Bitmap } from './fill.ts'
import type { Contour } from './outline.ts'
import { placesOf, type ColumnWidths, type Place } from './places.ts'

export type TextBlock = Extract<PrintBlock, { kind: 'text' }>

export type LineSetting = {
  readonly columns: number
  readonly direction: Direction
  readonly typefaces: Typefaces
  readonly columnWidths: ColumnWidths
}

// As the printer's own font A: a column of 12 dots, a line every 34 (1/6 inch), the letters standing on dot 21.
export const COLUMN_DOTS = 12
const LINE_DOTS = 34
const TALL_DOTS = 24 // what doubled height adds
const BASELINE_DOTS = 21
/** Dots an em: a Latin letter is a column wide, a Chinese one two; Arabic letters are drawn to match them by eye. */
const EM_DOTS: Readonly<Record<Family, number>> = { latin: 20, han: 24, arabic: 23, any: 24 }

/** A line of the layout as dots. Columns stand where the printer would have put them, mirrored from right to left. */
export function setLine(block: TextBlock, setting: LineSetting): Bitmap {
  const { bold = false, size = 1 } = block.runs[0] ?? {}
  const lineDots = setting.columns * COLUMN_DOTS
  const columnDots = COLUMN_DOTS * size
  const tall = (size - 1) * TALL_DOTS
  const places = placesOf(block, setting.columns / size)
  const contours = places.flatMap((place, at) => {
    const set = setText(place.text, setting, { isBold: bold, size })
    const room = Math.max(1, place.room - takenBy(places[at + 1], place, setting))
    const narrowing = Math.min(1, (room * columnDots) / set.width)
    const width = set.width * narrowing
    const x =
      place.anchor === 'middle' ? (lineDots - width) / 2 : leftOf(place, width, columnDots, lineDots, setting)
    return moved(set.contours, x, BASELINE_DOTS + tall, narrowing)
  })
  return fill(contours, lineDots, LINE_DOTS + tall)
}

/** Mirrored, an amount that is shorter than its column stands nearer to the name before it. */
function takenBy(
  next: Place | undefined,
  { anchor }: Place,
  { direction, columnWidths }: LineSetting,
): number {
  if (next === undefined || anchor !== 'start' || direction === 'ltr') return 0
  return Math.max(0, (columnWidths.get(next.column) ?? 0) - columnsOf(next.text))
}

function leftOf(
  { anchor, column }: Place,
  width: number,
  columnDots: number,
  lineDots: number,
  { direction, columnWidths }: LineSetting,
): number {
  const edge = column * columnDots
  if (direction === 'ltr') return anchor === 'start' ? edge : edge - width
  if (anchor === 'start') return lineDots - edge - width
  const columnWidth = Math.max(width, (columnWidths.get(column) ?? 0) * columnDots)
  return lineDots - edge + columnWidth - width
}

/** Glyphs of a stretch of text from 0 to the right, y upwards from the line that the letters stand on; in dots. */
type SetText = { readonly contours: readonly Contour[]; readonly width: number }

type Style = { readonly isBold: boolean; readonly size: 1 | 2 }

function setText(text: string, { direction, typefaces }: LineSetting, { isBold, size }: Style): SetText {
  const contours: Contour[] = []
  let width = 0
  for (const run of visualRuns(text, direction))
    for (const { family, text: part } of inOrder(familyRuns(run.text, typefaces), run.isRightToLeft)) {
      const typeface = typefaces(family, isBold)
      const { glyphs, advance } = typeface.shape(part, run.isRightToLeft)
      const em = EM_DOTS[family] * size
      for (const { glyph, x, y } of glyphs)
        contours.push(...scaled(typeface.outline(glyph), em, width + x * em, y * em))
      width += advance * em
    }
  return { contours, width }
}

const inOrder = <T>(runs: readonly T[], isRightToLeft: boolean): readonly T[] =>
  isRightToLeft ? runs.toReversed() : runs

function scaled(contours: readonly Contour[], em: number, x: number, y: number): readonly Contour[] {
  return contours.map((contour) => contour.map((value, at) => value * em + (at % 2 === 0 ? x : y)))
}

/** Onto paper, where y grows downwards. */
function moved(
  contours: readonly Contour[],
  x: number,
  baseline: number,
  narrowing: number,
): readonly Contour[] {
  return contours.map((contour) =>
    contour.map((value, at) => (at % 2 === 0 ? x + value * narrowing : baseline - value)),
  )
}
