import {
  at,
  blush,
  dot,
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

const RIBS =
  'M48 20C26 30 26 76 48 86M48 20C36 36 36 70 48 86M48 20C60 36 60 70 48 86M48 20C70 30 70 76 48 86'
const NETTING =
  'M18 40Q30 34 42 40T66 38T84 44M14 54Q28 48 40 55T64 53T84 57M18 68Q32 62 44 69T66 67T80 70M28 26Q26 40 32 52T30 82M46 20Q42 36 48 52T46 86M64 26Q62 42 68 54T64 80'

function wedge(rind: string, white: string, flesh: string, seeds: string): Ink {
  const pips = [
    [-16, 6],
    [-6, 4],
    [6, 6],
    [16, 4],
    [-10, 15],
    [2, 15],
    [12, 14],
    [0, 24],
  ] as const
  return (
    fill('M-34 0A34 34 0 0 0 34 0Z', rind) +
    fill('M-30 0A30 30 0 0 0 30 0Z', white) +
    fill('M-27 0A27 27 0 0 0 27 0Z', flesh) +
    pips.map(([x, y]) => oval(x, y, 1.5, 2.6, seeds)).join('')
  )
}

/** A boat of melon: skin below, flesh above, pips in the hollow. */
function boat(skin: string, flesh: string): Ink {
  return (
    fill('M-30-12C-26 18 26 18 30-12C20 2-20 2-30-12Z', skin) +
    fill('M-28-13C-22 13 22 13 28-13C20-4-20-4-28-13Z', flesh) +
    fill('M-16-8C-8-2 8-2 16-8C8-3-8-3-16-8Z', shadeOf(flesh, 0.84))
  )
}

function melon(d: string, color: string, marks: Ink, cut: Ink): string {
  return drawing(
    solid(d, color),
    inside(d, marks),
    stem('M44 20C44 14 46 11 49 9', 4, '#8d8a4a'),
    shine(26, 42),
    cut,
  )
}

const MELON = round(44, 50, 34, 31)
const GREEN = round(42, 46, 36)
const STRIPE =
  'M42 8C22 22 22 70 42 84M42 8C34 26 34 66 42 84M42 8C50 26 50 66 42 84M42 8C62 22 62 70 42 84M14 28C6 40 8 58 18 68M70 28C78 40 76 58 66 68'

const BUTTERNUT =
  'M46 12C56 12 62 18 62 28C62 40 60 46 66 54C74 62 76 68 76 72C74 86 62 92 46 92C30 92 18 86 16 72C16 66 20 60 26 54C32 46 30 40 30 28C30 18 36 12 46 12Z'
const KURI =
  'M48 20C56 22 60 30 66 38C78 46 84 56 82 66C78 84 64 90 48 90C32 90 18 84 14 66C12 56 18 46 30 38C36 30 40 22 48 20Z'

function pumpkin(): Ink {
  const ribs = [
    ['#d96f16', 22, 20],
    ['#d96f16', 74, 20],
    ['#ec8322', 33, 20],
    ['#ec8322', 63, 20],
    ['#f59a3a', 48, 18],
  ] as const
  return (
    ribs.map(([color, x, rx]) => oval(x, 58, rx, 29, color)).join('') +
    stem('M48 32C47 24 50 18 57 14', 7, '#6f8a3c') +
    oval(43, 44, 3, 9, '#fff', 8, 0.3)
  )
}

/** Melons, squashes, cucumbers and courgettes by the number of the IFPS. */
export const melons: Readonly<Record<string, string>> = {
  4032: drawing(
    solid(GREEN, '#3f8f4c'),
    inside(GREEN, line(STRIPE, '#2a6637', 4)),
    shine(26, 30),
    at(62, 58, { turn: -14, size: 0.98 }, wedge('#2f7a3e', '#eef6d8', '#e3475a', '#3a1f1a')),
  ),
  4050: melon(
    MELON,
    '#d9b56c',
    line(NETTING, '#f2e2b4', 1.6) + line(RIBS, '#9c9a52', 1.8),
    at(64, 76, {}, boat('#c9a55c', '#f4a04e')),
  ),
  4034: melon(
    MELON,
    '#e9d04a',
    blush(40, 84, 40, 18, '#cfae28') +
      line('M44 20C28 32 24 62 36 80M44 20C52 34 54 60 48 80', '#dcc038', 1.6),
    at(64, 76, {}, boat('#e0c63e', '#e2edb4')),
  ),
  4326: melon(MELON, '#c9a64a', line(NETTING, '#efe0ac', 2), at(64, 76, {}, boat('#b8963c', '#cfe39a'))),
  4759: drawing(
    at(
      0,
      2,
      { size: 0.98 },
      solid(BUTTERNUT, '#dfa862'),
      inside(BUTTERNUT, line('M36 14C36 40 22 60 26 86M46 12V92M56 14C56 40 70 60 66 86', '#cf9448', 1.8)),
      stem('M46 14C46 8 48 5 51 3', 7, '#8d8452'),
      shine(30, 66, 4, 9),
    ),
  ),
  4774: drawing(
    solid(KURI, '#e8622a'),
    inside(KURI, line('M48 22C34 40 28 66 36 90M48 22C62 40 68 66 60 90', '#c94e1c', 2.4)),
    stem('M48 22C47 14 49 9 53 6', 6, '#a99a55'),
    shine(30, 60, 5, 10),
  ),
  4735: drawing(pumpkin(), leaf(50, 26, 150, 1.1)),
  4593: drawing(cucumber('#3b8540', '#2c6a33')),
  4067: drawing(courgette('#4f8a3c', '#a9cf80')),
  4086: drawing(courgette('#efc531', '#fbe89a')),
}

function cucumber(color: string, groove: string): Ink {
  const body =
    'M-44-8C-46-16-38-17-30-15C-10-11 12-11 32-14C40-15 45-9 45-3C45 5 40 11 32 11C10 14-12 14-32 11C-40 10-43 2-44-8Z'
  const slice =
    dot(0, 0, 15, color) +
    dot(0, 0, 13, '#dfeec0') +
    dot(0, 0, 8.4, '#c5e09a') +
    [0, 120, 240]
      .map((turn) => at(0, 0, { turn }, oval(-2, -5, 1, 2.2, '#f4f6dd'), oval(2, -5, 1, 2.2, '#f4f6dd')))
      .join('')
  return (
    at(
      46,
      44,
      { turn: -36 },
      solid(body, color, -2, -6),
      line('M-36-4C-12 0 14 0 38-4M-34 4C-12 7 12 7 36 4', groove, 1.6),
    ) + at(70, 74, {}, slice)
  )
}

function courgette(color: string, light: string): Ink {
  const body =
    'M-42-4C-42-13-34-16-26-14C-8-10 12-10 30-10C34-10 34 8 30 9C10 12-10 14-26 13C-36 13-42 6-42-4Z'
  const flecks = [
    [-28, -6],
    [-16, -4],
    [-4, -4],
    [8, -5],
    [20, -5],
    [-22, 3],
    [-8, 4],
    [4, 3],
    [16, 3],
  ] as const
  const end = fill('M29-11L44-8V6L29 10C32 4 32-5 29-11Z', '#8fae5c') + fill('M41-8H46V6H41Z', '#b9cf8a')
  return at(
    46,
    50,
    { turn: -34, size: 1.02 },
    end,
    solid(body, color, -2, -6),
    flecks.map(([x, y]) => oval(x, y, 3, 1, light)).join(''),
  )
}
