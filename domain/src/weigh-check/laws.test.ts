import fc from 'fast-check'
import { expect, test } from 'vitest'
import { promptOf, startWatch, watchBasket, watchReading } from './bagging-watch.ts'
import type { PlatformReading } from './settling.ts'
import { known, line, PLATFORM, Shopper } from './testing/bagging.ts'

// Errors of honest shopping: within 2 standard deviations a piece, and all that comes in one settling together; within
// 1.5 a reading before it is rounded.
const REACH = 2
const offBy = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const piece = fc.record({
  grams: fc.integer({ min: 30, max: 3_000 }),
  off: offBy(REACH),
  isKept: fc.boolean(),
})
const honest = fc.record({
  bagGrams: fc.option(fc.integer({ min: 20, max: 400 })),
  pieces: fc.array(piece, { minLength: 1, maxLength: 14 }),
  readings: fc.array(offBy(1.5), { minLength: 40, maxLength: 40 }),
  /** Which piece is taken off and put back in the end. */
  moved: fc.option(fc.nat({ max: 13 })),
})

type Piece = { readonly grams: number; readonly off: number; readonly isKept: boolean }

/** What comes together: kept in the hand until a piece that is not. */
function settlingsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const ends = pieces.flatMap(({ isKept }, index) => (isKept && index < pieces.length - 1 ? [] : [index + 1]))
  return ends.map((end, index) => pieces.slice(ends[index - 1] ?? 0, end))
}

/** In grams; `known` spreads by one percent. */
function honestMasses(together: readonly Piece[]): readonly number[] {
  const whole = together.reduce((sum, { grams, off }) => sum + (grams * off) / 100, 0)
  const deviation = Math.hypot(...together.map(({ grams }) => grams / 100))
  const share = Math.min(1, (REACH * deviation) / Math.abs(whole))
  return together.map(({ grams, off }) => grams * (1 + (off * share) / 100))
}

test('an honest shopper pays: an explained platform never blocks', () => {
  fc.assert(
    fc.property(honest, ({ bagGrams, pieces, readings, moved }) => {
      const shopper = new Shopper()
      let load = 0
      let reading = 0
      const settles = (byGrams: number) => {
        load += byGrams
        const seen = load + (readings[reading++] ?? 0) * 2
        shopper.shows(Math.round(seen / 5) * 5)
      }
      if (bagGrams !== null) {
        shopper.scan(line('bag', { kind: 'own-bag' }, { duty: 'may' }))
        settles(bagGrams)
      }
      const masses: number[] = []
      for (const together of settlingsOf(pieces)) {
        const grams = honestMasses(together)
        shopper.scan(...together.map((one, index) => line(`${masses.length + index}`, known(one.grams))))
        masses.push(...grams)
        settles(grams.reduce((sum, one) => sum + one, 0))
      }
      const taken = moved === null ? undefined : masses[moved]
      if (taken !== undefined) {
        settles(-taken)
        settles(taken)
      }
      expect(shopper.verdict).toEqual({ kind: 'all-there', blocks: false })
    }),
    {
      numRuns: 400,
      // Three heavy pieces at the edge in one settling would be 3.3 standard deviations together.
      examples: [
        [
          {
            bagGrams: 20,
            pieces: [
              { grams: 1_252, off: 1.73, isKept: true },
              { grams: 1_570, off: 2, isKept: true },
              { grams: 33, off: 0, isKept: true },
              { grams: 34, off: 0, isKept: true },
              { grams: 1_221, off: 2, isKept: false },
              { grams: 30, off: 0, isKept: false },
            ],
            readings: Array<number>(40).fill(0),
            moved: null,
          },
        ],
      ],
    },
  )
})

test('masses that only names state never block, however wrong they are', () => {
  const named = fc.record({
    netGrams: fc.integer({ min: 20, max: 2_000 }),
    grams: fc.integer({ min: 5, max: 5_000 }),
  })
  fc.assert(
    fc.property(fc.array(named, { minLength: 1, maxLength: 12 }), (pieces) => {
      const shopper = new Shopper()
      let load = 0
      for (const [index, { netGrams, grams }] of pieces.entries()) {
        load += grams
        shopper.scan(line(`${index}`, { kind: 'printed', netMg: netGrams * 1_000 }))
        shopper.shows(Math.round(load / 5) * 5)
        expect(shopper.verdict).toMatchObject({ blocks: false })
      }
    }),
  )
})

const moving = { state: 'moving' as const }
const atRest = (grams: number) => ({ state: 'at-rest' as const, massMg: grams * 1_000 })
const anyReading = fc.oneof(
  fc.integer({ min: -10, max: 4_000 }).map(atRest),
  fc.record({ state: fc.constantFrom('moving' as const, 'overloaded' as const, 'silent' as const) }),
)

test('a prompt comes back only after 1.5 s of rest, whatever the platform says', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), anyReading, fc.nat({ max: 5 })), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(steps, (changes) => {
      let watch = watchBasket(startWatch(PLATFORM, 0), [line('milk', known(1_030)), line('jam', known(620))])
      let atMs = 0
      let rest: { sinceMs: number; massMg: number } | null = null
      const seenSinceRest = [promptOf(watch).kind]
      for (const [pauseMs, change, repeats] of changes) {
        for (let time = 0; time <= repeats; time++) {
          atMs += pauseMs
          const reading: PlatformReading = { atMs, ...change }
          if (reading.state !== 'at-rest') rest = null
          else if (rest === null || Math.abs(rest.massMg - reading.massMg) > PLATFORM.divisionMg)
            rest = { sinceMs: atMs, massMg: reading.massMg }
          watch = watchReading(watch, reading).watch
          const { kind } = promptOf(watch)
          if (rest !== null && atMs - rest.sinceMs >= 1_500) seenSinceRest.length = 0
          if (kind !== seenSinceRest.at(-1)) {
            expect(seenSinceRest).not.toContain(kind)
            seenSinceRest.push(kind)
          }
        }
      }
    }),
    // A load between two divisions of the platform rests while it stays within one of where it came to rest.
    {
      examples: [
        [
          [
            [167, moving, 4],
            [2_166, moving, 1],
            [0, atRest(1), 0],
            [0, atRest(6), 0],
            [250, atRest(0), 5],
          ],
        ],
      ],
    },
  )
})

test('any weights and any baskets are judged, the same ones alike, and by no more than 16 explanations', () => {
  const wanted = fc.record({
    lineId: fc.constantFrom('a', 'b', 'c', 'd'),
    pieces: fc.nat({ max: 400 }),
    duty: fc.constantFrom('must' as const, 'may' as const, 'excused' as const),
    mass: fc.constantFrom(
      known(1),
      known(35),
      known(36),
      known(2_000),
      { kind: 'unknown' as const },
      {
        kind: 'own-bag' as const,
      },
    ),
  })
  const basket = fc.uniqueArray(wanted, { selector: ({ lineId }) => lineId })
  const act = fc.oneof(basket, fc.integer({ min: -100, max: 60_000 }))
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const play = () =>
        acts.reduce<Shopper>(
          (shopper, one) => (typeof one === 'number' ? shopper.shows(one) : shopper.basket(...one)),
          new Shopper(),
        )
      const { check } = play()
      expect(play().check).toEqual(check)
      expect(check.explanations.length).toBeLessThanOrEqual(16)
      const pieces = check.explanations.flatMap(({ lying }) => lying.map((one) => one.pieces))
      expect(pieces.every((count) => count >= 0 && count <= 400)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
