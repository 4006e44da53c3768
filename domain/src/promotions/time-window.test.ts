import { expect, test } from 'vitest'
import { isWithin, localTime, type TimeWindow } from './time-window.ts'

const ALWAYS: TimeWindow = { fromDay: null, toDay: null, weekdays: null, hours: null }
const at = (day: string, minute = 720) => ({ ...localTime(`${day}T00:00:00.000Z`, 0), minute })

test('the clock is that of the store', () => {
  expect(localTime('2026-05-03T22:30:00.000Z', 120)).toEqual({ day: '2026-05-04', weekday: 1, minute: 30 })
  expect(localTime('2026-05-03T12:00:00.000Z', 0)).toEqual({ day: '2026-05-03', weekday: 7, minute: 720 })
})

test('both days are included', () => {
  const week = { ...ALWAYS, fromDay: '2026-05-04', toDay: '2026-05-09' }
  const days = ['2026-05-03', '2026-05-04', '2026-05-09', '2026-05-10']
  expect(days.map((day) => isWithin(week, at(day)))).toEqual([false, true, true, false])
})

test('weekdays are those of ISO 8601', () => {
  const weekend = { ...ALWAYS, weekdays: [6, 7] }
  expect(['2026-05-08', '2026-05-09', '2026-05-10'].map((day) => isWithin(weekend, at(day)))).toEqual([
    false,
    true,
    true,
  ])
})

test('the last minute is not included, and hours may go on past midnight', () => {
  const within = (fromMinute: number, toMinute: number, minute: number) =>
    isWithin({ ...ALWAYS, hours: { fromMinute, toMinute } }, at('2026-05-04', minute))
  expect([599, 600, 719, 720].map((minute) => within(600, 720, minute))).toEqual([false, true, true, false])
  expect([1_319, 1_320, 0, 359, 360].map((minute) => within(1_320, 360, minute))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})
