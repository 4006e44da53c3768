import {
  blush,
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
  tintOf,
  type Ink,
} from './ink.ts'

const APPLE =
  'M48 32C40 24 19 25 16 47C13 70 29 88 40 88C44 88 46 86 48 86C50 86 52 88 56 88C67 88 83 70 80 47C77 25 56 24 48 32Z'
const TALL =
  'M48 30C38 22 18 24 17 44C17 66 28 84 34 89C38 91 40 87 44 89C47 91 50 91 53 89C57 87 59 91 63 89C69 84 79 66 79 44C78 24 58 22 48 30Z'
const PEAR =
  'M48 17C57 17 60 27 62 37C65 48 77 54 77 69C77 83 63 89 48 89C33 89 19 83 19 69C19 54 31 48 34 37C36 27 39 17 48 17Z'
const SLIM =
  'M49 14C56 14 58 24 61 36C64 50 74 56 74 70C74 84 62 90 48 90C34 90 24 84 24 71C24 57 34 50 38 36C41 24 43 14 49 14Z'
const SQUAT =
  'M48 24C57 24 61 32 64 40C68 48 80 55 80 68C80 83 64 88 48 88C32 88 16 83 16 68C16 55 28 48 32 40C35 32 39 24 48 24Z'
const STEM = stem('M48 33C48 25 51 18 56 14')
const LEAVED = STEM + leaf(52, 23, -6, 0.95)

function stripes(color: string): Ink {
  return line(
    'M27 40C24 46 23 52 24 58M34 34C30 44 30 56 32 68M41 38C39 48 39 58 40 64M36 72C37 76 38 79 40 82M48 40V62M55 38C57 48 57 62 55 74M62 34C66 44 66 56 64 66M69 40C72 48 72 54 71 60M60 72C59 76 58 79 56 82M28 64L30 70M47 70V80',
    color,
    1.9,
  )
}

function apple(color: string, extra: Ink = '', top = LEAVED): string {
  return drawing(solid(APPLE, color), inside(APPLE, extra), top, shine(30, 46, 5, 9))
}

function pear(d: string, color: string, extra: Ink = '', top = stem('M48 19C48 13 50 9 54 7')): string {
  return drawing(solid(d, color), inside(d, extra), top, shine(34, 66, 5, 9))
}

const FRECKLES = [
  [34, 62],
  [44, 54],
  [58, 50],
  [66, 62],
  [52, 68],
  [40, 74],
  [60, 76],
  [28, 54],
  [48, 42],
  [70, 50],
] as const

const cored = (flesh: string) =>
  fill('M60 58C64 44 84 44 90 58C94 72 86 90 75 90C64 90 57 74 60 58Z', shadeOf(flesh, 0.78)) +
  fill('M63 60C67 49 83 49 87 60C90 72 84 86 75 86C66 86 60 73 63 60Z', '#fbf3d9') +
  oval(72, 68, 2, 4, '#6b4423', 10) +
  oval(78, 68, 2, 4, '#6b4423', -10)

const QUINCE =
  'M48 22C54 22 56 26 60 30C76 34 82 48 79 62C76 80 62 88 50 86C40 92 22 84 18 64C14 46 24 34 38 30C41 26 43 22 48 22Z'

/** Apples, pears and quinces by the number of the IFPS. */
export const pome: Readonly<Record<string, string>> = {
  4135: apple(
    '#e2663f',
    blush(26, 82, 34, 22, '#f3c257') + blush(40, 30, 22, 9, '#f3c257') + stripes('#c4382b'),
  ),
  4131: apple(
    '#d9535a',
    blush(44, 30, 26, 12, '#efcf86') + blush(24, 84, 20, 12, '#efc08a') + stripes('#c4404f'),
  ),
  4017: apple('#8cc63f', dots(FRECKLES, 1.1, '#d6ecb0')),
  4020: apple('#edcd4e', dots(FRECKLES, 1.1, '#b9922a') + blush(30, 88, 30, 14, '#b9c24a')),
  3283: apple('#e9c95a', blush(70, 52, 36, 44, '#cf3a36') + stripes('#cc453c')),
  4130: apple('#ec6f86', blush(18, 84, 40, 30, '#dfd873')),
  3292: apple('#a8a044', blush(74, 44, 36, 34, '#b4523a') + dots(FRECKLES, 1.5, '#c9a86a')),
  4168: drawing(
    solid(TALL, '#a81f2d'),
    inside(TALL, dots(FRECKLES, 1.1, '#d9767c')),
    STEM,
    leaf(52, 22, -30, 0.95),
    shine(29, 46, 5, 10),
  ),
  4409: pear(
    PEAR,
    '#d3d24c',
    dots(FRECKLES, 0.9, '#9a9a2a'),
    stem('M48 19C48 13 50 9 54 7') + leaf(50, 15, 8, 0.8),
  ),
  4416: pear(SQUAT, '#8fb845', dots(FRECKLES, 1, '#dfeab0'), stem('M48 26C47 19 48 14 50 11', 5)),
  3017: pear(
    SLIM,
    '#9a9a4a',
    blush(48, 90, 44, 26, '#a5743c') + dots(FRECKLES, 1.2, '#cdb56f'),
    stem('M49 16C49 10 51 7 53 5', 4),
  ),
  4415: pear(
    PEAR,
    '#b5363c',
    blush(30, 84, 24, 14, '#d98a5a'),
    stem('M48 19C48 13 50 9 54 7') + leaf(50, 15, 8, 0.8),
  ),
  4407: drawing(
    solid(round(46, 54, 33, 31), '#d8a955'),
    dots([...FRECKLES, [22, 62], [34, 40], [24, 46], [60, 36], [38, 50]], 1.2, '#f2dcae'),
    fill('M38 26C42 32 50 32 54 26C50 22 42 22 38 26Z', '#a97c34'),
    stem('M46 27C46 19 49 14 53 11'),
    cored(tintOf('#d8a955', 0)),
  ),
  4447: drawing(
    solid(QUINCE, '#e8c93f'),
    inside(QUINCE, oval(50, 24, 14, 8, '#b9a887', 0, 0.55)),
    line('M46 86L48 80L52 86', '#8d7a2a', 3),
    stem('M48 24V15', 4),
    leaf(49, 20, -4, 1.05, '#6f9a52'),
    shine(32, 52),
  ),
}
