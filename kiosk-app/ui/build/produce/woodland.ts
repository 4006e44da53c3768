import { at, dot, drawing, fill, inside, line, oval, round, shadeOf, shine, solid, type Ink } from './ink.ts'

const CAP = 'M14 50C14 30 28 18 48 18C68 18 82 30 82 50C82 58 68 60 48 60C28 60 14 58 14 50Z'
const FOOT = 'M38 56H58C58 68 61 78 60 84C58 91 38 91 36 84C35 78 38 68 38 56Z'

function mushroom(cap: string, foot: string): Ink {
  return (
    solid(FOOT, foot, -7, 0) +
    fill('M20 54C34 60 62 60 76 54C72 64 60 66 48 66C36 66 24 64 20 54Z', shadeOf(foot, 0.8)) +
    solid(CAP, cap, -8, -5) +
    shine(32, 36, 6, 8, 40)
  )
}

const SHELL =
  'M10 44C8 24 28 12 50 14C74 16 90 30 86 46C80 58 66 56 56 60C52 70 54 80 48 90C42 92 36 88 36 82C38 72 34 64 28 58C18 56 11 52 10 44Z'
const TRUMPET =
  'M14 26C18 14 30 20 38 16C48 10 60 20 70 16C80 18 86 26 82 34C74 44 62 50 58 64C57 74 60 82 56 88C52 92 44 92 40 88C36 82 40 74 38 64C34 50 22 44 14 34Z'

function walnut(x: number, y: number): Ink {
  const d = round(0, 0, 24, 27)
  return at(
    x,
    y,
    {},
    solid(d, '#c99a62', -6, -4),
    inside(
      d,
      line('M0-27V27', '#8f6536', 3),
      line(
        'M-8-22C-16-12-16 10-8 22M8-22C16-12 16 10 8 22M-18-14C-14-8-20 0-16 8M18-14C14-8 20 0 16 8M-5-8C-9-4-5 2-9 6M5-8C9-4 5 2 9 6',
        '#a87a44',
        2,
      ),
    ),
    shine(-9, -10, 3, 5),
  )
}

const KERNEL =
  fill('M-2-19C-16-20-20-8-17 0C-21 8-14 20-2 18Z', '#d9b27a') +
  fill('M2-19C16-20 20-8 17 0C21 8 14 20 2 18Z', '#cfa566') +
  line('M-10-12C-6-8-12-4-8 2C-12 6-8 10-6 12M10-12C6-8 12-4 8 2C12 6 8 10 6 12', '#a87a44', 1.8)

function hazelnut(x: number, y: number, turn: number): Ink {
  const d = 'M0-20C8-18 18-8 18 4C18 14 10 20 0 20C-10 20-18 14-18 4C-18-8-8-18 0-20Z'
  return at(
    x,
    y,
    { turn },
    solid(d, '#b5713a', -5, -2),
    fill('M-17 8C-8 3 8 3 17 8C15 16 8 20 0 20C-8 20-15 16-17 8Z', '#d9b27f'),
    shine(-6, -5, 2.4, 5),
  )
}

function chestnut(x: number, y: number, turn: number): Ink {
  const d = 'M0-26C4-18 24-14 24 6C24 18 12 22 0 22C-12 22-24 18-24 6C-24-14-4-18 0-26Z'
  return at(
    x,
    y,
    { turn },
    solid(d, '#6e3a22', -6, -3),
    inside(d, oval(0, 24, 26, 12, '#c9a67a')),
    line('M-8-10C-14-2-14 6-12 12', '#935434', 2),
    shine(-10, -4, 2.6, 6),
    line('M0-26V-30', '#c9a67a', 2),
  )
}

function peanut(x: number, y: number, turn: number): Ink {
  const d =
    'M0-38C14-38 18-26 14-14C10-6 10 2 15 10C20 24 14 38 0 38C-14 38-20 24-15 10C-10 2-10-6-14-14C-18-26-14-38 0-38Z'
  return at(
    x,
    y,
    { turn },
    solid(d, '#ddb878', -5, -2),
    inside(
      d,
      line(
        'M-7-36C-9-20-4-4-8 36M0-38V38M7-36C9-20 4-4 8 36M-16-26H16M-18-14H18M-14 6H14M-18 18H18M-16 28H16',
        '#c39a56',
        1.4,
      ),
    ),
  )
}

/** Mushrooms and nuts by the number of the IFPS. */
export const woodland: Readonly<Record<string, string>> = {
  4645: drawing(
    at(-4, 0, { size: 0.8 }, mushroom('#f3ece0', '#faf6ee')),
    at(36, 34, { size: 0.6 }, mushroom('#efe7d8', '#faf6ee')),
  ),
  4648: drawing(
    at(-4, 0, { size: 0.8 }, mushroom('#b98a5c', '#f1e6d2')),
    at(36, 34, { size: 0.6 }, mushroom('#ad7d50', '#f1e6d2')),
  ),
  4649: drawing(
    solid(SHELL, '#cfc6b8'),
    inside(
      SHELL,
      line(
        'M42 88C44 70 34 60 18 50M44 88C46 68 44 52 40 40M46 88C50 70 58 58 78 48M45 88C48 68 54 52 60 40',
        '#a99f8f',
        1.8,
      ),
      fill('M6 6H92V40C70 30 30 30 6 42Z', '#ddd6ca', 0.7),
    ),
  ),
  4651: drawing(
    solid(FOOT, '#e6d6b8', -7, 0),
    solid(
      'M10 52C10 34 26 22 48 22C70 22 86 34 86 52C86 62 70 58 48 58C26 58 10 62 10 52Z',
      '#7d5233',
      -8,
      -5,
    ),
    line(
      'M32 34L38 30M48 28L56 30M62 38L68 42M40 44L48 42M24 46L28 42M58 48L64 52M34 52L40 50',
      '#d9bf97',
      3,
    ),
  ),
  4647: drawing(
    solid(TRUMPET, '#eda62f'),
    inside(
      TRUMPET,
      line(
        'M24 32C36 48 44 60 45 86M38 28C44 46 48 62 48 88M58 28C54 46 52 62 52 88M72 32C62 46 56 60 54 86',
        '#c9821a',
        2.2,
      ),
      fill('M12 10H86V28C66 36 30 36 12 28Z', '#f5bb52'),
    ),
  ),
  4943: drawing(walnut(34, 40), at(68, 68, {}, dot(0, 0, 24, '#a87a44'), dot(0, 0, 21, '#f0dfc0'), KERNEL)),
  4928: drawing(hazelnut(30, 38, -20), hazelnut(64, 36, 16), hazelnut(48, 66, 0)),
  4927: drawing(chestnut(32, 40, -14), chestnut(64, 62, 12)),
  4930: drawing(peanut(34, 46, -24), peanut(64, 50, 22)),
}
