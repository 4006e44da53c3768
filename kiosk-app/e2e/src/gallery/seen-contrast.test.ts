import { expect, test } from 'vitest'
import type { Picture } from './png.ts'
import { seenContrast } from './seen-contrast.ts'

const [WIDTH, HEIGHT] = [30, 10]
const all = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT }
type Rgb = readonly [number, number, number]

function picture(colourAt: (x: number, y: number) => Rgb): Picture {
  const dots = Array.from({ length: WIDTH * HEIGHT }, (_, at) => colourAt(at % WIDTH, Math.floor(at / WIDTH)))
  return { width: WIDTH, height: HEIGHT, dots: Uint8Array.from(dots.flat()) }
}

/** Stems of letters, three dots wide, with a smooth edge at both sides. */
function letters(ink: Rgb, ground: Rgb): Picture {
  const edge: Rgb = [(ink[0] + ground[0]) >> 1, (ink[1] + ground[1]) >> 1, (ink[2] + ground[2]) >> 1]
  return picture((x) => [ground, ground, ground, edge, ink, ink, ink, edge, ground, ground][x % 10] ?? ground)
}

const BLACK: Rgb = [0, 0, 0]
const WHITE: Rgb = [255, 255, 255]

test('black on white is 21, whichever is the ink', () => {
  expect(seenContrast(letters(BLACK, WHITE), all)).toBeCloseTo(21, 5)
  expect(seenContrast(letters(WHITE, BLACK), all)).toBeCloseTo(21, 5)
})

test('the grey that is just too faint is told from the grey that is not', () => {
  expect(seenContrast(letters([89, 89, 89], WHITE), all)).toBeGreaterThan(7)
  expect(seenContrast(letters([93, 93, 93], WHITE), all)).toBeLessThan(7)
  expect(seenContrast(letters([0x8b, 0x98, 0xa5], WHITE), all)).toBeLessThan(4)
})

test('a dark dot or two beside pale letters does not save them', () => {
  const pale = letters([170, 170, 170], WHITE)
  pale.dots.set(BLACK, 0)
  pale.dots.set(BLACK, WIDTH * 3)
  expect(seenContrast(pale, all)).toBeLessThan(3)
})

test('what cannot be seen has no contrast', () => {
  expect(
    seenContrast(
      picture(() => WHITE),
      all,
    ),
  ).toBe(1)
  expect(seenContrast(letters([250, 250, 250], WHITE), all)).toBe(1)
})

test('only the box counts, and what of it is in the picture', () => {
  const half = picture((x) => (x < WIDTH / 2 ? WHITE : x % 3 === 0 ? BLACK : WHITE))
  expect(seenContrast(half, { ...all, right: WIDTH / 2 })).toBe(1)
  expect(seenContrast(half, { left: WIDTH / 2, top: -5, right: 2 * WIDTH, bottom: 50 })).toBeCloseTo(21, 5)
})
