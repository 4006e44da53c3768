import {
  at,
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
  type Ink,
} from './ink.ts'

const CARROT = 'M0 62C-6 46-15 18-14 0C-14-9-7-12 0-12C7-12 14-9 14 0C15 18 6 46 0 62Z'
const FEATHERS = fill(
  'M0-8C-4-16-14-18-18-30C-10-28-6-24-4-18C-4-26-3-34 0-38C3-34 4-26 4-18C6-24 10-28 18-30C14-18 4-16 0-8Z',
  LEAF,
)

function carrot(color: string, top = FEATHERS): Ink {
  return (
    top + solid(CARROT, color, -5, -1) + line('M-11 6H-3M6 18H11M-8 26H-2M3 38H7', shadeOf(color, 0.8), 1.8)
  )
}

const STALKS = line(
  'M0-8C-6-22-14-26-16-36M0-8V-38M0-8C6-22 14-26 16-36M0-8C-2-20-6-30-6-40M0-8C2-20 6-30 6-40',
  '#6fa84a',
  2.4,
)
const FRONDS =
  STALKS +
  dots(
    [
      [-17, -38],
      [-9, -42],
      [0, -42],
      [9, -42],
      [17, -38],
      [-13, -32],
      [13, -32],
    ],
    5,
    LEAF,
  )

const POTATO = 'M14 52C12 35 29 23 50 25C71 26 86 38 84 55C82 74 63 82 44 80C27 78 16 67 14 52Z'
const EYES = [
  [34, 42],
  [54, 38],
  [46, 56],
  [28, 58],
  [64, 58],
  [48, 70],
  [72, 46],
] as const

function potato(color: string, extra: Ink = ''): Ink {
  return (
    solid(POTATO, color, -8, -6) +
    EYES.map(([x, y]) => oval(x, y, 2.6, 1.5, shadeOf(color, 0.7))).join('') +
    extra
  )
}

const slice = (rind: string, flesh: string) => oval(72, 74, 20, 15, rind) + oval(72, 73, 18, 13, flesh)

const TURNIP = 'M0-26C22-26 34-14 32 2C30 20 10 26 1 48C-8 26-30 20-32 2C-34-14-22-26 0-26Z'
const tops = (color: string, rib: string) =>
  [-30, 0, 30]
    .map((turn) =>
      at(
        0,
        -24,
        { turn },
        line('M0 2V-16', rib, 4),
        fill('M0-10C-12-16-12-32 0-40C12-32 12-16 0-10Z', color),
        line('M0-10V-34', rib, 1.8),
      ),
    )
    .join('')

const LONG = 'M0 84C-4 66-16 40-16 10C-16-2-9-8 0-8C9-8 16-2 16 10C16 40 4 66 0 84Z'
const ONION = 'M48 20C52 32 80 42 80 62C80 78 66 88 48 88C30 88 16 78 16 62C16 42 44 32 48 20Z'

function onion(color: string): Ink {
  const tail = line('M48 24C47 18 49 12 47 6', shadeOf(color, 0.8), 5)
  const veins = line('M46 26C36 42 30 62 40 86M50 26C60 42 66 62 56 86M48 24V87', shadeOf(color, 0.8), 1.8)
  return (
    tail +
    line('M42 88L40 94M48 88V95M54 88L56 94', '#b89a6a', 2) +
    solid(ONION, color) +
    inside(ONION, veins) +
    shine(32, 58, 4, 10)
  )
}

function rings(skin: string, flesh: string): Ink {
  return at(
    72,
    72,
    { size: 0.5 },
    dot(0, 0, 40, skin),
    dot(0, 0, 36, flesh),
    ...[28, 20, 12].map(
      (r) => `<circle r="${r}" fill="none" stroke="${shadeOf(flesh, 0.86)}" stroke-width="3"/>`,
    ),
  )
}

