/** A closed polygon as x, y, x, y, …; y grows upwards. */
export type Contour = readonly number[]

/** One drawing command of a glyph, as HarfBuzz names them: move, line, quadratic and cubic curve, close. */
export type PathCommand = { readonly type: string; readonly values: readonly number[] }

const CURVE_STEPS = 6 // at 24 dots an em a step is about a dot long

/** The outline of a glyph as polygons, curves as short lines. */
export function contoursOf(path: readonly PathCommand[]): readonly Contour[] {
  const contours: number[][] = []
  let contour: number[] = []
  for (const { type, values } of path) {
    if (type === 'M') {
      contour = [...values]
      contours.push(contour)
    } else if (type === 'L') contour.push(...values)
    else if (type === 'Q' || type === 'C') contour.push(...curve(contour.slice(-2), values))
  }
  return contours
}

/** De Casteljau's points on a Bézier curve from `start`, after it and with its end. */
function curve(start: readonly number[], values: readonly number[]): readonly number[] {
  const control = [...start, ...values]
  return Array.from({ length: CURVE_STEPS }, (_, at) => pointAt(control, (at + 1) / CURVE_STEPS)).flat()
}

function pointAt(control: readonly number[], t: number): readonly number[] {
  let points = control
  while (points.length > 2) {
    const level = points
    points = level.slice(2).map((next, at) => (level[at] ?? 0) * (1 - t) + next * t)
  }
  return points
}
