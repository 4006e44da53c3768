import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree } from './agree.ts'
import { greedyPlan } from './best-plan.ts'
import { replay, search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupsIn } from './testing/groups.ts'
import { basket, promotions } from './testing/random-baskets.ts'

const NOTHING = { savedMinor: -1, options: [] }

test('law: bidders agree on what a search of all states finds, blind ones too', () => {
  fc.assert(
    fc.property(
      basket(9),
      promotions(8),
      fc.constantFrom(0, 20_000),
      fc.constantFrom(0, 20_000),
      (lines, list, seeing, sighted) => {
        for (const group of groupsIn(lines, list)) {
          const tolls = flatTolls(group)
          const known = greedyPlan(group)
          const { savedMinor } = search(group, { atLeast: known, tolls, statesMax: Infinity, width: 1 })
          const found = agree(group, tolls, known, Infinity, { seeing, any: Infinity, sighted })
          expect(found).toMatchObject({ savedMinor, isProven: true })
          expect(replay(group, tolls, NOTHING, found.options).savedMinor).toBe(savedMinor)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('law: whatever the budget, what is said to be proven is the best', () => {
  fc.assert(
    fc.property(basket(9), promotions(8), fc.nat(2_000), (lines, list, numbersMax) => {
      for (const group of groupsIn(lines, list)) {
        const tolls = flatTolls(group)
        const known = greedyPlan(group)
        const { savedMinor } = search(group, { atLeast: known, tolls, statesMax: Infinity, width: 1 })
        const found = agree(group, tolls, known, numbersMax)
        expect(found.savedMinor).toBeLessThanOrEqual(savedMinor)
        expect(found.savedMinor).toBeGreaterThanOrEqual(known.savedMinor)
        if (found.isProven) expect(found.savedMinor).toBe(savedMinor)
      }
    }),
    { numRuns: 200 },
  )
})
