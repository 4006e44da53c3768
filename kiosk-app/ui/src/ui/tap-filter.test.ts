import { expect, test } from 'vitest'
import { tapFilter } from './tap-filter.ts'

const U = 4
const uPx = () => U

test('a second tap on the same target within 300 ms counts once', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: 'pay', x: 10, y: 10, isKey: false }, uPx)).toBe(true)
  expect(counts({ atMs: 1_299, target: 'pay', x: 90, y: 10, isKey: false }, uPx)).toBe(false)
  expect(counts({ atMs: 1_300, target: 'pay', x: 10, y: 10, isKey: false }, uPx)).toBe(true)
})

test('a double tap does not press what has come up under the finger', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: 'pay', x: 10, y: 10, isKey: false }, uPx)).toBe(true)
  expect(counts({ atMs: 1_150, target: 'card', x: 12, y: 11, isKey: false }, uPx)).toBe(false)
})

test('a quick tap on another key further away counts', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 1_000, target: '1', x: 10, y: 10, isKey: false }, uPx)).toBe(true)
  expect(counts({ atMs: 1_100, target: '2', x: 10 + 58 * U, y: 10, isKey: false }, uPx)).toBe(true)
})

test('a trembling row of taps is one, however long it goes on from the first', () => {
  const counts = tapFilter()
  const taps = [0, 100, 200, 290, 300].map((atMs) =>
    counts({ atMs, target: 'plus', x: 0, y: 0, isKey: false }, uPx),
  )
  expect(taps).toEqual([true, false, false, false, true])
})

test('a digit may come twice as quickly as a hand types it, a bouncing touch not', () => {
  const counts = tapFilter()
  const taps = [0, 180, 240, 400].map((atMs) => counts({ atMs, target: '1', x: 0, y: 0, isKey: true }, uPx))
  expect(taps).toEqual([true, true, false, true])
})

test('a double tap does not type a digit that has come up under the finger', () => {
  const counts = tapFilter()
  expect(counts({ atMs: 0, target: 'type', x: 10, y: 10, isKey: false }, uPx)).toBe(true)
  expect(counts({ atMs: 180, target: '5', x: 12, y: 11, isKey: true }, uPx)).toBe(false)
})
