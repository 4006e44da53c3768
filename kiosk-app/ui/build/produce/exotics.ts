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

const PITAYA = 'M48 14C70 14 80 34 80 54C80 76 66 90 48 90C30 90 16 76 16 54C16 34 26 14 48 14Z'
const FLAME = (x: number, y: number, turn: number, size = 1) =>
  at(x, y + 3, { turn, size: size * 0.96 }, fill('M-7 4C-6-6-2-14 4-20C6-12 8-4 7 4Z', '#9dbf4f'))

const STARS =
  fill('M0-38L11-13L38-12L17 6L24 32L0 17L-24 32L-17 6L-38-12L-11-13Z', '#e8c63a') +
  fill('M0-29L8.5-9L29-9L12 5L18 25L0 13.5L-18 25L-12 5L-29-9L-8.5-9Z', '#f6e27a') +
  [0, 72, 144, 216, 288].map((turn) => at(0, 0, { turn }, oval(0, -10, 1.8, 4, '#a3802a'))).join('')

const HORNS = [
  [16, 38],
  [26, 24],
  [42, 16],
  [60, 18],
  [76, 28],
  [84, 44],
  [12, 54],
  [22, 70],
  [40, 80],
  [58, 82],
  [74, 74],
  [84, 60],
] as const

function hairy(x: number, y: number, r: number): Ink {
  const hairs = Array.from({ length: 22 }, (_, index) =>
    at(
      0,
      0,
      { turn: (360 / 22) * index },
      line(`M0-${r - 3}Q3-${r + 3} 1-${r + 8}`, index % 3 === 0 ? '#9dae4a' : '#b3343a', 1.8),
    ),
  )
  return at(
    x,
    y,
    {},
    ...hairs,
    solid(round(0, 0, r), '#d4414a', -4, -3),
    dots(
      [
        [-6, -6],
        [4, -8],
        [-9, 4],
        [6, 4],
        [-1, 0],
        [0, 10],
      ],
      1.6,
      '#a92c36',
    ),
  )
}

function lychee(x: number, y: number, r: number): Ink {
  const bumps = [-2, -1, 0, 1, 2]
    .flatMap((row) =>
      [-2, -1, 0, 1, 2].map((cell) => [cell * r * 0.38 + (row % 2) * r * 0.19, row * r * 0.36] as const),
    )
    .filter(([dx, dy]) => Math.hypot(dx, dy) < r * 0.86)
  return at(x, y, {}, solid(round(0, 0, r), '#cf4655', -4, -3), dots(bumps, 1.6, '#a8323f'))
}

const PADS = [
  [34, 46],
  [46, 40],
  [60, 46],
  [38, 60],
  [54, 58],
  [46, 74],
  [62, 66],
  [30, 66],
] as const

/** Rarer fruit of warm countries, by the number of the IFPS. */
export const exotics: Readonly<Record<string, string>> = {
  3040: drawing(
    FLAME(48, 20, 0, 1.1),
    FLAME(32, 26, -26),
    FLAME(66, 28, 26),
    solid(PITAYA, '#e0447c'),
    FLAME(24, 54, -40, 0.9),
    FLAME(38, 46, -14),
    FLAME(58, 46, 14),
    FLAME(72, 56, 40, 0.9),
    FLAME(32, 76, -24, 0.9),
    FLAME(50, 72, 4),
    FLAME(66, 78, 28, 0.9),
  ),
  4256: drawing(
    at(
      36,
      58,
      { turn: 24, size: 0.92 },
      solid(
        'M0-46C14-34 22-16 22 4C22 24 12 40 0 46C-12 40-22 24-22 4C-22-16-14-34 0-46Z',
        '#dcb92e',
        -6,
        -2,
      ),
      fill('M0-46C5-30 7-12 7 4C7 22 4 38 0 46C-5 36-8 20-8 4C-8-14-5-32 0-46Z', '#f3da62'),
    ),
    at(62, 56, { size: 0.86, turn: -10 }, STARS),
  ),
  4302: drawing(
    ...HORNS.map(([x, y]) =>
      at(
        x,
        y,
        { turn: (Math.atan2(y - 50, x - 48) * 180) / Math.PI + 90 },
        fill('M-5 6L0-9L5 6Z', '#f0a93a'),
      ),
    ),
    solid(round(48, 50, 36, 30), '#f2a030'),
    ...(
      [
        [34, 40],
        [52, 36],
        [66, 46],
        [40, 58],
        [58, 60],
      ] as const
    ).map(([x, y]) => fill(`M${x - 4} ${y + 3}L${x} ${y - 7}L${x + 4} ${y + 3}Z`, '#fbd17a')),
    inside(round(48, 50, 36, 30), blush(76, 74, 34, 20, '#8fae46')),
  ),
  4309: drawing(
    stem('M48 14C46 26 42 32 36 40M47 24C56 30 60 34 64 40', 3),
    leaf(48, 18, -6, 1.2, '#4a8f3c'),
    lychee(32, 50, 19),
    lychee(66, 52, 19),
    at(
      48,
      76,
      {},
      solid(round(0, 0, 17), '#f3eee6', -4, -3),
      fill('M-17-2C-12 8 12 8 17-2C17 10 9 17 0 17C-9 17-17 10-17-2Z', '#cf4655'),
      shine(-6, -8, 3, 4),
    ),
  ),
  3041: drawing(hairy(34, 38, 20), hairy(62, 64, 21)),
  3042: drawing(
    solid(round(38, 46, 29, 28), '#5b2c3f'),
    fill('M18 24C26 14 34 20 38 20C42 20 50 14 58 24C52 32 44 30 38 30C32 30 24 32 18 24Z', '#8aa64a'),
    stem('M38 22V13', 4, '#6f8a3c'),
    shine(24, 46, 4, 7),
    dot(68, 68, 23, '#6e2f45'),
    dot(68, 68, 18, '#a84a62'),
    ...[0, 60, 120, 180, 240, 300].map((turn) => at(68, 68, { turn }, oval(0, -8, 5.4, 7, '#fdf8f3'))),
  ),
  4255: drawing(
    ...(
      [
        [34, 46, -14, '#e0853a'],
        [62, 52, 16, '#c9405a'],
      ] as const
    ).map(([x, y, turn, color]) =>
      at(
        x,
        y,
        { turn },
        solid('M0-30C12-32 20-18 20 2C20 22 12 34 0 34C-12 34-20 22-20 2C-20-18-12-32 0-30Z', color, -6, -3),
        oval(0, -29, 9, 3.4, shadeOf(color, 0.7)),
        dots(
          PADS.map(([px, py]) => [(px - 46) * 0.8, (py - 56) * 1.1] as const),
          1.5,
          '#f3d9a0',
        ),
      ),
    ),
  ),
}
