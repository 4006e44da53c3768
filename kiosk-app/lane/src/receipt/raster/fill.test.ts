import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fill, type Bitmap } from './fill.ts'
import { contoursOf } from './outline.ts'

const rectangle = (left: number, top: number, right: number, bottom: number): readonly number[] => [
  ...[left, top, right, top],
  ...[right, bottom, left, bottom],
]

const shown = ({ width, height, bits }: Bitmap): readonly string[] =>
  Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, dot) =>
      ((bits[(row * width + dot) >> 3] ?? 0) & (0x80 >> (dot & 7))) === 0 ? '.' : '#',
    ).join(''),
  )

describe('filling outlines', () => {
  test('dark is what is inside, and a hole that turns the other way is not', () => {
    const hole = [3, 2, 3, 4, 5, 4, 5, 2]
    expect(shown(fill([rectangle(1, 1, 7, 5), hole], 8, 6))).toEqual([
      '........',
      '.######.',
      '.##..##.',
      '.##..##.',
      '.######.',
      '........',
    ])
  })

  test('letters that overlap stay dark where they do', () => {
    expect(shown(fill([rectangle(0, 0, 4, 1), rectangle(2, 0, 6, 1)], 8, 1))).toEqual(['######..'])
  })

  test('a dot that is less than half covered stays white', () => {
    expect(shown(fill([rectangle(0.6, 0, 2.5, 1)], 8, 1))).toEqual(['.##.....'])
    expect(shown(fill([rectangle(0, 0, 8, 0.3)], 8, 1))).toEqual(['........'])
  })

  test('whole dots are filled exactly, and nothing outside of the picture matters', () => {
    const side = fc.integer({ min: -20, max: 40 })
    fc.assert(
      fc.property(side, side, side, side, (x0, y0, x1, y1) => {
        const picture = shown(fill([rectangle(x0, y0, x1, y1)], 24, 10))
        const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)]
        const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)]
        picture.forEach((row, y) => {
          Array.from(row, (dot, x) => {
            const isInside = x >= left && x < right && y >= top && y < bottom
            expect(dot).toBe(isInside ? '#' : '.')
          })
        })
      }),
    )
  })

  test('curves become lines that end where they end', () => {
    const quadratic = { type: 'Q', values: [10, 0, 10, 10] }
    const cubic = { type: 'C', values: [10, 20, 0, 20, 0, 10] }
    const start = { type: 'M', values: [0, 0] }
    const [contour = [], ...others] = contoursOf([
      start,
      quadratic,
      cubic,
      { type: 'L', values: [0, 5] },
      { type: 'Z', values: [] },
    ])
    expect(others).toEqual([])
    expect(contour.slice(12, 14)).toEqual([10, 10])
    expect(contour.slice(6, 8)).toEqual([7.5, 2.5])
    expect(contour.slice(-4)).toEqual([0, 10, 0, 5])
  })
})
