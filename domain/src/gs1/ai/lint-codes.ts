import { isCountry, isCountryNumber } from './countries.ts'
import { isCurrencyNumber } from './currencies.ts'
import { isPackageType } from './package-types.ts'

/** Members of code lists. */

const FINE = -1

export function iso3166(part: string): number {
  return isCountryNumber(part) ? FINE : 0
}

/** 999 stands for several countries (GS1 General Specifications, AI 7030 to 7039). */
export function iso3166999(part: string): number {
  return part === '999' ? FINE : iso3166(part)
}

export function iso3166alpha2(part: string): number {
  return isCountry(part) ? FINE : 0
}

export function iso4217(part: string): number {
  return isCurrencyNumber(part) ? FINE : 0
}

/** Not known, male, female, not applicable. */
export function iso5218(part: string): number {
  return part.search(/[^0129]/)
}

/** Assigned by ICCBBA: 01 to 10, and 80 to 99 for national use. */
export function mediatype(part: string): number {
  return /^(0[1-9]|10|[89][0-9])$/.test(part) ? FINE : 0
}

export function packagetype(part: string): number {
  return isPackageType(part) ? FINE : 0
}
