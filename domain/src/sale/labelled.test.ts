import { expect, test } from 'vitest'
import { NO_FACTS, type PieceFacts } from '../gs1/piece-facts.ts'
import type { CatalogueItem } from '../catalogue/item.ts'
import { indexPromotions } from '../promotions/promotion-index.ts'
import { APPLES, COLA, MILK } from './testing/items.ts'
import { Till } from './testing/till.ts'

const KILO = { value: 1000, exponent: -3, unit: 'kg' } as const
const EURO = { value: 500, decimals: 2, currency: null } as const

const labelled = (till: Till, item: CatalogueItem, facts: Partial<PieceFacts>) => ({
  ...till.scan(item),
  facts: { ...NO_FACTS, ...facts },
})
const open = () => new Till().open()
const lines = (till: Till) => till.ledger.sale?.lines ?? []

test('a weight on the label is sold without a scale', () => {
  const till = open()
  till.must(labelled(till, APPLES, { weight: KILO }))
  expect(lines(till)).toMatchObject([
    {
      measure: { kind: 'weight', weight: KILO, readingId: 'label:scan:boot/1' },
      price: { extendedMinor: 299 },
    },
  ])
})

test('a price on the label is what the shopper pays, to the cent', () => {
  const till = open()
  till.must(labelled(till, APPLES, { price: { ...EURO, value: 1001 } }))
  expect(lines(till)).toMatchObject([{ measure: { labelPriceMinor: 1001 }, price: { extendedMinor: 1001 } }])
})

test('the price of a label is not that of the deposit, and is not multiplied', () => {
  const till = open()
  till.must(labelled(till, COLA, { price: EURO }))
  expect(lines(till).map((line) => line.price.extendedMinor)).toEqual([500, 25])
  expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 2 })).toBe('line-is-weighed')
})

test('counted pieces are sold together, up to the limit of a line', () => {
  const till = open()
  till.must(labelled(till, MILK, { count: 6 }))
  expect(till.ledger.sale?.totals.totalMinor).toBe(6 * 119)
  expect(till.refusal(labelled(till, MILK, { count: 51 }))).toBe('quantity-out-of-range')
  expect(till.refusal(labelled(till, MILK, { count: 0 }))).toBe('quantity-out-of-range')
})

test('goods by weight without a weight are weighed, and typed labels do not count', () => {
  const till = open()
  expect(till.refusal(labelled(till, APPLES, { count: 2 }))).toBe('line-is-weighed')
  const typed = {
    ...labelled(till, APPLES, { weight: KILO }),
    source: { kind: 'keyed', digits: '1' },
  } as const
  expect(till.refusal(typed)).toBe('line-is-weighed')
})

test('a label that cannot be used sells nothing', () => {
  const till = open()
  expect(till.refusal(labelled(till, MILK, { price: { ...EURO, currency: '840' } }))).toBe('label-unreadable')
  expect(till.refusal(labelled(till, { ...APPLES, priceMinor: 0 }, { price: EURO }))).toBe('no-price')
})

test('a date that has passed on the calendar of the store, and a recalled lot, are refused', () => {
  const till = open()
  till.circumstances = { ...till.circumstances, at: '2026-11-23T23:30:00.000Z', offsetMin: 60 } // the 24th there
  expect(till.refusal(labelled(till, MILK, { useBy: '261123' }))).toBe('expired')
  expect(till.refusal(labelled(till, MILK, { bestBefore: '261123' }))).toBe('best-before-passed')
  till.must(labelled(till, MILK, { useBy: '261124' }))
  const recalled = { ...MILK, recalls: { lots: ['A1'], serials: [] } }
  expect(till.refusal(labelled(till, recalled, { lot: 'A1' }))).toBe('recalled')
})

test('a date is asked for before the scale is', () => {
  const facts = { ...NO_FACTS, useBy: '261101' }
  const till = open()
  expect(till.refusal({ type: 'request-weighing', item: APPLES, language: 'de', facts })).toBe('expired')
})

test('a sticker comes first, then promotions take their part of what is left; N for M leaves the piece alone', () => {
  const limits = { perSale: null, perLine: null }
  const rest = { membersOnly: false, times: null, limits }
  const half = { kind: 'percent', ppm: 500_000, items: 'all', combining: 'exclusive' } as const
  const two = { kind: 'n-for-m', take: 2, pay: 1, items: 'all' } as const
  const sticker = { reduced: { price: { ...EURO, value: 79 } } }
  const totalUnder = (offer: typeof half | typeof two) => {
    const till = new Till()
    till.circumstances = {
      ...till.circumstances,
      promotions: indexPromotions([{ promotionId: 'P', name: { de: 'P' }, offer, ...rest }]),
    }
    till.open()
    till.must(labelled(till, MILK, sticker))
    till.must(labelled(till, MILK, sticker))
    return till.ledger.sale?.totals.totalMinor
  }
  expect(totalUnder(half)).toBe(2 * (79 - 40))
  expect(totalUnder(two)).toBe(2 * 79)
})

test('a piece with a sticker stays one piece, and its receipt says what it was', () => {
  const till = open()
  till.must(labelled(till, COLA, { reduced: { percent: 50 } }))
  const [cola, deposit] = lines(till)
  expect(cola?.measure).toMatchObject({ reduced: true })
  expect(deposit?.price.extendedMinor).toBe(25) // owed back in full
  expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 2 })).toBe('line-is-weighed')
})
