import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest, type Box, type Direction } from './nearest.ts'

const box = (left: number, top: number, width = 10, height = 10): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** Three by three keys with gaps, as on the pad. */
const pad = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => box(column * 14, row * 14)))
const from = (index: number) => pad[index] ?? box(0, 0)

test.each([
  ['up', 1],
  ['down', 7],
  ['left', 3],
  ['right', 5],
] as const)('from the middle of a pad, %s is the key %d', (direction, key) => {
  expect(nearest(direction, from(4), pad)).toBe(key)
})

test('at the edge an arrow leads nowhere', () => {
  expect(nearest('up', from(1), pad)).toBe(null)
  expect(nearest('left', from(0), pad)).toBe(null)
})

test('what is straight ahead is taken before what is nearer but aside', () => {
  expect(nearest('down', box(0, 0), [box(30, 12), box(0, 40)])).toBe(1)
})

test('something wide is reached from anywhere above it', () => {
  expect(nearest('down', box(180, 0), [box(0, 20, 200), box(240, 12)])).toBe(0)
})

const boxes = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([x, y]) => box(x, y, 30, 20))
const directions = fc.constantFrom<Direction>('up', 'down', 'left', 'right')

test('an arrow never leads to where one is, and never against its direction', () => {
  fc.assert(
    fc.property(directions, boxes, fc.array(boxes, { maxLength: 12 }), (direction, at, others) => {
      const to = nearest(direction, at, [at, ...others])
      if (to === null) return
      expect(to).not.toBe(0)
      const { left, top } = others[to - 1] ?? at
      if (direction === 'down') expect(top).toBeGreaterThan(at.top)
      if (direction === 'up') expect(top).toBeLessThan(at.top)
      if (direction === 'right') expect(left).toBeGreaterThan(at.left)
      if (direction === 'left') expect(left).toBeLessThan(at.left)
    }),
  )
})
