import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greedyPlan } from './best-plan.ts'
import type { Group } from './group.ts'
import { prove } from './prove.ts'
import { search } from './search.ts'
import { flatTolls } from './tolls.ts'
import { groupsIn } from './testing/groups.ts'
import { basket, promotions } from './testing/random-baskets.ts'

/** Without the two kinds of offers of which the rows of a programme say too little. */
function isSaidInFull({ tracks, counters }: Group): boolean {
  return counters.size === 0 && tracks.every(({ of }) => of.offer.kind !== 'cheapest-free')
}

test('law: a proof by numbers of uses finds what a search of all states finds', () => {
  fc.assert(
    fc.property(basket(8), promotions(6), (lines, list) => {
      for (const group of groupsIn(lines, list)) {
        const tolls = flatTolls(group)
        const known = greedyPlan(group)
        const all = search(group, { atLeast: known, tolls, statesMax: Infinity, width: 1 })
        const found = prove(group, tolls, known, 10_000_000)
        expect(found.savedMinor).toBeLessThanOrEqual(all.savedMinor)
        if (found.isProven || isSaidInFull(group)) {
          expect(found).toMatchObject({ savedMinor: all.savedMinor, isProven: true })
        }
      }
    }),
    { numRuns: 500 },
  )
})
