/** A calendar day, `YYYY-MM-DD`. Compares as text. */
export type Day = string

/** `month`: 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/**
 * The day that the six digits of an element string mean (GS1 General Specifications 3.4.2 and 7.12): a year
 * 51 to 99 ahead of today's is of the century before, one 50 to 99 behind it of the next; day 00 is the last
 * of the month. `yymmdd` is a date as the linters `yymmdd` and `yymmd0` let it pass.
 */
export function dayOf(yymmdd: string, today: Day): Day {
  const year = fullYear(Number(yymmdd.slice(0, 2)), Number(today.slice(0, 4)))
  const month = yymmdd.slice(2, 4)
  const day = yymmdd.slice(4, 6)
  const last = String(daysInMonth(year, Number(month)))
  return `${String(year).padStart(4, '0')}-${month}-${day === '00' ? last : day}`
}

function fullYear(twoDigits: number, currentYear: number): number {
  const century = currentYear - (currentYear % 100)
  const ahead = twoDigits - (currentYear % 100)
  if (ahead >= 51) return century - 100 + twoDigits
  return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits
}
