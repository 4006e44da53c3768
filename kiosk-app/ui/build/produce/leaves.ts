import { at, dot, dots, drawing, fill, inside, line, round, shadeOf, solid, tintOf, type Ink } from './ink.ts'

const HEAD = round(48, 54, 35, 33)
const VEINS =
  'M48 66C40 60 28 56 18 56M48 62C56 58 68 54 78 52M48 48C44 42 36 36 28 33M48 46C54 40 60 36 69 33'

function cabbage(color: string, rib: string, extra: Ink = ''): string {
  const outer = fill(
    'M10 62C4 50 12 36 24 34C20 50 22 70 40 88C24 86 14 76 10 62ZM86 62C92 50 84 36 72 34C76 50 74 70 56 88C72 86 82 76 86 62Z',
    shadeOf(color, 0.78),
  )
  return drawing(solid(HEAD, color), extra, line('M48 87V40', rib, 5), line(VEINS, rib, 2.6), outer)
}

function ruffle(x: number, y: number, r: number, color: string, lobes = 9): Ink {
  const ring = Array.from({ length: lobes }, (_, index) => {
    const angle = (index / lobes) * 2 * Math.PI
    return [x + Math.cos(angle) * r * 0.78, y + Math.sin(angle) * r * 0.7] as const
  })
  return dots(ring, Math.round(r * 0.36), color) + dot(x, y, r * 0.85, color)
}

function lettuce(rim: string, middle: string, heart: string): string {
  return drawing(
    ruffle(48, 52, 38, rim),
    ruffle(48, 56, 28, middle, 8),
    ruffle(48, 60, 17, heart, 7),
    line('M48 80V57M48 73L39 64M48 73L57 64', tintOf(heart, 0.6), 3),
  )
}

function blade(d: string, color: string, rib: string, veins: string): Ink {
  return solid(d, color, -6, -2) + line(veins, rib, 2.4)
}

const COS =
  'M0 46C-13 44-18 30-18 12C-20 0-26-6-22-18C-17-16-15-20-13-28C-9-25-5-32 0-42C5-32 9-25 13-28C15-20 17-16 22-18C26-6 20 0 18 12C18 30 13 44 0 46Z'
const NAPA = 'M48 8C66 8 76 24 74 44C72 64 66 82 58 90H38C30 82 24 64 22 44C20 24 30 8 48 8Z'
const SPOON = 'M0 8C-20 4-24-20-16-34C-8-44 8-44 16-34C24-20 20 4 0 8Z'

function pakChoi(turn: number, x: number): Ink {
  return at(
    x,
    58,
    { turn },
    fill('M-9 32C-12 16-6 6-4-6H4C6 6 12 16 9 32Z', '#f1f4e4'),
    fill('M2 32C6 16 3 4 2-6H4C6 6 12 16 9 32Z', '#d8e2c2'),
    at(0, -8, { size: 0.8 }, solid(SPOON, '#3f8a44', -4, -2)),
    line('M0-4V-34', '#e4efcf', 3),
  )
}

const OVAL_LEAF = 'M0 0C-15-10-17-32 0-48C17-32 15-10 0 0Z'
const spinachLeaf = (x: number, y: number, turn: number, color: string) =>
  at(
    x,
    y,
    { turn },
    solid(OVAL_LEAF, color, -4, -1),
    line('M0 14V-38M0-12L-7-20M0-12L7-20M0-24L-6-31M0-24L6-31', tintOf(color, 0.45), 2),
  )

function rocket(x: number, y: number, turn: number): Ink {
  const d =
    'M-2 20C-3 10-4 4-5 0C-16-2-16-12-8-12C-18-18-16-28-8-26C-14-38-6-48 0-52C6-48 14-38 8-26C16-28 18-18 8-12C16-12 16-2 5 0C4 4 3 10 2 20Z'
  return at(x, y, { turn }, solid(d, '#4f9a45', -3, -1), line('M0 18V-42', '#a9d08a', 1.8))
}

const CHARD = 'M0 0C-22-4-26-30-18-42C-14-54-6-56 0-60C6-56 14-54 18-42C26-30 22-4 0 0Z'
const WITLOOF = 'M0 42C-14 40-20 20-16-4C-13-24-6-36 0-44C6-36 13-24 16-4C20 20 14 40 0 42Z'

function sprout(x: number, y: number, r: number): Ink {
  return at(
    x,
    y,
    { size: r / 18 },
    solid(round(0, 0, 18), '#8dbb52', -4, -3),
    line('M0 17V0M0 8L-9 0M0 8L9 0M0-2L-6-9M0-2L6-9', '#d5e8ab', 1.8),
    fill('M-18 2C-16-8-10-14-4-17C-12-4-12 8-4 17C-12 16-17 10-18 2Z', '#76a63f'),
  )
}

