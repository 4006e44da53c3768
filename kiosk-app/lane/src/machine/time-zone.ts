const MIN_MS = 60_000
const QUARTER_MS = 15 * MIN_MS // offsets change at quarters of an hour

/** Offset of a time zone from UTC in minutes at an instant. `timeZone` is an IANA name. */
export function offsetOf(timeZone: string): (wallMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  let quarter = -1
  let minutes = 0
  return (wallMs) => {
    const now = Math.floor(wallMs / QUARTER_MS)
    if (now !== quarter) {
      quarter = now
      minutes = minutesIn(format.formatToParts(now * QUARTER_MS))
    }
    return minutes
  }
}

/** `GMT+02:00`, `GMT-03:30`, or `GMT` for none. */
function minutesIn(parts: readonly Intl.DateTimeFormatPart[]): number {
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? []
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -size : size
}
