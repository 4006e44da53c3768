import {
  at,
  blush,
  dot,
  dots,
  drawing,
  fill,
  inside,
  leaf,
  line,
  oval,
  round,
  shadeOf,
  shine,
  solid,
  turned,
  type Ink,
} from './ink.ts'

const PORES = [
  [30, 50],
  [38, 66],
  [56, 70],
  [60, 52],
  [44, 44],
  [50, 58],
  [34, 58],
  [66, 62],
  [52, 38],
  [28, 66],
] as const
const LEMON =
  'M6 54C14 52 14 46 22 39C34 28 58 28 70 40C76 46 80 48 88 50C90 52 90 56 88 58C80 60 76 64 69 69C56 79 34 78 22 68C14 61 14 56 6 54Z'

/** A cut half with its cells, its white pith and its peel. */
export function half(x: number, y: number, r: number, peel: string, flesh: string, cells = 9): Ink {
  const cell = fill(`M0-2L${r * 0.22}-${r * 0.68}Q0-${r * 0.84}-${r * 0.22}-${r * 0.68}Z`, flesh)
  const wheel = Array.from({ length: cells }, (_, index) =>
    at(0, 0, { turn: (360 / cells) * index, wide: 9.6 / cells, size: 1 }, cell),
  )
  return dot(x, y, r, peel) + dot(x, y, r * 0.9, '#fdf1d6') + at(x, y, {}, ...wheel)
}

function orange(x: number, y: number, r: number, color: string, crown = LEAVES): Ink {
  return (
    solid(round(x, y, r), color) +
    at(x - r, y - r, { size: r / 48 }, dots(PORES, 1.4, shadeOf(color, 0.87)), shine(30, 30, 8, 5, -40)) +
    at(x, y - r, {}, crown)
  )
}

const LEAVES = oval(0, 2, 4, 3, '#3f7d33') + leaf(1, 1, -18, 0.95)
const STAR = fill('M-5 1L-2-3L0 0L3-3L5 1L2 5H-2Z', '#3f7d33')
const TWO = leaf(0, 1, -16, 0.9) + leaf(0, 1, 190, 0.7, '#5ca548') + oval(0, 2, 4, 3, '#3f7d33')

/** Citrus fruit by the number of the IFPS. */
export const citrus: Readonly<Record<string, string>> = {
  4012: drawing(orange(40, 50, 32, '#f28c22'), half(70, 68, 22, '#e8801a', '#f7a63c')),
  4381: drawing(
    orange(40, 50, 32, '#e8732a'),
    inside(round(40, 50, 32), blush(20, 64, 28, 24, '#c2382a')),
    half(70, 68, 22, '#d9652a', '#b01f34'),
  ),
  4450: drawing(
    solid(round(46, 58, 32, 28), '#f59a22'),
    dots(PORES, 1.2, '#e0861a'),
    at(46, 32, {}, TWO),
    shine(32, 48, 8, 5, -35),
  ),
  4055: drawing(
    solid('M48 34C58 26 84 34 84 56C84 76 66 86 48 86C30 86 12 76 12 56C12 34 38 26 48 34Z', '#f0852a'),
    dots(PORES, 1.2, '#d9701c'),
    line('M48 34C46 42 47 48 48 52M48 34C40 38 34 44 32 48M48 34C56 38 62 44 64 48', '#d9701c', 2),
    fill('M42 33L48 28L54 33L48 38Z', '#3f7d33'),
    at(
      70,
      76,
      { size: 0.5 },
      fill('M-26-16C-10-36 26-36 40-8C30 18-6 26-26-16Z', '#e8801a'),
      fill('M-20-14C-6-28 22-28 34-7C24 12-4 18-20-14Z', '#f9b24c'),
    ),
  ),
  4053: drawing(
    turned(-12, solid(LEMON, '#f6d83f', -6, -8) + shine(34, 44, 9, 5, -25)),
    at(70, 74, { size: 1 }, half(0, 0, 18, '#eac428', '#f8e27a')),
  ),
  4048: drawing(
    turned(
      10,
      solid(round(42, 48, 33, 29), '#7fb935', -6, -8) +
        fill('M72 40C78 42 82 46 82 50C80 54 76 56 72 58Z', '#6da22b') +
        shine(30, 36, 9, 5, -30),
    ),
    half(70, 72, 19, '#5f9a2a', '#b9d973'),
  ),
  4047: drawing(
    orange(40, 48, 34, '#f6b83f', STAR),
    inside(round(40, 48, 34), blush(18, 60, 30, 28, '#ee7a5a')),
    half(69, 67, 24, '#f2ac3a', '#ef6a62', 10),
  ),
  4279: drawing(
    solid('M46 12C58 12 66 26 74 40C82 54 80 86 46 86C12 86 10 54 18 40C26 26 34 12 46 12Z', '#cfd653'),
    dots(PORES, 1.3, '#b3ba38'),
    leaf(47, 13, -4, 1.1),
    half(72, 70, 21, '#c3ca45', '#f6ecc0', 11),
    shine(32, 40, 6, 10),
  ),
  4303: drawing(
    ...(
      [
        [30, 34, 40],
        [60, 40, -30],
        [42, 66, 75],
      ] as const
    ).map(([x, y, turn]) =>
      at(
        x,
        y,
        { turn },
        solid(round(0, 0, 15, 21), '#f5a02a', -5, -3),
        shine(-5, -8, 3, 5),
        oval(0, -20, 3, 2, '#3f7d33'),
      ),
    ),
    leaf(54, 18, -16, 1.1),
    leaf(34, 14, 200, 0.9, '#5ca548'),
  ),
}
