import { at, dot, dots, drawing, fill, line, oval, shadeOf, solid, type Ink } from './ink.ts'

function spear(turn: number, color: string, tip: string): Ink {
  return at(
    48,
    92,
    { turn },
    fill('M-4.5 0V-64H4.5V0Z', color),
    fill('M1-64H4.5V0H1Z', shadeOf(color, 0.9)),
    fill('M-5-62C-7-74-2-84 0-88C2-84 7-74 5-62Z', tip),
    line('M-3-70L0-66L3-70M-2-78L0-75L2-78', shadeOf(tip, 0.8), 1.2),
    fill('M-4-44l6-6v7ZM4-28l-6-6v7Z', tip),
  )
}

const band = (y: number, color: string) =>
  fill(`M28 ${y}H68C71 ${y} 71 ${y + 7} 68 ${y + 7}H28C25 ${y + 7} 25 ${y} 28 ${y}Z`, color)

function rib(turn: number, color: string, top: Ink): Ink {
  return at(
    48,
    90,
    { turn },
    fill('M-7 2L-4-58H4L7 2Z', color),
    line('M-2 0L-1-54M2 0L2-54', shadeOf(color, 0.84), 1.6),
    top,
  )
}

const TUFT = dot(-8, -64, 9, '#69a544') + dot(7, -66, 10, '#5c983a') + dot(0, -75, 9, '#76b350')
const BIG_LEAF =
  solid('M0-48C-20-54-22-74-12-84C-6-90 6-90 12-84C22-74 20-54 0-48Z', '#5c9a45', -4, -2) +
  line('M0-50V-80M0-62L-9-70M0-62L9-70', '#d0607a', 2)

function scallion(turn: number, x: number): Ink {
  return at(
    x,
    84,
    { turn },
    line('M0-34C-2-54-6-66-8-80M0-34C2-54 5-66 8-78', '#5a9a46', 5),
    fill('M-3.6 2V-38H3.6V2C3.6 9-3.6 9-3.6 2Z', '#f6f5ea'),
    fill('M-3.6-30H3.6V-40C3.6-46-3.6-46-3.6-40Z', '#b9d78f'),
    line('M-2 7L-4 11M0 8V12M2 7L4 11', '#c9b48a', 1.4),
  )
}

const FENNEL =
  'M48 44C58 44 62 50 68 56C80 62 84 72 78 80C70 90 58 90 48 90C38 90 26 90 18 80C12 72 16 62 28 56C34 50 38 44 48 44Z'
const dillTop = (x: number, y: number, turn: number) =>
  at(
    x,
    y,
    { turn },
    line('M0 0V-24M0-8L-8-16M0-8L8-16M0-16L-6-24M0-16L6-24M0-22L-3-29M0-22L3-29', '#5f9f4c', 1.8),
  )

/** Scales of an artichoke, row by row from the tip: the lower ones lie over the upper ones. */
function bud(): Ink {
  const rows = [
    [24, 1, 0],
    [34, 2, 9],
    [45, 3, 19],
    [56, 4, 27],
    [67, 3, 21],
    [76, 2, 10],
  ] as const
  return rows
    .map(([y, count, reach], row) => scales(y, count, reach, row % 2 === 0 ? '#7ba05a' : '#8cb06a'))
    .join('')
}

function scales(y: number, count: number, reach: number, color: string): Ink {
  const scale =
    fill('M0-17C11-9 14 4 8 13H-8C-14 4-11-9 0-17Z', shadeOf(color, 0.8)) +
    fill('M0-15C9-8 11 4 6 13H-8C-13 4-9-8 0-15Z', color)
  return Array.from({ length: count }, (_, index) => {
    const side = count === 1 ? 0 : (2 * index) / (count - 1) - 1
    return at(48 + side * reach, y + Math.abs(side) * 2, { size: 1.05, turn: side * 24 }, scale)
  }).join('')
}

/** A pod hanging from its cap: `peas` are seen through it. */
function pod(x: number, y: number, turn: number, color: string, peas: boolean, wide = 1): Ink {
  const seeds = peas
    ? [-22, -11, 0, 11, 22]
        .map((dy) => dot(0, dy, 5.4, '#a9d65f') + dot(-1.4, dy - 1.6, 1.4, '#e2f3bd'))
        .join('')
    : line('M-3-24C-4-8-4 8-3 24', shadeOf(color, 1.14), 1.6)
  const hull = solid(
    'M0-40C9-30 11-14 11 0C11 16 8 30 0 42C-8 30-11 16-11 0C-11-14-9-30 0-40Z',
    color,
    -3,
    -1,
  )
  const open = peas
    ? fill('M0-32C6-22 7-10 7 0C7 12 5 24 0 34C-5 24-7 12-7 0C-7-10-6-22 0-32Z', shadeOf(color, 0.72))
    : ''
  return at(x, y, { turn, wide, size: 1 }, hull, open, seeds, line('M0-40C1-44 3-46 5-48', '#5d8f3c', 2.4))
}

const bean = (x: number, y: number, turn: number) =>
  at(
    x,
    y,
    { turn },
    line('M-34 8C-16-10 14-10 34 6', '#5fa348', 8),
    line('M-32 6C-15-11 13-11 32 3', '#86c166', 2),
    line('M34 6L40 10', '#4b8337', 3),
    line('M-34 8L-38 11', '#4b8337', 2),
  )

