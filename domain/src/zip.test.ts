import { expect, test } from 'vitest'
import { zip } from './zip.ts'

test('pairs in order', () => {
  expect(zip([1, 2], ['a', 'b'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
})

test('lists of different length are a broken assumption', () => {
  expect(() => zip([1], [])).toThrow('one length')
  expect(() => zip([], [1])).toThrow('one length')
})
