import { expect, test } from 'vitest'
import { promptOf, startWatch, watchAccepted, watchBasket, watchReading } from './bagging-watch.ts'
import type { PlatformReading } from './settling.ts'
import { known, line, PLATFORM } from './testing/bagging.ts'

const MILK = line('milk', known(1_030))

function after(...readings: readonly PlatformReading[]) {
  const start = watchBasket(startWatch(PLATFORM, 0), [MILK])
  return readings.reduce((watch, reading) => watchReading(watch, reading).watch, start)
}

const rests = (atMs: number, grams: number): PlatformReading => ({
  atMs,
  state: 'at-rest',
  massMg: grams * 1_000,
})

test('a piece that was placed is in order when the platform has settled, and its mass is observed', () => {
  expect(promptOf(after(rests(0, 1_030))).kind).toBe('missing')
  expect(promptOf(after(rests(0, 1_030), rests(1_500, 1_030))).kind).toBe('all-there')
  const settled = watchReading(after(rests(0, 1_030)), rests(1_500, 1_030))
  expect(settled.observed).toMatchObject({ lineId: 'milk', pieces: 1 })
})

test('who leans on the platform is asked to let go, until it has settled', () => {
  const leaning = after({ atMs: 0, state: 'moving' }, { atMs: 5_000, state: 'moving' })
  expect(promptOf(leaning)).toEqual({ kind: 'leaning', instruction: 'let-go', blocks: true })
  const still = watchReading(leaning, rests(5_100, 1_030)).watch
  expect(promptOf(still).kind).toBe('leaning')
  expect(promptOf(watchReading(still, rests(6_600, 1_030)).watch).kind).toBe('all-there')
})

test('leaning on an explained platform never blocks', () => {
  const explained = after(rests(0, 1_030), rests(1_500, 1_030))
  const pressed = watchReading(explained, { atMs: 2_000, state: 'overloaded' }).watch
  const leaning = watchReading(pressed, { atMs: 8_000, state: 'overloaded' }).watch
  expect(promptOf(leaning)).toMatchObject({ kind: 'leaning', blocks: false })
})

test('what staff accepts is in order', () => {
  const more = after(rests(0, 1_400), rests(1_500, 1_400))
  expect(promptOf(more).kind).toBe('more')
  expect(promptOf(watchAccepted(more)).kind).toBe('all-there')
})
