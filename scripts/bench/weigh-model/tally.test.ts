import { expect, test } from 'vitest'
import { caughtPercent, falseAlarmsPer100, isOwnAndHeavy, tallyTrips } from './tally.ts'

// The trips that docs/weigh-model.md keeps for this test.
const tally = tallyTrips(20_000, 600)

test('the bagging check raises less than one false alarm in 100 items', () => {
  expect(tally.pieces).toBeGreaterThan(15_000)
  expect(falseAlarmsPer100(tally)).toBeLessThan(1)
})

test('at least 95 % of what is not scanned is caught, from 50 g on and on its own settling', () => {
  expect(tally.unscanned.filter(({ what }) => isOwnAndHeavy(what)).length).toBeGreaterThan(200)
  expect(caughtPercent(tally, isOwnAndHeavy)).toBeGreaterThanOrEqual(95)
})
