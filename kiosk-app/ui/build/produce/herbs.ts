import { at, dot, dots, drawing, fill, line, shadeOf, solid, type Ink } from './ink.ts'

const TIE = fill('M36 70H60C63 70 63 77 60 77H36C33 77 33 70 36 70Z', '#c84b42')

/** A bunch: sprigs that meet at a tie, with their ends below it. */
function bunch(sprigs: readonly number[], sprig: (turn: number) => Ink, stalk: string): string {
  const ends = line('M40 76L36 93M46 76L45 94M52 76L54 94M57 76L61 93', stalk, 2.6)
  return drawing(ends, ...sprigs.map((turn) => at(48, 74, { turn }, sprig(turn))), TIE)
}

const WIDE = [-42, 42, -22, 22, 0] as const

function frilly(color: string): (turn: number) => Ink {
  const tufts = [
    [0, -52, 9],
    [-9, -46, 8],
    [9, -46, 8],
    [-12, -36, 7],
    [12, -36, 7],
    [0, -40, 9],
    [-6, -28, 5],
    [6, -28, 5],
  ] as const
  return () =>
    line('M0 0V-34', '#8fbf63', 2.4) +
    tufts.map(([x, y, r], index) => dot(x, y, r, index % 2 === 0 ? color : shadeOf(color, 1.14))).join('') +
    dots(
      [
        [-4, -50],
        [5, -44],
        [-8, -38],
        [3, -34],
        [9, -40],
      ],
      1.6,
      shadeOf(color, 0.75),
    )
}

/** Lobed leaves in threes, as coriander has them. */
function lobed(color: string): (turn: number) => Ink {
  const blade =
    fill(
      'M0 0C-3-3-9-3-12-7C-10-9-10-11-12-14C-8-15-6-17-5-20C-2-19 2-19 5-20C6-17 8-15 12-14C10-11 10-9 12-7C9-3 3-3 0 0Z',
      color,
    ) + line('M0 0V-15M0-5L-7-9M0-5L7-9', shadeOf(color, 0.78), 1.2)
  return () =>
    line('M0 0V-34M0-24L-10-34M0-24L10-34', '#7fb552', 2) +
    at(0, -34, { size: 1.05 }, blade) +
    at(-10, -32, { turn: -50, size: 0.8 }, blade) +
    at(10, -32, { turn: 50, size: 0.8 }, blade)
}

const MINT_LEAF =
  solid(
    'M0 0C-4-1-7-4-8-8C-10-9-10-13-8-14C-9-18-5-22 0-26C5-22 9-18 8-14C10-13 10-9 8-8C7-4 4-1 0 0Z',
    '#3f9a5a',
    -2,
    -1,
  ) + line('M0 0V-20M0-7L-5-11M0-7L5-11M0-13L-4-17M0-13L4-17', '#a4d9b0', 1.1)
const mint = () =>
  line('M0 0V-46', '#6fa552', 2.6) +
  [
    [-52, -14],
    [52, -14],
    [-48, -30],
    [48, -30],
  ]
    .map(([turn = 0, y = 0]) => at(0, y, { turn, size: 0.86 }, MINT_LEAF))
    .join('') +
  at(0, -40, {}, MINT_LEAF)

const fern = () =>
  line('M0 0V-56', '#5f9f4c', 2) +
  [-14, -24, -34, -44, -52]
    .map((y) =>
      line(
        `M0 ${y}L-10 ${y - 9}M0 ${y}L10 ${y - 9}M-5 ${y - 4}L-11 ${y - 3}M5 ${y - 4}L11 ${y - 3}M-5 ${y - 4}L-5 ${y - 12}M5 ${y - 4}L5 ${y - 12}`,
        '#5a9a48',
        1.3,
      ),
    )
    .join('')
const needle = () =>
  line('M0 0V-58', '#7d6a48', 2.6) +
  [-8, -15, -22, -29, -36, -43, -50, -57]
    .map((y) => line(`M0 ${y}L-9 ${y - 9}M0 ${y}L9 ${y - 9}`, y % 2 === 0 ? '#5c8a68' : '#4a7657', 2.8))
    .join('')
const quill = (turn: number) =>
  line(`M0 0C${turn / 12}-24 ${turn / 8}-44 ${turn / 6}-66`, turn % 4 === 0 ? '#4f9443' : '#62a852', 3)

const BASIL =
  solid('M0 0C-17-6-20-24-10-34C-6-38-3-40 0-42C3-40 6-38 10-34C20-24 17-6 0 0Z', '#5ba44c', -4, -2) +
  line(
    'M0 0V-34M0-10C-5-14-9-17-12-22M0-10C5-14 9-17 12-22M0-20C-3-24-6-26-8-30M0-20C3-24 6-26 8-30',
    '#8fcb7d',
    1.5,
  )
const POT =
  fill('M26 62H70L65 92H31Z', '#c46b42') +
  fill('M56 62H70L65 92H55Z', '#a85634') +
  fill('M23 56H73V66H23Z', '#d67b50')

/** Herbs by the number of the IFPS. */
export const herbs: Readonly<Record<string, string>> = {
  4885: drawing(
    line('M48 58V34M48 50L32 36M48 50L64 36', '#6fa552', 3),
    at(34, 42, { turn: -58, size: 0.8 }, BASIL),
    at(62, 42, { turn: 58, size: 0.8 }, BASIL),
    at(40, 48, { turn: -26, size: 0.9 }, BASIL),
    at(56, 48, { turn: 26, size: 0.9 }, BASIL),
    at(48, 52, {}, BASIL),
    POT,
  ),
  4888: bunch([-16, -12, -8, -5, -2, 2, 5, 8, 12, 16, -14, 14, 0], quill, '#8fbf63'),
  4889: bunch(WIDE, lobed('#4f9f3f'), '#8fbf63'),
  4891: bunch([-34, 34, -17, 17, 0], fern, '#8fbf63'),
  4896: bunch([-34, 34, 0], mint, '#6fa552'),
  4899: bunch(WIDE, frilly('#3f8a3a'), '#8fbf63'),
  4903: bunch([-26, 26, -9, 9], needle, '#7d6a48'),
}