const FLORETS = [
  [28, 50, 15, '#3f8440'],
  [68, 50, 15, '#357338'],
  [48, 56, 15, '#357338'],
  [36, 34, 16, '#4a934a'],
  [60, 34, 16, '#438a44'],
  [48, 28, 13, '#56a055'],
] as const
const BUDS = [
  [30, 34],
  [38, 28],
  [50, 24],
  [60, 30],
  [26, 48],
  [44, 44],
  [66, 46],
  [54, 38],
  [34, 42],
  [58, 52],
  [42, 54],
] as const
const CURDS = [
  [30, 50, 15, '#efe7d4'],
  [66, 50, 15, '#e4dac2'],
  [48, 58, 17, '#e9e0ca'],
  [38, 34, 15, '#f7f1e3'],
  [58, 34, 15, '#efe7d4'],
  [48, 44, 14, '#fbf7ec'],
] as const

function kale(turn: number, x: number): Ink {
  const reach = (index: number) => 15 - Math.abs(index - 3) * 1.6
  const side = (sign: number) =>
    Array.from({ length: 7 }, (_, index) => [sign * reach(index), -50 + index * 8] as const)
  return at(
    x,
    74,
    { turn },
    line('M0 18V-46', '#b9d69a', 5),
    dots([...side(-1), ...side(1)], 7.4, '#3f7d47'),
    fill('M0 0C-14-8-14-40 0-58C14-40 14-8 0 0Z', '#4c8f52'),
    line('M0 16V-48M0-10L-9-18M0-10L9-18M0-26L-8-34M0-26L8-34', '#b9d69a', 2.4),
  )
}