const CLOVE = 'M48 20C52 33 80 43 80 63C80 80 64 88 48 88C32 88 16 80 16 63C16 43 44 33 48 20Z'
const SWEET = 'M6 62C12 44 34 30 54 27C70 25 84 29 91 36C85 53 67 69 46 73C28 77 13 72 6 62Z'
const GINGER =
  'M10 60C6 48 18 44 26 48C28 40 24 30 32 24C40 18 50 24 48 34C47 40 46 44 50 46C56 44 58 36 66 34C76 32 84 40 80 48C90 46 94 56 88 62C80 70 66 64 58 68C50 76 34 78 26 70C20 70 12 68 10 60Z'
const CELERIAC = 'M48 28C72 26 86 40 84 58C82 78 64 88 48 88C30 88 14 76 12 58C12 40 26 30 48 28Z'
const BEET = 'M48 32C67 32 81 44 79 59C77 75 58 80 50 95C46 80 19 75 17 59C15 44 29 32 48 32Z'
const KOHL = round(48, 62, 31, 27)

/** Potatoes, onions and other roots by the number of the IFPS. */
export const roots: Readonly<Record<string, string>> = {
  4562: drawing(
    at(40, 34, { turn: 26 }, carrot('#ef8530')),
    at(66, 40, { turn: 40, size: 0.8 }, carrot('#e67a26')),
  ),
  4094: drawing(
    ...[-26, 26, 0].map((turn) =>
      at(48 + turn * 0.6, 44, { turn: turn * -0.3, size: 0.8 }, carrot('#ef8530', FRONDS)),
    ),
    fill('M28 30H68C71 30 71 37 68 37H28C25 37 25 30 28 30Z', '#c84b42'),
  ),
  4672: drawing(
    at(40, 30, { turn: 26 }, carrot('#efdfae', fill('M-8-8C-6-18 6-18 8-8Z', '#9cbf62'))),
    at(66, 38, { turn: 40, size: 0.82 }, carrot('#e8d5a0', fill('M-8-8C-6-18 6-18 8-8Z', '#9cbf62'))),
  ),
  4072: drawing(potato('#d4a969')),
  4073: drawing(potato('#c4615c')),
  3128: drawing(potato('#5f4678', slice('#5f4678', '#8f6bb5'))),
  4074: drawing(
    solid(SWEET, '#c26a3d', -4, -8),
    line('M30 50l7-3M52 42l7-3M44 60l7-2M66 54l6-3', '#8b4524', 1.8),
    oval(74, 74, 18, 13, '#a9552d'),
    oval(74, 73, 16, 11, '#f2924a'),
  ),
  4093: drawing(onion('#d79440')),
  4082: drawing(onion('#8e355f'), rings('#8e355f', '#efd9e6')),
  4662: drawing(
    ...(
      [
        [24, 12, -6, '#c07a52'],
        [66, 20, 8, '#b3654a'],
      ] as const
    ).map(([x, y, turn, color]) => at(x, y, { turn, size: 0.78, wide: 0.66 }, at(-48, 0, {}, onion(color)))),
  ),
  4608: drawing(
    line('M46 8C46 14 46 20 48 28', '#d8cbb6', 6),
    solid(CLOVE, '#f3eee6'),
    inside(CLOVE, line('M46 30C32 46 28 70 40 90M50 30C64 46 68 70 56 90M48 26V90', '#d3c6b6', 2.2)),
    at(
      72,
      78,
      { turn: 20, size: 0.9 },
      solid('M-8 10C-14 0-8-16 4-18C12-10 12 4 6 12C2 14-4 14-8 10Z', '#efe0d6', -3, -2),
      fill('M-8 10C-4 14 2 14 6 12L4 15H-6Z', '#c9b49c'),
    ),
    line('M42 88L41 92M48 88V93M54 88L55 92', '#c9b795', 2),
  ),
  4612: drawing(
    solid(GINGER, '#d9b077', -5, -7),
    inside(GINGER, line('M18 54l8 4M34 34l10 2M64 44l8 6M40 60l10 2M28 64l8 2', '#b3854a', 2)),
    oval(34, 25, 8, 4, '#f2dc9a', -20),
    oval(76, 38, 6, 4, '#f2dc9a', 30),
  ),
  4585: drawing(
    line('M40 30C38 20 34 14 30 8M48 30V8M56 30C58 20 62 14 66 8', '#8ab552', 6),
    solid(CELERIAC, '#d3c190'),
    inside(CELERIAC, line('M24 44l8 3M56 40l9 2M36 56l8 2M62 58l8-2M30 68l8 2M52 70l9-2', '#a8945e', 2)),
    line(
      'M30 82C28 88 24 90 20 92M42 86C42 90 40 93 38 95M54 86C56 90 58 92 60 95M66 80C70 84 74 86 78 88',
      '#a8945e',
      3,
    ),
  ),
  4628: drawing(
    line('M36 42C34 32 30 28 26 24M48 38V22M60 42C62 32 66 28 70 24', '#9cc773', 4),
    leaf(28, 26, 220, 1.05),
    leaf(44, 26, -78, 1),
    leaf(68, 26, -36, 1.05),
    solid(KOHL, '#a6cf7b'),
    line('M22 58C30 54 36 56 40 60M74 58C66 54 60 56 56 60', '#86b35a', 2.4),
    shine(30, 60),
  ),
  4811: drawing(
    at(
      48,
      54,
      { size: 0.84 },
      tops('#5ba447', '#a9cf7f'),
      solid(TURNIP, '#f4efe6', -8, -3),
      inside(TURNIP, oval(0, -26, 40, 22, '#a8528f', 0, 0.8)),
      shine(-16, -8, 4, 8),
    ),
  ),
  4598: drawing(
    at(
      58,
      38,
      { turn: 34, size: 0.72, wide: 0.86 },
      at(0, 0, { size: 0.8 }, tops('#5ba447', '#a9cf7f')),
      at(
        0,
        -18,
        {},
        solid(LONG, '#f6f4ea', -5, -1),
        line('M-12 14H-4M5 30H10M-9 44H-3', '#d9d5c2', 1.8),
        inside(LONG, oval(0, -8, 18, 10, '#bcd58f', 0, 0.8)),
      ),
    ),
  ),
  4739: drawing(
    at(
      42,
      56,
      { size: 0.84 },
      at(0, -2, { size: 0.9 }, tops('#5ba447', '#a9cf7f')),
      solid(TURNIP, '#3a3432', -8, -3),
      line('M-20-4H-8M6 8H16M-14 12H-4', '#57504c', 2),
      shine(-16, -10, 4, 7),
    ),
    dot(74, 72, 17, '#3a3432'),
    dot(74, 72, 14.6, '#faf8f0'),
  ),
  4089: drawing(
    ...(
      [
        [30, 56, -14],
        [66, 56, 14],
        [48, 62, 0],
      ] as const
    ).map(([x, y, turn]) =>
      at(
        x,
        y,
        { turn, size: 0.66 },
        tops('#5ba447', '#8fbf5f'),
        solid(TURNIP, '#d63a5e', -8, -3),
        inside(TURNIP, oval(0, 44, 20, 22, '#fbeef0')),
        shine(-14, -6, 4, 8),
      ),
    ),
  ),
  4539: drawing(
    line('M48 36C44 28 38 24 34 20M48 36V20M48 36C52 28 58 24 62 20', '#b03565', 4.4),
    leaf(36, 22, 222, 1, '#4f9a3d'),
    leaf(44, 23, -78, 0.92),
    leaf(60, 22, -40, 1),
    solid(BEET, '#8c2450'),
    shine(30, 52, 4, 8),
    at(
      72,
      74,
      {},
      dot(0, 0, 18, '#6d173c'),
      dot(0, 0, 16, '#b03565'),
      `<circle r="10" fill="none" stroke="#d0608c" stroke-width="2"/><circle r="5" fill="none" stroke="#d0608c" stroke-width="2"/>`,
    ),
  ),
}
