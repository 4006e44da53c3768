import type { Contour } from './outline.ts'

/** Rows of dots from the top, a byte for eight dots, the most significant bit left. */
export type Bitmap = { readonly width: number; readonly height: number; readonly bits: Uint8Array }

type Crossing = { readonly x: number; readonly winding: 1 | -1 }

const SAMPLES = 4 // scan lines in a row of dots
const DARK = 0.45 // of a dot must be covered for the head to burn it: thin strokes stay, counters stay open

/**
 * Fills polygons by the non-zero rule. Points are in dots, y downwards from the top; what lies outside is left out.
 * `width` is a multiple of 8.
 */
export function fill(contours: readonly Contour[], width: number, height: number): Bitmap {
  const scanLines = Array.from({ length: height * SAMPLES }, (): Crossing[] => [])
  for (const contour of contours) cross(contour, scanLines)
  const bits = new Uint8Array((width / 8) * height)
  const coverage = new Float64Array(width)
  for (let row = 0; row < height; row++) {
    const lines = scanLines.slice(row * SAMPLES, (row + 1) * SAMPLES)
    if (lines.every((line) => line.length === 0)) continue
    coverage.fill(0)
    for (const line of lines) cover(line, coverage)
    burn(coverage, bits, (row * width) / 8)
  }
  return { width, height, bits }
}

/** Notes where the edges of a polygon cross the middle of each scan line. */
function cross(contour: Contour, scanLines: readonly Crossing[][]): void {
  for (let at = 0; at < contour.length; at += 2) {
    const next = (at + 2) % contour.length
    const [x0, y0] = [contour[at] ?? 0, (contour[at + 1] ?? 0) * SAMPLES]
    const [x1, y1] = [contour[next] ?? 0, (contour[next + 1] ?? 0) * SAMPLES]
    if (y0 === y1) continue
    const winding = y0 < y1 ? 1 : -1
    const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5))
    const end = Math.min(scanLines.length, Math.ceil(Math.max(y0, y1) - 0.5))
    for (let line = first; line < end; line++)
      scanLines[line]?.push({ x: x0 + ((line + 0.5 - y0) / (y1 - y0)) * (x1 - x0), winding })
  }
}

/** Adds what a scan line covers of each dot. */
function cover(line: readonly Crossing[], coverage: Float64Array): void {
  let winding = 0
  let from = 0
  for (const crossing of line.toSorted((one, other) => one.x - other.x)) {
    if (winding !== 0) coverSpan(from, crossing.x, coverage)
    winding += crossing.winding
    from = crossing.x
  }
}

function coverSpan(from: number, to: number, coverage: Float64Array): void {
  const start = Math.max(0, from)
  const end = Math.min(coverage.length, to)
  for (let dot = Math.floor(start); dot < end; dot++) {
    const part = Math.min(end, dot + 1) - Math.max(start, dot)
    coverage[dot] = (coverage[dot] ?? 0) + part / SAMPLES
  }
}

function burn(coverage: Float64Array, bits: Uint8Array, offset: number): void {
  coverage.forEach((part, dot) => {
    const at = offset + (dot >> 3)
    if (part >= DARK) bits[at] = (bits[at] ?? 0) | (0x80 >> (dot & 7))
  })
}