/** Salads, cabbages and leaves by the number of the IFPS. */
export const leaves: Readonly<Record<string, string>> = {
  4061: drawing(
    solid(HEAD, '#b9d987'),
    line(
      'M14 46C28 38 34 56 48 48S70 38 82 48M18 66C30 58 40 72 52 66S72 58 78 64M30 28C36 36 46 30 50 38S64 34 66 30',
      '#94bd5f',
      3,
    ),
    fill(
      'M12 60C16 44 30 50 40 62C46 72 44 84 48 88C30 90 14 80 12 60ZM84 60C80 44 66 50 58 64C52 74 52 84 48 88C66 90 82 80 84 60Z',
      '#8cbb57',
    ),
    line('M44 86C40 74 32 64 22 60M52 86C56 74 64 64 76 60', '#dcedbd', 2.4),
  ),
  4632: lettuce('#6fae45', '#8fc560', '#c9e39a'),
  4075: lettuce('#8a2f45', '#a3455a', '#8fc560'),
  4640: drawing(
    at(32, 52, { turn: -16, size: 0.8 }, blade(COS, '#5c9a3a', '#dcedc0', 'M0 44V-28')),
    at(66, 52, { turn: 16, size: 0.8 }, blade(COS, '#5c9a3a', '#dcedc0', 'M0 44V-28')),
    at(
      48,
      48,
      {},
      blade(COS, '#76b34c', '#e8f2cf', 'M0 24L-10 12M0 24L10 12M0 8L-9-4M0 8L9-4'),
      line('M0 44V-26', '#e8f2cf', 6),
    ),
  ),
  4738: drawing(
    solid(HEAD, '#8e2443'),
    line('M48 88V36', '#fbf1f2', 6),
    line(
      'M48 70C38 62 26 58 16 58M48 64C58 60 70 56 80 54M48 50C42 42 34 36 26 34M48 48C54 40 62 36 71 34',
      '#f3dbe0',
      3,
    ),
    fill('M10 62C6 48 14 36 24 34C20 50 22 70 40 88C24 86 14 76 10 62Z', '#6d1832'),
  ),
  4543: drawing(
    at(
      36,
      50,
      { turn: -14 },
      solid(WITLOOF, '#f7f4e2', -5, -1),
      fill('M-12-16C-9-28-5-38 0-44C5-38 9-28 12-16C6-22 4-28 0-30C-4-28-6-22-12-16Z', '#d6dd6a'),
      line('M0 40C-8 20-8 0-2-24M0 40C8 20 8 0 3-24', '#ddd8bd', 2),
    ),
    at(
      64,
      52,
      { turn: 16, size: 0.92 },
      solid(WITLOOF, '#f7f4e2', -5, -1),
      fill('M-12-16C-9-28-5-38 0-44C5-38 9-28 12-16C6-22 4-28 0-30C-4-28-6-22-12-16Z', '#d6dd6a'),
      line('M0 40C-8 20-8 0-2-24M0 40C8 20 8 0 3-24', '#ddd8bd', 2),
    ),
  ),
  4639: drawing(
    ...[-68, 68, -35, 35, 0].map((turn) =>
      at(
        48,
        78,
        { turn, size: 0.92 },
        solid('M0 6C-7-4-6-14-11-26C-15-40-8-52 0-52C8-52 15-40 11-26C6-14 7-4 0 6Z', '#5ba447', -3, -1),
        line('M0 2V-40', '#a8d38b', 2),
      ),
    ),
    ...[-20, 20].map((turn) =>
      at(
        48,
        80,
        { turn, size: 0.6 },
        solid('M0 6C-7-4-6-14-11-26C-15-40-8-52 0-52C8-52 15-40 11-26C6-14 7-4 0 6Z', '#74b95c', -3, -1),
        line('M0 2V-40', '#b9dfa0', 2),
      ),
    ),
    line('M44 82L42 92M48 84V94M52 82L54 92', '#cfc7a6', 2.2),
  ),
  4884: drawing(rocket(30, 70, -24), rocket(66, 70, 24), rocket(48, 68, 0)),
  4090: drawing(
    spinachLeaf(32, 74, -32, '#3f7f38'),
    spinachLeaf(64, 74, 32, '#3f7f38'),
    spinachLeaf(48, 74, 0, '#4f9443'),
  ),
  4586: drawing(
    at(
      32,
      66,
      { turn: -18, size: 0.9 },
      fill('M-5 28L-3-6H3L5 28Z', '#f3f1e2'),
      solid(CHARD, '#3f8440', -4, -1),
      line('M0 26V-44M0-10L-11-20M0-10L11-20M0-24L-9-34M0-24L9-34', '#f3f1e2', 3),
    ),
    at(
      62,
      66,
      { turn: 16, size: 0.96 },
      fill('M-5 28L-3-6H3L5 28Z', '#f7f5e8'),
      solid(CHARD, '#4a934a', -4, -1),
      line('M0 26V-44M0-10L-11-20M0-10L11-20M0-24L-9-34M0-24L9-34', '#f7f5e8', 3),
    ),
  ),
  4069: cabbage('#a3cb72', '#e6f3cc'),
  4554: cabbage('#7d4573', '#e9cfe2'),
  4555: cabbage(
    '#5f9a4a',
    '#cfe5a8',
    inside(
      HEAD,
      line(
        'M20 44q4-4 8 0t8 0M58 42q4-4 8 0t8 0M22 66q4-4 8 0t8 0M58 66q4-4 8 0t8 0M38 30q4-4 8 0t8 0M34 78q4-4 8 0t8 0t8 0',
        '#86b96a',
        2,
      ),
    ),
  ),
  4552: drawing(
    solid(NAPA, '#c9dd92'),
    fill('M40 90C38 66 38 40 48 26C58 40 58 66 56 90Z', '#f5f7e6'),
    line(
      'M44 70C36 60 30 50 26 38M52 70C60 60 66 50 70 38M46 48C42 40 38 32 34 20M50 48C54 40 58 32 62 20',
      '#9fc069',
      2.4,
    ),
    fill(
      'M22 44C18 30 22 16 32 10C30 14 34 18 30 24C34 28 28 34 30 40C26 44 30 50 28 56C24 54 23 50 22 44ZM74 44C78 30 74 16 64 10C66 14 62 18 66 24C62 28 68 34 66 40C70 44 66 50 68 56C72 54 73 50 74 44Z',
      '#86b552',
    ),
  ),
  4627: drawing(at(7, 9, { size: 0.86 }, kale(-22, 32), kale(22, 64), kale(0, 48))),
  4550: drawing(sprout(30, 38, 18), sprout(64, 36, 17), sprout(48, 66, 20)),
  4545: drawing(pakChoi(-20, 34), pakChoi(20, 62), pakChoi(0, 48)),
  4060: drawing(
    fill('M40 56L36 84C40 90 56 90 60 84L56 56Z', '#a9cf78'),
    fill('M56 56L60 84C58 87 54 89 50 89L50 56Z', '#8db95b'),
    ...FLORETS.map(([x, y, r, color]) => dot(x, y, r, color)),
    dots(BUDS, 2, '#7bbd6f'),
  ),
  4079: drawing(
    fill(
      'M12 62C12 46 24 52 30 62C36 78 60 78 66 62C72 52 84 46 84 62C84 80 66 90 48 90C30 90 12 80 12 62Z',
      '#7fb551',
    ),
    ...CURDS.map(([x, y, r, color]) => dot(x, y, r, color)),
    dots(
      BUDS.map(([x, y]) => [x, y + 6] as const),
      1.6,
      '#dccfb0',
    ),
    fill(
      'M12 66C21 63 28 70 34 79C44 85 52 85 62 79C68 70 75 63 84 66C82 83 64 91 48 91C32 91 14 83 12 66Z',
      '#8fc560',
    ),
    line('M24 84C22 78 20 74 17 70M72 84C74 78 76 74 79 70', '#d5eab0', 2),
  ),
}
