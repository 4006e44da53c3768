import { expect, test } from 'vitest'
import { type ExplainedGoods, explainTax } from '../tax/explain-tax.ts'
import { returnOfLine } from '../tax/return-of-line.ts'
import type { TaxedTender } from '../tax/taxable-portions.ts'
import { profileOn } from '../tax/rates-on.ts'
import { findProfile } from './profiles.ts'

// Every figure here was worked out by hand from the rates; the reasoning stands in the names and beside the figures.

const goods = (
  taxCode: string,
  priceMinor: number,
  pieces = 1,
  deposit?: ExplainedGoods['deposit'],
): ExplainedGoods => ({
  name: 'x',
  taxCode,
  priceMinor,
  pieces,
  ...(deposit === undefined ? {} : { deposit }),
})
function till(
  profileId: string,
  basket: readonly ExplainedGoods[],
  tender: TaxedTender = { kind: 'card' },
  day = '2026-11-26',
) {
  const profile = findProfile(profileId)
  if (profile === null) throw new Error(`no profile ${profileId}`)
  const { taxes, levies, totalMinor, cash, lines } = explainTax(basket, profileOn(profile, day), tender)
  return {
    lines,
    rows: Object.fromEntries(taxes.map(({ code, taxMinor }) => [code, taxMinor])),
    levies: Object.fromEntries((levies ?? []).map(({ levyId, taxMinor }) => [levyId, taxMinor])),
    totalMinor,
    cash,
  }
}

test('Germany: 2 cola at 0.99 with deposits of 0.25 hold 248 × 19/119 = 39.60, milk at 1.29 holds 129 × 7/107 = 8.44', () => {
  const { rows, totalMinor, cash } = till('germany', [goods('A', 99, 2, { priceMinor: 25 }), goods('B', 129)])
  expect([rows, totalMinor, cash]).toEqual([{ A: 40, B: 8 }, 377, null])
})

test('Austria: a single-use deposit bears no VAT, that of a beer bottle does: 358 × 20/120 = 59.67; bread 349 × 49/1049 = 16.30', () => {
  const { rows, totalMinor } = till('austria', [
    goods('A', 119, 2, { priceMinor: 25 }),
    goods('A', 100, 1, { priceMinor: 20, taxCode: 'A' }),
    goods('D', 349),
    goods('B', 299), // 299 × 10/110 = 27.18
  ])
  expect([rows, totalMinor]).toEqual([{ A: 60, B: 27, D: 16, Z: 0 }, 1056])
})

test('France: 2 baguettes hold 240 × 5.5/105.5 = 12.51, wine 750 × 20/120 = 125, a sandwich 490 × 10/110 = 44.55', () => {
  const { rows, totalMinor } = till('france', [goods('B', 120, 2), goods('A', 750), goods('C', 490)])
  expect([rows, totalMinor]).toEqual([{ A: 125, B: 13, C: 45 }, 1480])
})

test('United Kingdom: 495 × 20/120 = 82.5 goes up to 83; a child seat holds 4999 × 5/105 = 238.05; bread nothing', () => {
  const { rows, totalMinor, lines } = till('united-kingdom', [
    goods('Z', 135),
    goods('A', 165, 3),
    goods('B', 4999),
  ])
  expect([rows, totalMinor]).toEqual([{ A: 83, B: 238, Z: 0 }, 5629])
  const crisps = lines[1]?.paid
  if (crisps === undefined) throw new Error('the crisps are there')
  const back = [0, 1, 2].map((before) => returnOfLine(crisps, { sold: 3, before, now: 1 }))
  // Shares of 83: 27.67, 55.33, 83.
  expect(back.map((one) => one.ok && [one.value.netMinor, one.value.taxMinor])).toEqual([
    [165, 28],
    [165, 27],
    [165, 28],
  ])
})

const SWEDISH_BASKET = [goods('D', 1890, 2), goods('D', 1490, 1, { priceMinor: 200 }), goods('A', 4990)]

test('Sweden: food and its deposit hold 5470 × 6/106 = 309.62, batteries 4990 × 25/125 = 998; 104.60 is 105 kr in cash', () => {
  const { rows, totalMinor, cash } = till('sweden', SWEDISH_BASKET)
  expect([rows, totalMinor]).toEqual([{ A: 998, D: 310 }, 10_460])
  expect(cash).toEqual({ cashMinor: 10_500, differenceMinor: 40 })
})

test('Sweden from 2028: the same food holds 5470 × 12/112 = 586.07; what was sold before comes back with its 6 %', () => {
  const sold = till('sweden', SWEDISH_BASKET, { kind: 'card' }, '2027-12-31')
  expect(sold.rows).toEqual({ A: 998, D: 310 })
  expect(till('sweden', SWEDISH_BASKET, { kind: 'card' }, '2028-01-01').rows).toEqual({ A: 998, D: 586 })
  const [milk] = sold.lines
  // 3780 × 6/106 = 213.96: of two packs each 18.90, tax 1.07
  expect(milk && returnOfLine(milk.paid, { sold: 2, before: 0, now: 1 })).toMatchObject({
    value: { netMinor: 1890, taxMinor: 107 },
  })
})

