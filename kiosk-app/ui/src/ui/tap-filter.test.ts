import { expect, test } from 'vitest'
import { tapFilter } from './tap-filter.ts'

const U = 4 // CSS pixels of one millimetre

test('a second tap on the same target within 300 ms counts once', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: 'pay', x: 10, y: 10 }, U)).toBe(true)
  expect(counts({ atMs: 1_299, target: 'pay', x: 90, y: 10 }, U)).toBe(false)
  expect(counts({ atMs: 1_300, target: 'pay', x: 10, y: 10 }, U)).toBe(true)
})

test('a double tap does not press what has come up under the finger', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: 'pay', x: 10, y: 10 }, U)).toBe(true)
  expect(counts({ atMs: 1_150, target: 'card', x: 12, y: 11 }, U)).toBe(false)
})

test('a quick tap on another key further away counts', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: '1', x: 10, y: 10 }, U)).toBe(true)
  expect(counts({ atMs: 1_100, target: '2', x: 10 + 58 * U, y: 10 }, U)).toBe(true)
})

test('a trembling row of taps is one, however long it goes on from the first', () => {
  const counts = tapFilter()
  const taps = [0, 100, 200, 290, 300].map((atMs) => counts({ atMs, target: 'plus', x: 0, y: 0 }, U))
  expect(taps).toEqual([true, false, false, false, true])
})
