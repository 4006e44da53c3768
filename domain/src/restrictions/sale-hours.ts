/** One span of the week: ISO 8601 days (1 is Monday), minutes after midnight of the store, `fromMin` ≤ now < `toMin`. */
export type SaleWindow = {
  readonly days: readonly number[]
  readonly fromMin: number
  readonly toMin: number
}

/** Where in the week it is at the store. */
export type WeekMoment = { readonly day: number; readonly minute: number }

const MS_PER_MIN = 60_000
const MIN_PER_DAY = 24 * 60
const DAYS_PER_WEEK = 7
const FIRST_DAY = 4 // 1 January 1970 was a Thursday

/** From UTC (ISO 8601) and the offset of the store's clock in minutes. */
export function weekMoment({
  at,
  offsetMin,
}: {
  readonly at: string
  readonly offsetMin: number
}): WeekMoment {
  const minutes = Math.floor(Date.parse(at) / MS_PER_MIN) + offsetMin
  const days = Math.floor(minutes / MIN_PER_DAY)
  return { day: ((days + FIRST_DAY - 1) % DAYS_PER_WEEK) + 1, minute: minutes - days * MIN_PER_DAY }
}

/** Whether an item may be sold now; without hours always. */
export function isSaleTime(
  { saleHours }: { readonly saleHours?: readonly SaleWindow[] },
  { day, minute }: WeekMoment,
): boolean {
  if (saleHours === undefined) return true
  return saleHours.some(
    ({ days, fromMin, toMin }) => days.includes(day) && fromMin <= minute && minute < toMin,
  )
}

/** Days that there are, and a span that ends after its beginning and within the day. */
export function isSaleWindow({ days, fromMin, toMin }: SaleWindow): boolean {
  const areDays =
    days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= DAYS_PER_WEEK)
  const areMinutes = Number.isInteger(fromMin) && Number.isInteger(toMin)
  return areDays && areMinutes && fromMin >= 0 && fromMin < toMin && toMin <= MIN_PER_DAY
}
