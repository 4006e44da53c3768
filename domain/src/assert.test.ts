import { expect, test } from 'vitest'
import { assert } from './assert.ts'

test('what is true passes, what is not names the broken assumption', () => {
  expect(() => assert(true, 'one is one')).not.toThrow()
  expect(() => assert(false, 'one is two')).toThrow('Assumption broken: one is two')
})
