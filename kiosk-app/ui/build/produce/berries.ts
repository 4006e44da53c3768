import {
  at,
  dot,
  drawing,
  fill,
  LEAF,
  leaf,
  line,
  oval,
  round,
  shadeOf,
  shine,
  solid,
  stem,
  tintOf,
  type Ink,
} from './ink.ts'

function ball(x: number, y: number, r: number, color: string): Ink {
  return (
    dot(x, y, r, shadeOf(color, 0.75)) +
    dot(x - r * 0.12, y - r * 0.12, r * 0.84, color) +
    dot(x - r * 0.34, y - r * 0.38, r * 0.2, tintOf(color, 0.65))
  )
}

const BUNCH = [
  [30, 34],
  [46, 31],
  [62, 34],
  [22, 46],
  [38, 46],
  [54, 46],
  [70, 46],
  [30, 59],
  [46, 59],
  [62, 59],
  [38, 72],
  [54, 72],
  [46, 84],
] as const

function grapes(color: string, long = 1): string {
  const berries = BUNCH.map(([x, y]) => at(x, y, { wide: 1, size: long }, ball(0, 0, 9.4, color)))
  return drawing(
    stem('M46 30C46 20 48 13 52 8'),
    leaf(50, 17, -8, 1.35),
    leaf(47, 20, 195, 0.9, '#5ca548'),
    ...berries,
  )
}

const DRUPES = [
  [36, 40],
  [48, 37],
  [60, 40],
  [29, 51],
  [42, 51],
  [54, 51],
  [67, 51],
  [35, 63],
  [48, 64],
  [61, 63],
  [42, 75],
  [55, 75],
  [48, 85],
] as const
const SEPALS = fill(
  'M48 36C40 38 32 34 28 26C36 27 40 24 43 26C43 18 46 14 48 10C50 14 53 18 53 26C56 24 60 27 68 26C64 34 56 38 48 36Z',
  LEAF,
)

const CROWN = (color: string) => fill('M-5-2L-2 0L0-4L2 0L5-2L4 3H-4Z', color)

function blue(x: number, y: number, r: number, turn: number): Ink {
  return (
    ball(x, y, r, '#4f66ad') +
    at(x, y, { turn }, at(0, -r * 0.25, { size: r / 15 }, dot(0, 0, 5.6, '#3a4d8c'), CROWN('#26345f')))
  )
}

const FRUIT = 'M48 90C34 84 15 62 17 43C19 28 38 26 48 32C58 26 77 28 79 43C81 62 62 84 48 90Z'
const PIPS = [
  [30, 45],
  [42, 45],
  [54, 45],
  [66, 46],
  [34, 57],
  [47, 57],
  [60, 58],
  [40, 69],
  [54, 69],
  [47, 80],
] as const

function cherry(x: number, y: number, color: string): Ink {
  return (
    solid(
      `M${x} ${y - 14}C${x + 10} ${y - 20} ${x + 18} ${y - 10} ${x + 18} ${y}C${x + 18} ${y + 11} ${x + 9} ${y + 18} ${x} ${y + 18}C${x - 9} ${y + 18} ${x - 18} ${y + 11} ${x - 18} ${y}C${x - 18} ${y - 10} ${x - 10} ${y - 20} ${x} ${y - 14}Z`,
      color,
      -5,
      -3,
    ) + shine(x - 7, y - 5, 3, 5)
  )
}

const CURRANTS = [
  [40, 22, 5.6],
  [53, 26, 6],
  [36, 35, 6.6],
  [50, 38, 7],
  [63, 40, 6.4],
  [40, 50, 7.4],
  [55, 53, 7.6],
  [44, 65, 7.4],
  [58, 68, 7],
  [49, 80, 6.8],
  [52, 91, 4.6],
] as const

function gooseberry(x: number, y: number, turn: number): Ink {
  const veins = line('M-10-14C-14-4-14 6-8 15M0-17V17M10-14C14-4 14 6 8 15', '#d9ebab', 1.6)
  return at(
    x,
    y,
    { turn },
    solid(round(0, 0, 17, 19), '#a5c251', -5, -3),
    veins,
    fill('M-3 18L0 26L3 18Z', '#7b6a3a'),
  )
}

const PAPER = 'M66 20C84 30 92 52 82 74C76 80 68 84 62 86C48 70 48 40 66 20Z'

/** Berries, grapes and cherries by the number of the IFPS. */
export const berries: Readonly<Record<string, string>> = {
  4022: grapes('#b3cf5c', 1.06),
  4023: grapes('#9b3a58'),
  4056: grapes('#3b3358', 1.1),
  4247: drawing(
    solid(FRUIT, '#dd3340'),
    ...PIPS.map(([x, y]) => oval(x, y, 1.7, 2.4, '#f8d98a')),
    SEPALS,
    shine(28, 52, 3, 6),
  ),
  4054: drawing(...DRUPES.map(([x, y]) => ball(x, y, 7.8, '#d7416a')), SEPALS),
  4239: drawing(...DRUPES.map(([x, y]) => ball(x, y, 7.8, '#4a3560')), SEPALS),
  4240: drawing(
    blue(30, 62, 18, -20),
    blue(64, 64, 17, 25),
    blue(48, 40, 18, 0),
    leaf(60, 25, -20, 1),
    leaf(58, 27, 30, 0.7, '#5ca548'),
  ),
  3088: drawing(
    at(
      2,
      10,
      { size: 0.9 },
      line('M46 6C44 30 50 60 52 92', '#7da34a', 2.6),
      ...CURRANTS.map(([x, y, r]) => ball(x, y, r, '#d8242f') + dot(x, y + r, 1.3, '#5a3b28')),
      leaf(47, 9, -10, 1.3),
      leaf(45, 12, 190, 1, '#5ca548'),
    ),
  ),
  4243: drawing(
    gooseberry(32, 40, 12),
    gooseberry(62, 46, -14),
    gooseberry(44, 70, 4),
    leaf(50, 20, -20, 1.1),
    line('M34 22C40 16 46 14 52 20', '#7da34a', 2.4),
  ),
  3039: drawing(
    fill('M40 10C60 16 78 40 70 76C54 88 28 86 14 72C10 44 20 18 40 10Z', '#d9a24e'),
    fill('M40 10C50 30 50 60 42 84C32 84 22 80 14 72C10 44 20 18 40 10Z', '#e9bd6f'),
    line('M40 12C28 34 22 54 24 76M40 12C42 40 44 60 42 82M40 12C56 34 62 54 60 80', '#bd8338', 1.6),
    stem('M40 12C40 8 42 5 45 3', 3, '#a9793f'),
    fill(PAPER, '#f0cf91'),
    solid(round(66, 60, 19), '#f2992a', -5, -4),
    shine(59, 52, 4, 6),
  ),
  4045: drawing(
    stem('M32 54C36 36 46 22 62 12', 3.2, '#5d8f3c'),
    stem('M66 58C68 40 66 26 62 12', 3.2, '#5d8f3c'),
    leaf(61, 13, -175, 1.15),
    cherry(31, 68, '#c02a3a'),
    cherry(67, 72, '#a81f30'),
  ),
}
