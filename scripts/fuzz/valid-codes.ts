import fc from 'fast-check'
import { elementString, someElements, type Plain } from '../../domain/src/gs1/testing/valid-elements.ts'

/** Numbers with a right check digit, labels of the German profile, a slip, and typed numbers. */
export const NUMBERS = [
  ...['4006381333931', '0036000291452', '036000291452', '14006381333938', '73513537', '04252614', '425261'],
  ...['2212346146856', '2812343002508', '2512346146857', '9801234001501', '4011', '94011', '00000550'],
]

export const BADGES = ['CLB1000016', 'CLBALEX016', 'CLBSAM0012', 'CLM123456784']

export const DATABAR_COUPONS = [
  '012345612345611110123',
  '106141416543213150110120',
  '0123456123456111101231101234561110123121110001233261231426010150123456',
  '0123456123456111101239100',
]

export const OFFER_FILE_COUPONS = ['001234561234560123456', '106141416543213150110120']

export const PATTERNS = [
  ...['2IIIIIVPPPPC', '22IIIIVPPPPPC', '28IIIIVWWWWWC', '20IIIIIIPPPPC', '25IIIIVNNNNNC', '980IIIIPPPPPC'],
  ...["'CLM'IIIIIIIIC", "'CLM-'XXXI", '2VIPPPPC'],
]

const SEED = 20_261_126 // a fixed one: an input must be the same when it is replayed
const SETS = 400

const ELEMENT_SETS: readonly (readonly Plain[])[] = fc.sample(someElements, { seed: SEED, numRuns: SETS })

/** Sound element strings that have every kind of application identifier in them. */
export const ELEMENT_STRINGS: readonly string[] = [
  '010400638133393117261231\u001d10AB1',
  '0104006381333931310300025039221299',
  '8110012345612345611110123',
  ...ELEMENT_SETS.map(elementString),
]

/** Links; those made of the elements above break rules of the path often enough, which is what we want here. */
export const LINKS: readonly string[] = [
  'https://example.com/01/04006381333931',
  'https://example.com/a/01/04006381333931/22/2A/10/AB1/21/S%2F1?17=261231&3103=000250#x',
  'HTTPS://EXAMPLE.COM/8006/040063813339310102/10/A',
  'https://example.com/01/04006381333931/235/XYZ?linkType=all',
  'https://example.com/ARHKVAdpQg',
  ...ELEMENT_SETS.map(linkOf),
]

function linkOf(elements: readonly Plain[]): string {
  const [key, ...others] = elements
  const query = others.map(({ ai, value }) => `${ai}=${encodeURIComponent(value)}`).join('&')
  return `https://example.com/${key?.ai ?? ''}/${encodeURIComponent(key?.value ?? '')}?${query}`
}

/** All of them, as a scanner sends them. */
export const SCANS: readonly string[] = [
  ...[NUMBERS, BADGES, ELEMENT_STRINGS, LINKS].flat(),
  ...DATABAR_COUPONS.map((coupon) => `8110${coupon}`),
  ...OFFER_FILE_COUPONS.map((coupon) => `8112${coupon}`),
]
