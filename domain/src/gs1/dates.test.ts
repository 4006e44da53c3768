import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysInMonth } from './dates.ts'

test.each([
  ['261231', '2026-12-31'],
  ['770101', '1977-01-01'], // 51 years ahead of 26: the century before
  ['760101', '2076-01-01'], // 50 ahead: still this one
  ['000229', '2000-02-29'],
])('in 2026 %s is %s', (digits, day) => {
  expect(dayOf(digits, '2026-05-04')).toBe(day)
})

test.each([
  ['2090-01-01', '400101', '2140-01-01'], // 50 behind: the next century
  ['2090-01-01', '410101', '2041-01-01'],
  ['2051-06-01', '020101', '2002-01-01'],
  ['0001-01-01', '010203', '0001-02-03'],
])('seen from %s, %s is %s', (today, digits, day) => {
  expect(dayOf(digits, today)).toBe(day)
})

test.each([
  ['260200', '2026-02-28'],
  ['280200', '2028-02-29'],
  ['260400', '2026-04-30'],
  ['261200', '2026-12-31'],
])('day 00 is the last of the month: %s is %s', (digits, day) => {
  expect(dayOf(digits, '2026-05-04')).toBe(day)
})

test('leap years have 29 days in February', () => {
  expect([2024, 2026, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29])
})

test('law: no date is more than 51 years away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 0, max: 99 }), (current, year) => {
      const digits = `${String(year).padStart(2, '0')}0615`
      const away = Number(dayOf(digits, `${current}-01-01`).slice(0, 4)) - current
      expect(away).toBeGreaterThanOrEqual(-49)
      expect(away).toBeLessThanOrEqual(50)
      expect((current + away) % 100).toBe(year)
    }),
  )
})
