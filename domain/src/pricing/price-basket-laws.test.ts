import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import { germany } from '../profiles/germany.ts'
import type { Discount, LinePrice, Measure } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { changedLines } from './changed-lines.ts'
import { type BasketLine, priceBasket } from './price-basket.ts'

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constant('each'), quantity: fc.integer({ min: 1, max: 50 }) }),
  fc.record({
    kind: fc.constant('weight'),
    readingId: fc.constant('R1'),
    weight: fc.record({
      value: fc.integer({ min: 1, max: 30_000 }),
      exponent: fc.constant(-3),
      unit: fc.constantFrom('kg' as const, 'g' as const),
    }),
  }),
)
const line = fc.record({
  measure,
  priceMinor: fc.nat(50_000),
  taxCode: fc.constantFrom('A', 'B'),
  isDeposit: fc.boolean(),
})
const basket = fc.array(line, { maxLength: 30 }).map((lines): readonly BasketLine[] =>
  lines.map(({ measure, priceMinor, taxCode, isDeposit }, index) => ({
    lineId: String(index + 1),
    parentLineId: isDeposit ? '1' : null,
    measure,
    item: {
      itemId: `plu:${4000 + index}`,
      gtin: null,
      plu: String(4000 + index),
      name: { en: 'x' },
      department: 'x',
      soldBy: measure.kind,
      priceMinor,
      taxCode,
      minAge: null,
      deposit: null,
      blocked: false,
    },
  })),
)
const value = fc.oneof(
  fc.record({ kind: fc.constant('percent'), ppm: fc.integer({ min: 1, max: 1_000_000 }) }),
  fc.record({ kind: fc.constant('amount'), amountMinor: fc.integer({ min: 1, max: 100_000 }) }),
)
const discounts: fc.Arbitrary<readonly Discount[]> = fc.array(
  fc.record({
    discountId: fc.constant('D1'),
    lineId: fc.option(fc.integer({ min: 1, max: 32 }).map(String)),
    value,
    reason: fc.constant('x'),
    by: fc.constant('S1'),
  }),
  { maxLength: 5 },
)
const profile: fc.Arbitrary<StoreProfile> = fc
  .record({
    taxMode: fc.constantFrom('included' as const, 'excluded' as const),
    taxRounding: fc.constantFrom('line' as const, 'document' as const),
  })
  .map((tax) => ({ ...germany, ...tax }))

test('law: extended − discount = net ≥ 0 for each line, in the order of the basket', () => {
  fc.assert(
    fc.property(basket, discounts, profile, (lines, granted, by) => {
      const priced = priceBasket(lines, granted, by).lines
      expect(priced.map(({ lineId }) => lineId)).toEqual(lines.map(({ lineId }) => lineId))
      const wrong = priced.filter(
        (one) =>
          one.netMinor < 0 || one.discountMinor < 0 || one.extendedMinor - one.discountMinor !== one.netMinor,
      )
      expect(wrong).toEqual([])
    }),
  )
})

test('law: the lines sum to the totals and the tax table', () => {
  fc.assert(
    fc.property(basket, discounts, profile, (lines, granted, by) => {
      const priced = priceBasket(lines, granted, by)
      const sum = (of: (line: LinePrice) => number) => sumMinor(priced.lines.map(of))
      const { totals } = priced
      const tax = sumMinor(totals.taxes.map((row) => row.taxMinor))
      expect(sum((one) => one.extendedMinor)).toBe(totals.extendedMinor)
      expect(sum((one) => one.discountMinor)).toBe(totals.discountMinor)
      expect(sum((one) => one.taxMinor)).toBe(tax)
      const onTop = by.taxMode === 'excluded' ? tax : 0
      expect(sum((one) => one.netMinor) + onTop).toBe(totals.totalMinor)
    }),
  )
})

test('law: a deposit is never discounted', () => {
  fc.assert(
    fc.property(basket, discounts, profile, (lines, granted, by) => {
      const deposits = new Set(lines.filter((one) => one.parentLineId !== null).map(({ lineId }) => lineId))
      const { lines: priced } = priceBasket(lines, granted, by)
      expect(priced.filter((one) => deposits.has(one.lineId) && one.discountMinor > 0)).toEqual([])
    }),
  )
})

test('law: one more discount never makes the basket dearer', () => {
  fc.assert(
    fc.property(basket, discounts, profile, (lines, granted, by) => {
      const fewer = priceBasket(lines, granted.slice(0, -1), by).totals.discountMinor
      expect(priceBasket(lines, granted, by).totals.discountMinor).toBeGreaterThanOrEqual(fewer)
    }),
  )
})

test('law: the same basket has the same prices, and the changed lines bring the old prices up to date', () => {
  fc.assert(
    fc.property(basket, discounts, profile, (lines, granted, by) => {
      const before = priceBasket(lines, [], by).lines
      const after = priceBasket(lines, granted, by).lines
      expect(changedLines(after, priceBasket(lines, granted, by).lines)).toEqual([])
      const changed = new Map(changedLines(before, after).map((one) => [one.lineId, one]))
      expect(before.map((one) => changed.get(one.lineId) ?? one)).toEqual(after)
    }),
  )
})
