import {
  at,
  blush,
  dot,
  dots,
  drawing,
  fill,
  inside,
  LEAF,
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

const SPINE = 'M14 16C10 50 30 80 70 84C77 84 84 79 85 72C60 70 40 50 36 14C29 9 18 10 14 16Z'

function banana(color: string, tip: string): Ink {
  const ridge = fill('M27 11C26 48 44 72 78 80C82 78 85 75 85 72C60 70 40 50 36 14Z', shadeOf(color, 0.88))
  const neck = fill('M14 16C14 11 17 5 20 2L31 3C31 7 33 11 36 14C29 9 18 10 14 16Z', shadeOf(tip, 1.2))
  return (
    fill(SPINE, color) +
    ridge +
    neck +
    fill('M85 72C89 73 90 79 86 82C81 85 75 85 70 84C77 84 84 79 85 72Z', tip)
  )
}

const MANGO = 'M56 14C76 18 88 36 84 56C79 78 58 90 38 86C18 82 8 66 14 50C20 34 34 10 56 14Z'
const AVOCADO =
  'M48 8C58 8 62 20 66 33C72 46 81 52 81 65C81 81 66 89 48 89C30 89 15 81 15 65C15 52 24 46 30 33C34 20 38 8 48 8Z'
const SLIM_AVOCADO =
  'M44 10C53 10 57 22 60 34C66 46 72 54 72 65C72 80 60 88 44 88C28 88 16 80 16 65C16 54 22 46 28 34C31 22 35 10 44 10Z'

function avocadoHalf(): Ink {
  const flesh = fill(
    'M48 15C55 15 58 26 61 36C66 47 75 54 75 65C75 77 62 83 48 83C34 83 21 77 21 65C21 54 30 47 35 36C38 26 41 15 48 15Z',
    '#dfe59a',
  )
  const heart = fill(
    'M48 22C53 22 55 30 57 39C61 49 69 55 69 65C69 73 60 77 48 77C36 77 27 73 27 65C27 55 35 49 39 39C41 30 43 22 48 22Z',
    '#c9d670',
  )
  return fill(AVOCADO, '#3f5b2c') + flesh + heart + dot(48, 62, 14, '#8a5a33') + dot(44, 58, 5, '#a87448')
}

const avocadoWhole =
  solid(SLIM_AVOCADO, '#3b4a2a') +
  inside(
    SLIM_AVOCADO,
    dots(
      [
        [30, 50],
        [36, 66],
        [46, 56],
        [54, 70],
        [40, 78],
        [28, 64],
        [44, 38],
        [56, 54],
      ],
      1.4,
      '#5f7340',
    ),
  ) +
  stem('M44 12V6', 4) +
  shine(30, 58, 4, 9)

const PAPAYA = 'M40 8C58 8 72 30 72 54C72 76 58 90 40 90C22 90 8 76 8 54C8 30 22 8 40 8Z'
const PINE = round(48, 63, 23, 28)
const NET = [20, 32, 44, 56, 68, 80]
  .flatMap((x) => [
    `M${x} 96L${x + 16} 34`,
    `M${x} 34L${x + 16} 96`,
    `M${x - 20} 96L${x - 4} 34`,
    `M${x - 20} 34L${x - 4} 96`,
  ])
  .join('')

/** Bananas, tropical fruit and the like by the number of the IFPS. */
export const tropical: Readonly<Record<string, string>> = {
  4011: drawing(banana('#f4cf42', '#6c5226')),
  4235: drawing(
    banana('#7fa044', '#3d3a22'),
    line('M24 30C28 54 44 70 66 78', '#5f7c33', 2),
    oval(40, 58, 2, 4, '#4a4a26', -35),
  ),
  4030: drawing(
    solid(round(34, 42, 27, 23), '#9a7443'),
    dots(
      [
        [22, 36],
        [30, 46],
        [40, 34],
        [26, 54],
        [44, 50],
      ],
      1.1,
      '#c9a46d',
    ),
    dot(60, 60, 29, '#8a6538'),
    dot(60, 60, 26.5, '#8fc23c'),
    dot(60, 60, 17, '#a9d459'),
    oval(60, 60, 6.5, 7.5, '#f6f4d8'),
    ...Array.from({ length: 16 }, (_, index) =>
      at(60, 60, { turn: 22.5 * index }, oval(0, -13, 1.2, 2.4, '#2b2418')),
    ),
  ),
  4046: drawing(at(0, 10, { size: 0.68 }, avocadoWhole), at(38, 26, { size: 0.68 }, avocadoWhole)),
  4225: drawing(at(-6, 0, { size: 0.92 }, avocadoWhole), at(26, 12, { size: 0.86 }, avocadoHalf())),
  4959: drawing(
    solid(MANGO, '#f0a53a'),
    inside(MANGO, blush(74, 36, 42, 50, '#d84a3c', 20), blush(18, 82, 26, 20, '#8fa63f')),
    stem('M58 15C58 10 60 7 63 5', 3.6),
    leaf(60, 8, 160, 1),
    shine(32, 52, 5, 10, 30),
  ),
  4394: drawing(
    solid(PAPAYA, '#d9b13c'),
    inside(PAPAYA, blush(16, 24, 34, 34, '#7fa046')),
    at(
      62,
      56,
      { size: 0.62, turn: 14 },
      fill('M0-48C18-48 30-24 30 2C30 34 16 52 0 52C-16 52-30 34-30 2C-30-24-18-48 0-48Z', '#e0a834'),
      fill('M0-43C15-43 26-22 26 2C26 30 14 47 0 47C-14 47-26 30-26 2C-26-22-15-43 0-43Z', '#f28a4a'),
      fill('M0-26C9-22 13-8 13 6C13 22 8 34 0 38C-8 34-13 22-13 6C-13-8-9-22 0-26Z', '#d96a35'),
      dots(
        [
          [-5, -12],
          [4, -8],
          [-6, 0],
          [5, 3],
          [-4, 12],
          [4, 16],
          [-2, 24],
          [0, -2],
        ],
        3,
        '#33291f',
      ),
    ),
  ),
  4430: drawing(
    fill(PINE, '#e6ab34'),
    inside(PINE, line(NET, '#b97f1f', 1.8), oval(74, 70, 20, 34, '#b97f1f', 0, 0.3)),
    fill(
      'M48 40C38 36 26 32 20 22C29 23 36 26 41 30C34 20 34 10 42 2C44 10 46 17 48 24C50 17 52 10 54 2C62 10 62 20 55 30C60 26 67 23 76 22C70 32 58 36 48 40Z',
      LEAF,
    ),
    line('M48 38V18M46 36L36 28M50 36L60 28', '#3a7a2e', 1.6),
  ),
  4261: drawing(
    solid(round(40, 46, 33), '#7a5330'),
    inside(
      round(40, 46, 33),
      line('M14 30L30 24M12 46L28 40M16 60L34 56M26 72L44 68M36 18L50 18M52 70L64 64', '#96693f', 2),
    ),
    dots(
      [
        [30, 26],
        [42, 22],
        [40, 34],
      ],
      3,
      '#4a2f1b',
    ),
    fill('M44 70A25 20 0 1 1 94 70C94 84 84 92 69 92C54 92 44 84 44 70Z', '#6b4728'),
    oval(69, 70, 22, 16.5, '#fffdf6'),
    oval(69, 72, 16, 11, '#e6e1d3'),
  ),
  4397: drawing(
    solid(round(36, 44, 28), '#5a3560'),
    shine(24, 34, 4, 7),
    oval(40, 18, 4, 2.4, '#7a5a35'),
    dot(66, 64, 25, '#4a2a50'),
    dot(66, 64, 22.5, '#f3e4c8'),
    dot(66, 64, 18.5, '#efb02e'),
    dots(
      [
        [58, 58],
        [66, 54],
        [74, 58],
        [56, 66],
        [64, 64],
        [72, 66],
        [60, 73],
        [68, 74],
        [76, 70],
      ],
      2.2,
      '#2f2a22',
    ),
  ),
  3127: drawing(
    fill('M30 26L26 6L36 14L42 4L48 14L58 6L54 26Z', '#a62a3a'),
    solid(round(42, 52, 31), '#c03545'),
    shine(28, 42, 4, 8),
    dot(68, 68, 24, '#b02d3d'),
    dot(68, 68, 21, '#f6dfa8'),
    dots(
      [
        [60, 58],
        [68, 54],
        [76, 58],
        [54, 66],
        [62, 66],
        [70, 64],
        [79, 67],
        [58, 75],
        [67, 74],
        [76, 76],
        [65, 82],
        [73, 83],
      ],
      3.8,
      '#c81f3c',
    ),
  ),
  4428: drawing(
    solid('M48 28C70 24 86 38 86 56C86 76 70 88 48 88C26 88 10 76 10 56C10 38 26 24 48 28Z', '#ee7a26'),
    fill(
      'M48 36C42 44 30 44 22 36C32 34 38 30 42 26C36 22 34 16 36 10C42 12 46 14 48 18C50 14 54 12 60 10C62 16 60 22 54 26C58 30 64 34 74 36C66 44 54 44 48 36Z',
      '#7d9a4a',
    ),
    line('M48 28L36 36M48 28L60 36M48 28L40 16M48 28L56 16', '#5f7a34', 1.8),
    dot(48, 28, 3.4, '#5a3b28'),
    shine(24, 54, 5, 9),
  ),
}
