import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPlan, greedyPlan } from './best-plan.ts'
import { groupsIn } from './testing/groups.ts'
import { basket, promotions } from './testing/random-baskets.ts'

test('law: with any budget a plan is whole, and never below the greedy one', () => {
  fc.assert(
    fc.property(basket(12), promotions(8), fc.nat(200), (lines, list, budget) => {
      for (const group of groupsIn(lines, list)) {
        const cells = 50 * budget
        const found = bestPlan(group, {
          quick: budget,
          rough: cells,
          exact: cells,
          wide: budget,
          agreed: cells,
        })
        expect(found.options).toHaveLength(group.steps.length)
        expect(found.savedMinor).toBeGreaterThanOrEqual(greedyPlan(group).savedMinor)
        if (found.isProven) expect(found.savedMinor).toBe(bestPlan(group).savedMinor)
      }
    }),
    { numRuns: 200 },
  )
})