function okra(x: number, y: number, turn: number): Ink {
  return at(
    x,
    y,
    { turn },
    solid('M-11-22C-6-28 6-28 11-22C12 0 8 24 0 42C-8 24-12 0-11-22Z', '#6fa84a', -3, -1),
    line('M-4-24C-6 0-4 20-1 36M4-24C6 0 4 20 1 36', '#4f8636', 1.6),
    fill('M-13-20C-10-30-5-30-4-36H4C5-30 10-30 13-20C6-24-6-24-13-20Z', '#4b8337'),
  )
}

const KERNELS = [-12, -4, 4, 12].flatMap((x) =>
  [-34, -26, -18, -10, -2, 6, 14, 22, 30].map((y) => [x * (1 - Math.max(0, -y - 10) / 70), y] as const),
)

/** Stalks, pods, maize and artichokes by the number of the IFPS. */
export const stalks: Readonly<Record<string, string>> = {
  4080: drawing(...[-16, -5, 6, 17].map((turn) => spear(turn, '#83b352', '#5b8f3c')), band(58, '#7a4fa8')),
  4523: drawing(...[-16, -5, 6, 17].map((turn) => spear(turn, '#f3ead2', '#e2d3c6')), band(58, '#c84b42')),
  4070: drawing(rib(-15, '#a9cf6f', TUFT), rib(14, '#a9cf6f', TUFT), rib(0, '#b7d980', TUFT)),
  4745: drawing(rib(-18, '#c8405c', BIG_LEAF), rib(16, '#b8344f', BIG_LEAF), rib(0, '#d4526c', '')),
  4629: drawing(
    at(
      46,
      52,
      { turn: 32, size: 0.9 },
      fill(
        'M-8 8C-10-10-24-28-30-46C-16-38-8-26-4-14C-5-28-4-40 0-50C5-40 6-28 5-14C10-26 18-36 30-44C26-26 12-8 9 8Z',
        '#5f9c45',
      ),
      line('M-3 6C-6-12-18-30-24-40M1 4V-44M5 6C8-10 18-26 24-36', '#3f7a35', 1.8),
      fill('M-8 44V4H9V44C9 50-8 50-8 44Z', '#f4f4e4'),
      fill('M-8 16V2H9V16C4 8-3 8-8 16Z', '#b9d78f'),
      line('M-3 8V44M4 8V44', '#dadfc4', 1.6),
      line('M-5 48L-8 54M0 49V55M5 48L8 54', '#c9b48a', 2),
    ),
  ),
  4068: drawing(scallion(-14, 38), scallion(14, 58), scallion(-5, 44), scallion(5, 52), band(56, '#c84b42')),
  4515: drawing(
    at(
      5,
      10,
      { size: 0.9 },
      line('M34 60L22 30M48 52V22M62 60L74 30', '#b3d38a', 9),
      dillTop(22, 32, -16),
      dillTop(48, 24, 0),
      dillTop(74, 32, 16),
      dillTop(30, 30, 6),
      dillTop(64, 28, -4),
      solid(FENNEL, '#eef3dc'),
      line('M48 50V88M40 52C30 62 26 76 32 88M56 52C66 62 70 76 64 88', '#c3d6a2', 2.4),
    ),
  ),
  4084: drawing(fill('M42 80H54L53 95H43Z', '#8fae6a'), oval(48, 58, 29, 30, '#6f9350'), bud()),
  4078: drawing(
    at(
      48,
      46,
      { turn: 24 },
      oval(0, -4, 17, 40, '#f2c83c'),
      dots(KERNELS, 3.7, '#e6b52a'),
      dots(
        KERNELS.map(([x, y]) => [x - 1, y - 1] as const),
        1.4,
        '#fae28a',
      ),
      fill('M0 50C-16 46-26 26-22-2C-14 8-5 22 0 36C5 22 14 8 22-2C26 26 16 46 0 50Z', '#6fae45'),
      fill('M0 50C4 40 12 14 22-2C26 26 16 46 0 50Z', '#588f34'),
      line('M0 46C-8 36-14 20-18 6M0 46C8 36 14 20 18 6', '#8fc965', 1.6),
    ),
  ),
  4066: drawing(bean(46, 28, -14), bean(50, 44, 4), bean(46, 60, -8), bean(50, 74, 10)),
  4674: drawing(
    at(
      5,
      8,
      { size: 0.9 },
      pod(34, 46, -28, '#6fae45', true, 1.1),
      pod(60, 54, -46, '#7fbb52', true, 1.1),
      dots(
        [
          [24, 80],
          [38, 86],
        ],
        6,
        '#a9d65f',
      ),
    ),
  ),
  4092: drawing(
    at(
      4,
      7,
      { size: 0.92 },
      pod(32, 46, -20, '#79b84f', false, 1.6),
      pod(62, 50, 24, '#86c25a', false, 1.6),
      dots(
        [
          [28, 30],
          [32, 44],
          [38, 58],
          [66, 34],
          [62, 48],
          [57, 62],
        ],
        3,
        '#98cd70',
      ),
    ),
  ),
  4655: drawing(okra(26, 44, -16), okra(70, 46, 16), okra(48, 50, 0)),
}
