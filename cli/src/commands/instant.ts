import { err, ok, type Result } from '@clearlane/domain'

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/
const DAY = /^\d{4}-\d\d-\d\d$/

export const DAY_CHARS = 'YYYY-MM-DD'.length

/** A time to come, as UTC with milliseconds. Without an offset nobody knows which hour is meant. The error is a sentence. */
export function readInstant(text: string, nowMs: number): Result<string, string> {
  const ms = FORM.test(text) && isDay(text.slice(0, DAY_CHARS)) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms))
    return err(`"${text}" is no time. Write date, time and offset from UTC, such as 2026-12-01T06:00+01:00.`)
  if (ms <= nowMs) return err(`${text} has passed. Leave it out, and the price book counts at once.`)
  return ok(new Date(ms).toISOString())
}

/** Whether a text is a day of the calendar, YYYY-MM-DD: `Date.parse` takes 30 February for 2 March. */
export function isDay(day: string): boolean {
  const ms = DAY.test(day) ? Date.parse(day) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)
}
