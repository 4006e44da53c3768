import { Blob, Buffer as TextBuffer, Direction, Face, Feature, Font, shape } from 'harfbuzzjs'
import { contoursOf, type Contour } from './outline.ts'

/** Positions in ems from the pen; y upwards. */
export type PlacedGlyph = { readonly glyph: number; readonly x: number; readonly y: number }

/** Glyphs from left to right, whatever the direction of the script. */
export type Shaped = { readonly glyphs: readonly PlacedGlyph[]; readonly advance: number }

/** One font file. */
export type Typeface = {
  readonly has: (text: string) => boolean
  readonly shape: (text: string, isRightToLeft: boolean) => Shaped
  /** In ems, y upwards. */
  readonly outline: (glyph: number) => readonly Contour[]
}

// Ligatures of Latin letters would break the columns; Arabic joins by other features.
const FEATURES = ['calt', 'liga', 'kern'].map((tag) => new Feature(tag, 0))

/** A font of OpenType outlines. `isMonospaced` sets every letter apart. */
export function createTypeface(file: Uint8Array, isMonospaced: boolean): Typeface {
  const face = new Face(new Blob(file))
  const font = new Font(face)
  const { upem } = face
  const outlines = new Map<number, readonly Contour[]>()
  return {
    has: (text) =>
      Array.from(text).every((character) => font.glyph(character.codePointAt(0) ?? 0) !== undefined),
    shape: (text, isRightToLeft) => {
      const buffer = new TextBuffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR)
      shape(font, buffer, isMonospaced ? FEATURES : [])
      return placed(buffer, upem)
    },
    outline: (glyph) => {
      const known = outlines.get(glyph)
      if (known !== undefined) return known
      const drawn = contoursOf(font.glyphToJson(glyph)).map((contour) => contour.map((value) => value / upem))
      outlines.set(glyph, drawn)
      return drawn
    },
  }
}

function placed(buffer: TextBuffer, upem: number): Shaped {
  const glyphs: PlacedGlyph[] = []
  let pen = 0
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    glyphs.push({ glyph: codepoint, x: (pen + xOffset) / upem, y: yOffset / upem })
    pen += xAdvance
  }
  return { glyphs, advance: pen / upem }
}
