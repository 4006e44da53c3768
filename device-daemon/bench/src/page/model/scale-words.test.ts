import { expect, test } from 'vitest'
import type { ScaleState } from '@clearlane/twins'
import { plainWeight, platformDisplay, scaleDisplay } from './scale-words.ts'

const EMPTY: ScaleState = { connected: true, plugged: true, loadG: 0, shownG: 0, condition: 'zero' }

test.each<[Partial<ScaleState>, string, string]>([
  [{}, '0.000', 'Zero'],
  [{ condition: 'stable', shownG: 735 }, '0.735', 'Stable'],
  [{ condition: 'stable', shownG: 12_005 }, '12.005', 'Stable'],
  [{ condition: 'motion', shownG: null }, '-.---', 'In motion'],
  [{ condition: 'over-capacity', shownG: null }, '¯.¯¯¯', 'Over capacity'],
  [{ condition: 'under-zero', shownG: null }, '_.___', 'Under zero'],
  [{ condition: 'needs-zero', shownG: null }, '-.---', 'Needs zero'],
  [{ condition: 'stable', shownG: 735, plugged: false }, ' .   ', 'No power'],
])('the display of %o says %s, %s', (state, digits, word) => {
  expect(scaleDisplay({ ...EMPTY, ...state })).toMatchObject({ digits, word })
})

test.each([
  [{ shownG: 0, tareG: 0, plugged: true }, '0.000', 'Stable'],
  [{ shownG: 1_030, tareG: 500, plugged: true }, '0.530', 'Stable, net'],
  [{ shownG: null, tareG: 0, plugged: true }, '-.---', 'In motion'],
  [{ shownG: 31_000, tareG: 0, plugged: true }, '¯.¯¯¯', 'Over capacity'],
  [{ shownG: -120, tareG: 0, plugged: true }, '_.___', 'Under zero'],
  [{ shownG: 0, tareG: 0, plugged: false }, ' .   ', 'No power'],
])('the display of the platform at %o says %s, %s', (state, digits, word) => {
  expect(platformDisplay(state)).toMatchObject({ digits, word })
})

test.each([
  [70, '70 g'],
  [1040, '1.04 kg'],
  [2000, '2 kg'],
])('%i grams are said as %s', (grams, text) => {
  expect(plainWeight(grams)).toBe(text)
})
