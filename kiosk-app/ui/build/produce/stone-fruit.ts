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
  stem,
  type Ink,
} from './ink.ts'

const PEACH = 'M48 28C58 20 82 26 82 52C82 74 66 88 48 88C30 88 14 74 14 52C14 26 38 20 48 28Z'
const SEAM = 'M48 28C40 40 38 58 44 76'
const GRAINS = [
  [30, 44],
  [28, 58],
  [36, 70],
  [54, 78],
  [64, 66],
  [70, 50],
  [60, 40],
  [56, 56],
  [42, 36],
] as const

function stone(d: string, color: string, blush: string, top: Ink, glow = shine(30, 46)): string {
  return drawing(solid(d, color), inside(d, blush), line(SEAM, shadeOf(color, 0.74), 2.4), top, glow)
}

/** A cut half with its stone. */
function halved(x: number, y: number, r: number, skin: string, flesh: string, pit: string): Ink {
  return (
    dot(x, y, r, skin) +
    dot(x, y, r * 0.88, flesh) +
    oval(x, y, r * 0.36, r * 0.46, pit, 20) +
    oval(x - r * 0.08, y - r * 0.1, r * 0.16, r * 0.24, shadeOf(pit, 1.18), 20)
  )
}

const TOP = stem('M48 29C48 23 50 19 53 16', 3.6) + leaf(50, 24, -6, 1)
const FLAT =
  'M10 58C10 44 26 40 38 44C44 47 52 47 58 44C70 40 86 44 86 58C86 74 68 80 48 80C28 80 10 74 10 58Z'
const PLUM = round(44, 54, 28, 30)
const LONG = 'M42 18C58 18 68 38 68 56C68 76 58 90 44 90C30 90 20 76 20 56C20 38 28 18 42 18Z'
const FIG =
  'M46 10C50 10 51 22 55 30C63 40 76 50 76 66C76 81 62 89 46 89C30 89 16 81 16 66C16 50 29 40 37 30C41 22 42 10 46 10Z'
const DATE = round(0, 0, 13, 25)

/** Stone fruit, figs and dates by the number of the IFPS. */
export const stoneFruit: Readonly<Record<string, string>> = {
  4044: stone(PEACH, '#f6b26b', blush(72, 50, 36, 42, '#e2584a') + dots(GRAINS, 1, '#fbd9b0'), TOP, ''),
  3115: drawing(
    leaf(50, 46, -60, 1.15),
    stem('M48 50C48 42 50 38 53 35', 3.6),
    solid(FLAT, '#f4b469', -6, -8),
    inside(FLAT, blush(78, 58, 30, 28, '#df5a52'), blush(14, 72, 22, 16, '#df5a52')),
    fill('M36 46C42 54 54 54 60 46C54 42 42 42 36 46Z', '#c96f3c'),
    line('M48 52C46 60 46 68 48 78', '#d0763f', 2),
  ),
  4036: stone(PEACH, '#ef9f3f', blush(64, 46, 48, 50, '#c3282f'), TOP, shine(30, 46, 6, 10)),
  4218: drawing(
    solid(round(42, 50, 29, 28), '#f5a23f'),
    inside(round(42, 50, 29, 28), blush(18, 62, 26, 24, '#e8683a')),
    line('M42 22C36 34 36 50 42 66', '#d9812a', 2.2),
    leaf(43, 22, -10, 0.95),
    halved(70, 68, 20, '#ee9734', '#f9bc5c', '#8a5a33'),
  ),
  4040: drawing(
    solid(PLUM, '#4a2f5e'),
    line('M44 24C37 38 37 54 42 70', '#33203f', 2.4),
    stem('M44 26C44 18 46 13 50 10', 3.6),
    shine(30, 44, 5, 9),
    halved(70, 70, 18, '#4a2f5e', '#e9b552', '#8a5a33'),
  ),
  4436: drawing(
    at(4, 0, {}, turnedBody(), leaf(46, 16, -8, 0.95), stem('M42 20C42 13 44 9 48 6', 3.4)),
    halved(74, 72, 16, '#3b3a73', '#d8b94e', '#7d5230'),
  ),
  4266: drawing(
    solid(FIG, '#5b3a5c'),
    line('M46 16C36 40 30 62 34 82M47 16C52 40 56 62 54 84', '#7c5480', 2),
    at(
      72,
      70,
      {},
      dot(0, 0, 20, '#5b3a5c'),
      dot(0, 0, 18, '#f3e6c8'),
      dot(0, 0, 14, '#c8455a'),
      dots(
        [
          [-6, -5],
          [0, -8],
          [6, -4],
          [-8, 2],
          [8, 3],
          [-3, 7],
          [4, 8],
          [0, 0],
        ],
        1.3,
        '#f6dc9c',
      ),
    ),
  ),
  3047: drawing(
    ...(
      [
        [30, 44, 24],
        [62, 40, -20],
        [50, 64, 70],
      ] as const
    ).map(([x, y, turn]) =>
      at(
        x,
        y,
        { turn },
        solid(DATE, '#8a4b26', -4, -3),
        line('M-5-17C-8-6-8 6-5 17M4-20C7-6 7 6 4 20', '#6a3518', 1.6),
        oval(0, -24, 4, 2.6, '#d9b06a'),
        shine(-5, -7, 2, 6),
      ),
    ),
  ),
}

function turnedBody(): Ink {
  return (
    solid(LONG, '#3f3e7d', -8, -3) +
    line('M42 20C34 38 34 60 40 84', '#2b2a58', 2.4) +
    inside(LONG, oval(30, 44, 8, 18, '#8b8cc0', 10, 0.5))
  )
}
