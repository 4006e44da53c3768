import * as checks from './lint-checks.ts'
import * as codes from './lint-codes.ts'
import * as dates from './lint-dates.ts'
import * as coupons from './lint-coupons.ts'
import * as shapes from './lint-shapes.ts'

/**
 * Looks at a part of a value that has the right characters and length. Answers with the place of what is wrong
 * in it, or with -1. The names are those of the dictionary.
 */
export type Linter = (part: string) => number

export const LINTERS = {
  csum: checks.csum,
  csumalpha: checks.csumalpha,
  iban: checks.iban,
  gcppos1: checks.gcppos1,
  gcppos2: checks.gcppos2,
  couponcode: coupons.couponcode,
  couponposoffer: coupons.couponposoffer,
  iso3166: codes.iso3166,
  iso3166999: codes.iso3166999,
  iso3166alpha2: codes.iso3166alpha2,
  iso4217: codes.iso4217,
  iso5218: codes.iso5218,
  mediatype: codes.mediatype,
  packagetype: codes.packagetype,
  yymmdd: dates.yymmdd,
  yymmd0: dates.yymmd0,
  yyyymmdd: dates.yyyymmdd,
  hhmi: dates.hhmi,
  hh: dates.hh,
  mi: dates.mi,
  ss: dates.ss,
  hasnondigit: shapes.hasnondigit,
  hyphen: shapes.hyphen,
  importeridx: shapes.importeridx,
  latitude: shapes.latitude,
  longitude: shapes.longitude,
  nonzero: shapes.nonzero,
  nozeroprefix: shapes.nozeroprefix,
  pcenc: shapes.pcenc,
  pieceoftotal: shapes.pieceoftotal,
  posinseqslash: shapes.posinseqslash,
  winding: shapes.winding,
  yesno: shapes.yesno,
  zero: shapes.zero,
} as const satisfies Record<string, Linter>

export type LinterName = keyof typeof LINTERS

export function isLinterName(name: string): name is LinterName {
  return Object.hasOwn(LINTERS, name)
}
