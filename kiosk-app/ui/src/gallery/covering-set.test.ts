import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIMENSIONS, allSettings, addressOf, settingsFrom } from './cell.ts'
import { CELLS_MAX, cells, picturedOf } from './cells.ts'
import { coveringSet } from './covering-set.ts'
import { scenes } from './scenes.ts'

type Choice = Readonly<Record<string, string>>

const pairsOf = (choice: Choice) => {
  const values = Object.entries(choice).map(([name, value]) => `${name}=${value}`)
  return values.flatMap((one) => values.filter((other) => other > one).map((other) => `${one} ${other}`))
}

/** Every combination of dimensions of these sizes. */
function product(sizes: readonly number[]): readonly Choice[] {
  return sizes.reduce<readonly Choice[]>(
    (before, size, at) =>
      before.flatMap((some) =>
        Array.from({ length: size }, (_, value) => ({ ...some, [`d${at}`]: String(value) })),
      ),
    [{}],
  )
}

const pictured = (count: number, kinds: number) =>
  Array.from({ length: count }, (_, at) => ({ screen: `s${at}`, kind: `k${at % kinds}` }))

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })

test('without a limit each screen shows each value and each pair of values', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (some, count, kinds) => {
        const choices = product(some)
        const screens = pictured(count, kinds)
        const set = coveringSet(screens, choices, Infinity)
        for (const { screen } of screens) {
          const own = set.filter((cell) => cell.screen === screen)
          const seen = new Set(own.flatMap(({ screen: _, ...choice }) => pairsOf(choice)))
          const wanted = choices.flatMap((choice) => Object.entries(choice))
          expect(wanted.every(([name, value]) => own.some((cell) => cell[name] === value))).toBe(true)
          expect(choices.flatMap(pairsOf).every((pair) => seen.has(pair))).toBe(true)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('a limit is kept, no cell comes twice, and the set is always the same', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 60 }), (some, limit) => {
      const set = coveringSet(pictured(30, 3), product(some), limit)
      expect(set.length).toBeLessThanOrEqual(limit)
      expect(new Set(set.map((cell) => JSON.stringify(cell))).size).toBe(set.length)
      expect(coveringSet(pictured(30, 3), product(some), limit)).toEqual(set)
    }),
    { numRuns: 30 },
  )
})

test('at the size of a grown gallery 400 cells see every pair on every kind, and both of every two on each screen', () => {
  const choices = product([6, 2, 2, 2, 2, 2])
  const screens = pictured(120, 6)
  const set = coveringSet(screens, choices, CELLS_MAX)
  const seen = new Set(
    set.flatMap((cell) => pairsOf(cell).map((pair) => `k${Number(cell.screen.slice(1)) % 6} ${pair}`)),
  )
  expect(set.length).toBeLessThanOrEqual(CELLS_MAX)
  for (let kind = 0; kind < 6; kind++) {
    for (const pair of choices.flatMap(pairsOf)) expect(seen).toContain(`k${kind} ${pair}`)
  }
  for (const { screen } of screens) {
    const own = set.filter((cell) => cell.screen === screen)
    for (const name of ['d1', 'd2', 'd3', 'd4', 'd5'])
      expect(new Set(own.map((cell) => cell[name])).size).toBe(2)
    expect(new Set(own.map((cell) => cell['d0'])).size).toBeGreaterThanOrEqual(3)
  }
})

test('the gallery is covered: each screen in each value of two, each pair of values on each kind of screen', () => {
  expect(cells.length).toBeLessThanOrEqual(CELLS_MAX)
  const kinds = new Map(scenes.map((scene) => [scene.id, picturedOf(scene).kind]))
  const seen = new Set(
    cells.flatMap(({ screen, ...settings }) =>
      pairsOf(settings).map((pair) => `${kinds.get(screen) ?? ''} ${pair}`),
    ),
  )
  const pairs = new Set(allSettings().flatMap(pairsOf))
  const wanted = [...new Set(kinds.values())].flatMap((kind) => [...pairs].map((pair) => `${kind} ${pair}`))
  expect(wanted.filter((pair) => !seen.has(pair))).toEqual([])
  for (const { id } of scenes) {
    const own = cells.filter(({ screen }) => screen === id)
    for (const [name, values] of Object.entries(DIMENSIONS)) {
      const shown = new Set(own.map((cell) => new URLSearchParams(cell).get(name)))
      expect(shown.size, `${id} ${name}`).toBeGreaterThanOrEqual(Math.min(values.length, 3))
    }
  }
})

test('no size and no language has much more of the pictures than another', () => {
  for (const [name, values] of Object.entries<readonly string[]>(DIMENSIONS)) {
    const shares = values.map(
      (value) => cells.filter((cell) => new URLSearchParams(cell).get(name) === value).length,
    )
    expect(Math.max(...shares) - Math.min(...shares), name).toBeLessThan(cells.length / 10)
  }
})

test('an address leads to its settings, a wrong one to the defaults', () => {
  for (const settings of allSettings()) {
    expect(settingsFrom(new URLSearchParams(addressOf(settings)))).toEqual(settings)
  }
  expect(settingsFrom(new URLSearchParams('lang=xx&size=huge'))).toEqual(allSettings()[0])
})
