import { expect, test } from 'vitest'
import { modelProducts } from './products.ts'
import { DIVISION_MG, modelTrip, type TripStep } from './trip.ts'

const products = modelProducts()
const steps = Array.from({ length: 1_000 }, (_, n) => modelTrip(n, products)).flat()
const settled = steps.filter((step) => step.act === 'settled')
const lines = steps.flatMap((step) => (step.act === 'scan' ? [step.line] : []))
const unscanned = settled.flatMap((step) => (step.unscanned === null ? [] : [step.unscanned]))

test('products spread as docs/weigh-model.md says', () => {
  const cvs = products.map(({ cv }) => cv)
  expect(Math.min(...cvs)).toBeGreaterThanOrEqual(0.003)
  expect(Math.max(...cvs)).toBeLessThan(0.015)
  const masses = products.map(({ meanMg }) => meanMg)
  expect(Math.min(...masses)).toBeGreaterThanOrEqual(10_000)
  expect(Math.max(...masses)).toBeLessThanOrEqual(6_250_000)
  const offBy = products.map(({ meanMg, learned }) => Math.abs(learned.meanMg / meanMg - 1))
  expect(Math.max(...offBy)).toBeLessThan(0.015)
})

test('what is not scanned comes as often and in the ways that docs/weigh-model.md says', () => {
  expect(unscanned.length / lines.length).toBeCloseTo(0.03, 2)
  const own = unscanned.filter(({ beside }) => beside === null)
  expect(own.length / unscanned.length).toBeCloseTo(0.7, 1)
})

test('the platform shows divisions and carries what was placed', () => {
  expect(settled.every(({ shownMg }) => shownMg % DIVISION_MG === 0)).toBe(true)
  const [trip] = [modelTrip(3, products)]
  const last = trip.findLast((step) => step.act === 'settled')
  expect(last?.shownMg).toBeGreaterThan(0)
  expect(trip.at(-1)).toEqual({ act: 'pay' })
})

test('a trip is the same each time, and another number gives another', () => {
  const again: readonly TripStep[] = modelTrip(7, products)
  expect(modelTrip(7, modelProducts())).toEqual(again)
  expect(modelTrip(8, products)).not.toEqual(again)
})
