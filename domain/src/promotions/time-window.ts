/** A moment on the store's clock. */
export type LocalTime = {
  /** `2026-05-04`. */
  readonly day: string
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number
  /** Minutes since midnight. */
  readonly minute: number
}

/** When a promotion runs. Null leaves a part open. */
export type TimeWindow = {
  /** First and last day. */
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly weekdays: readonly number[] | null
  /** Minutes since midnight, the second one excluded; from later than to goes on past midnight. */
  readonly hours: { readonly fromMinute: number; readonly toMinute: number } | null
}

export const MINUTES_PER_DAY = 1_440
const MS_PER_MIN = 60_000
const DAY_CHARS = 10
const SUNDAY = 7

/** `at` is UTC, ISO 8601; the offset is that of the store's clock. */
export function localTime(at: string, offsetMin: number): LocalTime {
  const local = new Date(Date.parse(at) + offsetMin * MS_PER_MIN)
  return {
    day: local.toISOString().slice(0, DAY_CHARS),
    weekday: local.getUTCDay() === 0 ? SUNDAY : local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** Days and hours are judged apart: past midnight the hours belong to the next day. */
export function isWithin(times: TimeWindow, { day, weekday, minute }: LocalTime): boolean {
  const { fromDay, toDay, weekdays, hours } = times
  if (fromDay !== null && day < fromDay) return false
  if (toDay !== null && day > toDay) return false
  if (weekdays !== null && !weekdays.includes(weekday)) return false
  return hours === null || isHour(hours, minute)
}

function isHour({ fromMinute, toMinute }: NonNullable<TimeWindow['hours']>, minute: number): boolean {
  return fromMinute <= toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute
}
