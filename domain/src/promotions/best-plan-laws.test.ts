import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPlan, greedyPlan } from './best-plan.ts'
import { groupsIn } from './testing/groups.ts'
import { basket, promotions } from './testing/random-baskets.ts'

test('law: with any budget a plan is whole, and never below the greedy one', () => {
  fc.assert(
    fc.property(basket(12), promotions(8), fc.nat(200), (lines, list, budget) => {
      for (const group of groupsIn(lines, list)) {
        const found = bestPlan(group, { quick: budget, exact: budget, many: budget })
        expect(found.options).toHaveLength(group.steps.length)
        expect(found.savedMinor).toBeGreaterThanOrEqual(greedyPlan(group).savedMinor)
        if (found.isProven) expect(found.savedMinor).toBe(bestPlan(group).savedMinor)
      }
    }),
    { numRuns: 200 },
  )
})

test('law: the search that is pruned by the greedy plan proves the same saving as the plain one', () => {
  fc.assert(
    fc.property(basket(8), promotions(6), (lines, list) => {
      for (const [at, group] of groupsIn(lines, list).entries()) {
        const without = bestPlan(group, { quick: 1_000_000, exact: 0, many: 0 })
        const again = groupsIn(lines, list)[at]
        if (again === undefined) throw new Error('the same groups')
        const within = bestPlan(again, { quick: 0, exact: 1_000_000, many: 1_000_000 })
        expect(within).toMatchObject({ savedMinor: without.savedMinor, isProven: true })
      }
    }),
    { numRuns: 300 },
  )
})