test('New York: 8.875 % of soap 4.99, sodas 3.98 and a coat of 120.00 is 1144.61; two shirts of 25.00 and bread bear nothing', () => {
  const { rows, levies, totalMinor } = till('us-new-york', [
    goods('A', 499),
    goods('S', 199, 2, { priceMinor: 5 }),
    goods('C', 2500, 2),
    goods('C', 12_000),
    goods('Z', 349),
  ])
  // 1145 is shared 32 : 36 : 3; exactly that would be 516.06, 580.56 and 48.38.
  expect(levies).toEqual({ NY: 516, NYC: 581, MCTD: 48 })
  // 44.29, 35.32 and 1065 by rate: the cuts 0.32 and 0.29 go up by largest remainder, 0.32 first.
  expect(rows).toEqual({ A: 44, S: 36, C: 1065, Z: 0 })
  expect(totalMinor).toBe(18_256 + 1145)
})

test('New York: sweets of 4.00, of which SNAP pays 2.50, bear 8.875 % of 1.50: 13.31', () => {
  const paid = till('us-new-york', [goods('S', 400)], { kind: 'food-benefit', amountMinor: 250 })
  expect([paid.rows, paid.totalMinor]).toEqual([{ S: 13, Z: 0 }, 413])
})

test('Los Angeles: 9.75 % of two sodas with their redemption value and of soap: 907 × 0.0975 = 88.43', () => {
  const { levies, totalMinor } = till('us-california', [
    goods('S', 199, 2, { priceMinor: 5 }),
    goods('A', 499),
    goods('Z', 349),
  ])
  // 88 is shared 24 : 5 : 10; exactly that would be 54.15, 11.28 and 22.56.
  expect(levies).toEqual({ CA: 55, LOCAL: 11, LA: 22 })
  expect(totalMinor).toBe(907 + 349 + 88)
})

test('Ontario: HST of 13 % on 4.99 is 64.87, of 5 % on a book of 12.95 is 64.75; 22.73 is 22.75 in cash', () => {
  const { rows, totalMinor, cash } = till('canada-ontario', [
    goods('A', 499),
    goods('B', 1295),
    goods('Z', 349),
  ])
  expect([rows, totalMinor, cash?.cashMinor]).toEqual([{ A: 65, B: 65, Z: 0 }, 2273, 2275])
})

test('Quebec: GST over 19.93 is 99.65, QST over 6.98 is 69.63; a deposit bears none; 25.22 is 25.20 in cash', () => {
  const { levies, totalMinor, cash } = till('canada-quebec', [
    goods('A', 499),
    goods('A', 199, 1, { priceMinor: 10 }),
    goods('B', 1295),
    goods('Z', 349),
  ])
  expect(levies).toEqual({ GST: 100, QST: 70 })
  expect([totalMinor, cash]).toEqual([2522, { cashMinor: 2520, differenceMinor: -2 }])
})

test('Quebec: 100.00 bears 5.00 and 9.98, as Revenu Québec works it out', () => {
  expect(till('canada-quebec', [goods('A', 10_000)])).toMatchObject({
    levies: { GST: 500, QST: 998 },
    totalMinor: 11_498,
  })
})

test('Japan: 404 yen of food hold 404 × 8/108 = 29.93, cut to 29; 598 yen hold 598 × 10/110 = 54.36, cut to 54', () => {
  const { rows, totalMinor } = till('japan', [goods('B', 148, 2), goods('B', 108), goods('A', 598)])
  expect([rows, totalMinor]).toEqual([{ A: 54, B: 29 }, 1002])
})

test('China: oil holds 5990 × 9/109 = 494.59, soap 1250 × 13/113 = 143.81, cabbage nothing', () => {
  const { rows, totalMinor } = till('china', [goods('B', 5990), goods('A', 1250), goods('Z', 398)])
  expect([rows, totalMinor]).toEqual([{ A: 144, B: 495, Z: 0 }, 7638])
})

test('Saudi Arabia: 52.75 hold 5275 × 15/115 = 688.04', () => {
  const { rows, totalMinor } = till('saudi-arabia', [goods('A', 2300, 2), goods('A', 675)])
  expect([rows, totalMinor]).toEqual([{ A: 688 }, 5275])
})

test('Kuwait: 2 × 0.150 and 1.275 are 1.575 dinars, without any tax', () => {
  const { rows, totalMinor } = till('kuwait', [goods('Z', 150, 2), goods('Z', 1275)])
  expect([rows, totalMinor]).toEqual([{ Z: 0 }, 1575])
})
