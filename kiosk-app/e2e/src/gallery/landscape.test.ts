import { expect, test } from 'vitest'
import { walk } from './walk.ts'

test('every screen is accessible, readable and fits: landscape', { timeout: 340_000 }, async () => {
  const { looked, faults, helpPlaces, complaints } = await walk('landscape')
  expect(looked).toBeGreaterThan(0)
  expect(faults).toEqual([])
  expect(helpPlaces.size, 'Help is somewhere, in every language').toBeGreaterThan(1)
  expect(complaints, 'no request leaves the machine, and the page says no error').toEqual([])
})
