import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import { known, line, Shopper } from './testing/bagging.ts'
import { startWeighCheck, withBasket, withSettled } from './weigh-check.ts'

const MILK = line('milk', known(1_030))
const JAM = line('jam', known(620))
const CRATE = line('crate', known(9_000), { duty: 'excused' })

test('an attendant sees what was expected, what lies there, and what may have happened, each but once', () => {
  const { check } = new Shopper().scan(MILK).shows(1_030).scan(JAM, CRATE).shows(1_850)
  const { expectedMg, seenMg, hypotheses } = evidenceOf(check)
  expect(expectedMg).toBe(1_650_000)
  expect(seenMg).toBe(1_850_000)
  expect(hypotheses[0]).toMatchObject({ verdict: { kind: 'more' }, worseBy: 0 })
  expect(hypotheses.length).toBeLessThanOrEqual(3)
  const kinds = hypotheses.map(({ verdict }) => verdict.kind)
  expect(new Set(kinds).size).toBe(kinds.length)
})

test('two lines that may be missing are two hypotheses', () => {
  const { check } = new Shopper().scan(JAM, line('jelly', known(621))).shows(620)
  const missing = evidenceOf(check).hypotheses.map(({ verdict }) =>
    verdict.kind === 'missing' ? verdict.lineIds : [],
  )
  expect(missing).toContainEqual(['jam'])
  expect(missing).toContainEqual(['jelly'])
})

test('what lay there before the sale is not counted', () => {
  const start = withBasket(startWeighCheck({ divisionMg: 5_000, sigmaMg: 2_000 }, 15_000), [MILK])
  expect(evidenceOf(withSettled(start, 1_045_000)).seenMg).toBeCloseTo(1_030_000, -4)
})
