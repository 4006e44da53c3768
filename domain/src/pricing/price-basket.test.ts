import { expect, test } from 'vitest'
import type { CatalogueItem } from '../catalogue/item.ts'
import { germany } from '../profiles/germany.ts'
import type { Discount, SaleWeight } from '../sale/lines.ts'
import type { StoreProfile } from '../store-profile.ts'
import { type BasketLine, priceBasket } from './price-basket.ts'

const item = (priceMinor: number, change: Partial<CatalogueItem> = {}): CatalogueItem => ({
  itemId: 'gtin:04006381333931',
  gtin: '04006381333931',
  plu: null,
  name: { de: 'Ware' },
  department: 'test',
  soldBy: 'each',
  priceMinor,
  taxCode: 'A',
  minAge: null,
  deposit: null,
  blocked: false,
  ...change,
})
const pieces = (lineId: string, priceMinor: number, quantity = 1, taxCode = 'A'): BasketLine => ({
  lineId,
  parentLineId: null,
  item: item(priceMinor, { taxCode }),
  measure: { kind: 'each', quantity },
})
const deposit = (lineId: string, parentLineId: string): BasketLine => ({
  ...pieces(lineId, 25),
  parentLineId,
})
const weighed = (lineId: string, priceMinor: number, weight: SaleWeight): BasketLine => ({
  lineId,
  parentLineId: null,
  item: item(priceMinor, { soldBy: 'weight', taxCode: 'B' }),
  measure: { kind: 'weight', weight, readingId: 'R1' },
})
const off = (lineId: string | null, value: Discount['value']): Discount => ({
  discountId: 'D1',
  lineId,
  value,
  reason: 'test',
  by: 'S1',
})
const percent = (ppm: number) => ({ kind: 'percent', ppm }) as const
const amount = (amountMinor: number) => ({ kind: 'amount', amountMinor }) as const
const nets = (lines: readonly BasketLine[], ...discounts: readonly Discount[]) =>
  priceBasket(lines, discounts, germany).lines.map((line) => line.netMinor)

test('a German basket: two bottles with deposit, and bananas by weight', () => {
  const bananas = weighed('3', 199, { value: 1234, exponent: -3, unit: 'kg' })
  expect(priceBasket([pieces('1', 119, 2), deposit('2', '1'), bananas], [], germany)).toEqual({
    lines: [
      { lineId: '1', extendedMinor: 238, discountMinor: 0, netMinor: 238, taxMinor: 38 },
      { lineId: '2', extendedMinor: 25, discountMinor: 0, netMinor: 25, taxMinor: 4 },
      { lineId: '3', extendedMinor: 246, discountMinor: 0, netMinor: 246, taxMinor: 16 },
    ],
    totals: {
      extendedMinor: 509,
      discountMinor: 0,
      totalMinor: 509,
      taxes: [
        { code: 'A', ratePpm: 190_000, baseMinor: 221, taxMinor: 42, grossMinor: 263 },
        { code: 'B', ratePpm: 70_000, baseMinor: 230, taxMinor: 16, grossMinor: 246 },
      ],
    },
  })
})

test('with taxes on top the lines are before tax and the total includes it', () => {
  const profile: StoreProfile = {
    ...germany,
    taxMode: 'excluded',
    taxRates: [{ code: 'A', label: '8.875 %', ratePpm: 88_750 }],
  }
  const { lines, totals } = priceBasket([pieces('1', 999)], [off('1', amount(99))], profile)
  expect(lines).toEqual([{ lineId: '1', extendedMinor: 999, discountMinor: 99, netMinor: 900, taxMinor: 80 }])
  expect(totals.totalMinor).toBe(980)
})

test('an empty basket costs nothing', () => {
  const nothing = { extendedMinor: 0, discountMinor: 0, totalMinor: 0, taxes: [] }
  expect(priceBasket([], [off(null, percent(100_000))], germany)).toEqual({ lines: [], totals: nothing })
})

test('discounts of a line follow each other: 10 % and again 10 % is 19 %', () => {
  expect(nets([pieces('1', 1000)], off('1', percent(100_000)), off('1', percent(100_000)))).toEqual([810])
})

test('the sale is discounted after its lines, whatever the order they were granted in', () => {
  const lines = [pieces('1', 1000), pieces('2', 1000)]
  expect(nets(lines, off(null, amount(150)), off('1', amount(500)))).toEqual([450, 900])
})

test('a discount of the sale is shared by what the lines are worth and leaves deposits alone', () => {
  expect(nets([pieces('1', 300), deposit('2', '1'), pieces('3', 100)], off(null, amount(100)))).toEqual([
    225, 25, 75,
  ])
})

test('more than there is takes the lines to 0, not below, and never touches the deposit', () => {
  expect(nets([pieces('1', 300), deposit('2', '1')], off(null, amount(100_000)))).toEqual([0, 25])
  expect(nets([pieces('1', 300), deposit('2', '1')], off('1', amount(100_000)))).toEqual([0, 25])
})

test('a discount of a deposit, or of a line that is gone, does nothing', () => {
  const lines = [pieces('1', 300), deposit('2', '1')]
  expect(nets(lines, off('2', percent(500_000)), off('7', amount(100)))).toEqual([300, 25])
})

test('what decide must not let through is a broken assumption, never money', () => {
  const byWeight: BasketLine = { ...pieces('1', 100), item: item(100, { soldBy: 'weight' }) }
  const inPounds = weighed('1', 199, { value: 1, exponent: 0, unit: 'lb' })
  expect(() => nets([byWeight])).toThrow('is sold by weight')
  expect(() => nets([inPounds])).toThrow('was judged when it was recorded')
  expect(() => nets([pieces('1', -1)])).toThrow('has a price')
  expect(() => nets([pieces('1', 1.5)])).toThrow('not an exact number')
  expect(() => nets([pieces('1', 100, 0)])).toThrow('is there')
  expect(() => nets([pieces('1', 100, 1, 'Q')])).toThrow('one tax rate of the profile')
  expect(() => nets([pieces('1', 100)], off('1', amount(0)))).toThrow('checked when it is granted')
})
