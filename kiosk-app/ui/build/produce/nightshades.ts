import {
  at,
  drawing,
  fill,
  inside,
  LEAF,
  line,
  oval,
  round,
  shadeOf,
  shine,
  solid,
  stem,
  type Ink,
} from './ink.ts'

const TOMATO = round(48, 54, 34, 30)
const STARS = fill(
  'M48 32C42 38 34 38 27 34C34 30 40 28 45 27C45 22 46 18 49 14C51 18 51 22 51 27C57 28 62 30 69 34C62 38 54 38 48 32Z',
  LEAF,
)

function tomato(color: string): Ink {
  return solid(TOMATO, color) + STARS + shine(30, 46, 5, 8)
}

function plumTomato(color: string): Ink {
  const d = 'M48 20C61 20 69 32 70 49C71 71 62 90 48 90C34 90 25 71 26 49C27 32 35 20 48 20Z'
  return (
    solid(d, color, -7, -4) +
    at(
      9,
      -4,
      { size: 0.82 },
      fill(
        'M48 32C43 37 36 37 31 33C37 29 42 28 46 27C46 22 47 18 49 15C51 18 51 22 51 27C56 28 60 30 65 33C60 37 53 37 48 32Z',
        LEAF,
      ),
    ) +
    shine(38, 48, 4, 9, 8)
  )
}

const BEEF =
  'M48 30C56 22 70 24 76 32C86 36 90 48 86 60C82 76 66 86 48 86C30 86 14 76 10 60C6 48 10 36 20 32C26 24 40 22 48 30Z'
const BELL =
  'M48 30C40 23 21 24 17 39C13 55 23 75 30 86C34 92 42 90 48 86C54 90 62 92 66 86C73 75 83 55 79 39C75 24 56 23 48 30Z'

function bell(color: string): string {
  const folds = line('M38 31C33 46 35 68 42 85M58 31C63 46 61 68 55 86', shadeOf(color, 0.8), 2.2)
  const cap = fill(
    'M34 30C38 25 44 25 45 20C45 14 44 10 46 7H54C53 13 53 18 54 21C57 24 60 25 63 30C57 35 52 31 48 33C44 31 39 35 34 30Z',
    LEAF,
  )
  return drawing(solid(BELL, color), inside(BELL, folds), cap, shine(27, 48, 4, 10, 10))
}

const POINTED =
  'M22 22C30 12 48 14 54 26C62 42 66 62 84 84C86 88 82 90 78 88C54 80 34 66 24 46C20 38 18 28 22 22Z'
const CHILLI = 'M0 0C6-3 12 0 13 8C14 28 8 48-8 62C-10 63-11 61-10 59C-2 44-4 24-5 8C-5 3-3 1 0 0Z'

function chilli(x: number, y: number, turn: number, color: string): Ink {
  return at(
    x,
    y,
    { turn },
    solid(CHILLI, color, -3, -1),
    line('M4 1C4-6 6-10 10-13', '#5a9440', 3.4),
    fill('M-5 4C-3-3 10-4 13 5C8 2 4 6 3 4C1 6-2 3-5 4Z', LEAF),
  )
}

const AUBERGINE = 'M50 26C64 28 74 46 72 64C70 82 58 93 44 91C30 90 20 80 22 62C24 44 36 24 50 26Z'

/** Tomatoes, peppers and aubergines by the number of the IFPS. */
export const nightshades: Readonly<Record<string, string>> = {
  4664: drawing(
    line('M10 24C34 16 62 18 86 28M25 22V34M50 20V46M73 25V38', '#4b8a36', 4),
    at(2, 22, { size: 0.52 }, tomato('#dc3b2b')),
    at(48, 24, { size: 0.52 }, tomato('#dc3b2b')),
    at(24, 40, { size: 0.54 }, tomato('#e24432')),
  ),
  4796: drawing(
    at(0, 4, { size: 0.5 }, tomato('#e2402f')),
    at(46, 8, { size: 0.5 }, tomato('#e2402f')),
    at(22, 42, { size: 0.52 }, tomato('#e84a37')),
  ),
  4797: drawing(
    at(0, 4, { size: 0.5 }, tomato('#f2bf35')),
    at(46, 8, { size: 0.5 }, tomato('#f2bf35')),
    at(22, 42, { size: 0.52 }, tomato('#f6c945')),
  ),
  4087: drawing(
    at(-16, 16, { turn: -10, size: 0.8 }, plumTomato('#d6402f')),
    at(36, 6, { turn: 10, size: 0.8 }, plumTomato('#df4a36')),
  ),
  3061: drawing(
    solid(BEEF, '#d5392c'),
    inside(
      BEEF,
      line(
        'M48 30C36 40 28 60 32 84M48 30C60 40 68 60 64 84M34 26C22 38 16 52 20 70M62 26C74 38 80 52 76 70',
        '#b52a20',
        2.4,
      ),
    ),
    at(0, 0, {}, STARS),
    shine(22, 50, 4, 8),
  ),
  4688: bell('#d5322d'),
  4689: bell('#f2c238'),
  4065: bell('#5fa544'),
  3121: bell('#ee8527'),
  3054: drawing(
    solid(POINTED, '#d2352c', -8, 0),
    stem('M32 20C30 12 32 8 37 4', 6, '#5a9440'),
    fill('M20 26C22 14 48 10 54 26C46 22 42 26 38 23C34 27 28 22 20 26Z', LEAF),
    oval(34, 42, 4, 12, '#fff', -24, 0.35),
  ),
  4707: drawing(chilli(30, 20, 8, '#c9241f'), chilli(56, 24, -18, '#d8322a')),
  4081: drawing(
    at(
      0,
      0,
      {},
      solid(AUBERGINE, '#4c2b63', -9, -2),
      fill(
        'M34 40C34 30 42 24 48 22C48 16 52 8 60 4L66 9C61 14 59 18 58 24C66 28 70 36 70 44C63 38 59 40 55 46C50 38 42 36 34 40Z',
        LEAF,
      ),
      shine(34, 62, 4, 12, 14),
    ),
  ),
}
