import { expect, test } from 'vitest'
import { inForce, outdated, overruledBy, type Activation } from './activation.ts'

const activation = (priceBook: string, at: number, madeAt = at): Activation => ({
  priceBook,
  items: 1,
  at: new Date(at).toISOString(),
  madeAt: new Date(madeAt).toISOString(),
  source: 'x.csv',
})
const names = (all: readonly Activation[]) => all.map(({ priceBook }) => priceBook).toSorted()

test('a book counts from its time on, whenever it was imported', () => {
  const all = [activation('later', 100, 1), activation('now', 50), activation('old', 10)]
  expect([9, 10, 50, 99, 100].map((now) => inForce(all, now)?.priceBook ?? null)).toEqual([
    ...[null, 'old', 'now', 'now', 'later'],
  ])
})

test('of two books for one time the one counts that was imported later', () => {
  expect(inForce([activation('b', 100, 2), activation('a', 100, 1)], 100)?.priceBook).toBe('b')
})

test('three books stay for a way back, and those to come', () => {
  const all = [1, 2, 3, 4, 5, 900].map((at) => activation(`b${at}`, at))
  expect(names(outdated(all, 100))).toEqual(['b1', 'b2'])
  expect(names(outdated([...all, activation('b2', 6)], 100))).toEqual(['b1', 'b3'])
})

test('a book that counts at once takes the place of one from a clock that was ahead, not of one for a time', () => {
  const [ahead, planned, past] = [
    activation('ahead', 900),
    activation('planned', 800, 10),
    activation('past', 20),
  ]
  expect(names(overruledBy(activation('now', 100), [ahead, planned, past]))).toEqual(['ahead'])
  expect(overruledBy(activation('later', 100, 90), [ahead, planned, past])).toEqual([])
})
