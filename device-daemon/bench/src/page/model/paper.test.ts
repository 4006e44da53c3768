import { expect, test } from 'vitest'
import { ROLL_MM as ROLL_OF_THE_TWIN } from '@clearlane/twins'
import { paperLength, ROLL_MM } from './paper.ts'

test.each([
  [0, '0 mm'],
  [39.6, '40 mm'],
  [2900, '2.9 m'],
  [59_812, '60 m'],
])('%d mm of paper are said as %s', (mm, text) => {
  expect(paperLength(mm)).toBe(text)
})

test('the full roll of the page is the one of the printer', () => {
  expect(ROLL_MM).toBe(ROLL_OF_THE_TWIN)
})
