import { daysInMonth } from '../dates.ts'

const FINE = -1
const CENTURY = 2000 // no date in use is of February 1900, and 2000 is a leap year like 1904 to 2096

/** Six digits that are a day. */
export function yymmdd(part: string): number {
  return dayFault(part, 2, CENTURY + Number(part.slice(0, 2)), 1)
}

/** As `yymmdd`; day 00 stands for the last of the month (GS1 General Specifications 3.4.2). */
export function yymmd0(part: string): number {
  return dayFault(part, 2, CENTURY + Number(part.slice(0, 2)), 0)
}

export function yyyymmdd(part: string): number {
  return dayFault(part, 4, Number(part.slice(0, 4)), 1)
}

function dayFault(part: string, monthAt: number, year: number, dayMin: number): number {
  const month = Number(part.slice(monthAt, monthAt + 2))
  if (month < 1 || month > 12) return monthAt
  const day = Number(part.slice(monthAt + 2))
  return day < dayMin || day > daysInMonth(year, month) ? monthAt + 2 : FINE
}

export function hh(part: string): number {
  return part > '23' ? 0 : FINE
}

export function mi(part: string): number {
  return part > '59' ? 0 : FINE
}

export function ss(part: string): number {
  return part > '59' ? 0 : FINE
}

export function hhmi(part: string): number {
  if (part.slice(0, 2) > '23') return 0
  return part.slice(2) > '59' ? 2 : FINE
}
