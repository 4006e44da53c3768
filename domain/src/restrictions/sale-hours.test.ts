import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSaleTime, isSaleWindow, weekMoment, type SaleWindow } from './sale-hours.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7]
const DAYTIME: SaleWindow = { days: [1, 2, 3, 4, 5, 6], fromMin: 7 * 60, toMin: 22 * 60 }
const SUNDAY: SaleWindow = { days: [7], fromMin: 13 * 60, toMin: 18 * 60 }

test.each([
  ['2026-11-23T10:00:00.000Z', 60, { day: 1, minute: 660 }],
  ['2026-11-22T23:30:00.000Z', 60, { day: 1, minute: 30 }],
  ['2026-11-23T00:30:59.999Z', -60, { day: 7, minute: 1410 }],
  ['2026-11-29T12:00:00.000Z', 0, { day: 7, minute: 720 }],
])('%s at an offset of %i is %j', (at, offsetMin, moment) => {
  expect(weekMoment({ at, offsetMin })).toEqual(moment)
})

test('from the first minute on and up to the last, on its days', () => {
  const hours = { saleHours: [DAYTIME, SUNDAY] }
  const open = (day: number, minute: number) => isSaleTime(hours, { day, minute })
  expect([419, 420, 1319, 1320].map((minute) => open(1, minute))).toEqual([false, true, true, false])
  expect([420, 780, 1079, 1080].map((minute) => open(7, minute))).toEqual([false, true, true, false])
})

test('without hours it is always time', () => {
  expect(isSaleTime({}, { day: 1, minute: 0 })).toBe(true)
})

test.each([
  [DAYTIME, true],
  [{ days: WEEK, fromMin: 0, toMin: 1440 }, true],
  [{ days: [], fromMin: 0, toMin: 1440 }, false],
  [{ days: [0], fromMin: 0, toMin: 1440 }, false],
  [{ days: [8], fromMin: 0, toMin: 1440 }, false],
  [{ days: [1.5], fromMin: 0, toMin: 1440 }, false],
  [{ days: [1], fromMin: 600, toMin: 600 }, false],
  [{ days: [1], fromMin: -1, toMin: 600 }, false],
  [{ days: [1], fromMin: 0, toMin: 1441 }, false],
  [{ days: [1], fromMin: 0.5, toMin: 600 }, false],
  [{ days: [1], fromMin: 0, toMin: 600.5 }, false],
])('%j is a span of the week: %j', (window, is) => {
  expect(isSaleWindow(window)).toBe(is)
})

test('law: spans that cover a day leave no minute of it out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1439 }), fc.integer({ min: 0, max: 1439 }), (cut, minute) => {
      const saleHours = [
        { days: WEEK, fromMin: 0, toMin: cut },
        { days: WEEK, fromMin: cut, toMin: 1440 },
      ]
      expect(isSaleTime({ saleHours }, { day: 3, minute })).toBe(true)
    }),
  )
})
