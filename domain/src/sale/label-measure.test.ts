import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FACTS, type PieceFacts } from '../gs1/piece-facts.ts'
import { germany } from '../profiles/germany.ts'
import { labelMeasure } from './label-measure.ts'
import { APPLES, MILK } from './testing/items.ts'

const READING = 'label:1'
const BY_WEIGHT = { ...germany, labelPolicy: 'weight-from-label' } as const
const KILO = { value: 1234, exponent: -3, unit: 'kg' } as const
const EURO = { value: 500, decimals: 2, currency: null } as const

const measure = (item: typeof MILK, facts: Partial<PieceFacts>, profile: typeof germany = germany) =>
  labelMeasure(item, { ...NO_FACTS, ...facts }, profile, READING)

test('a label that says nothing decides nothing', () => {
  expect(measure(MILK, {})).toEqual({ ok: true, value: null })
  expect(measure(APPLES, { count: 3 })).toEqual({ ok: true, value: null })
  expect(measure(MILK, { weight: KILO })).toEqual({ ok: true, value: null }) // sold by the piece
})

test('a weight is sold at the price of today', () => {
  expect(measure(APPLES, { weight: KILO })).toEqual({
    ok: true,
    value: { kind: 'weight', weight: KILO, readingId: READING },
  })
})

test('a price counts as it stands, with the weight that it means', () => {
  expect(measure(APPLES, { price: EURO })).toEqual({
    ok: true,
    value: {
      kind: 'weight',
      weight: { value: 1672, exponent: -3, unit: 'kg' }, // 5.00 / 2.99
      readingId: READING,
      labelPriceMinor: 500,
    },
  })
  expect(measure(APPLES, { price: EURO, weight: KILO })).toMatchObject({
    value: { weight: KILO, labelPriceMinor: 500 },
  })
  expect(measure(MILK, { price: EURO })).toEqual({
    ok: true,
    value: { kind: 'each', quantity: 1, labelPriceMinor: 500 },
  })
})

test('under the other policy the weight counts and is priced as of today', () => {
  const value = { kind: 'weight', weight: { value: 1672, exponent: -3, unit: 'kg' }, readingId: READING }
  expect(measure(APPLES, { price: EURO }, BY_WEIGHT)).toEqual({ ok: true, value })
  expect(measure(APPLES, { price: EURO, weight: KILO }, BY_WEIGHT)).toEqual({
    ok: true,
    value: { ...value, weight: KILO },
  })
})

test('a volume is sold at the price of today, or for the price of its label', () => {
  const oil = { ...MILK, soldBy: 'volume', priceMinor: 800 } as const
  const volume = { value: 750, exponent: -3, unit: 'l' } as const
  expect(measure(oil, { volume })).toEqual({
    ok: true,
    value: { kind: 'volume', volume, readingId: READING },
  })
  expect(measure(oil, { price: EURO })).toEqual({
    ok: true,
    value: {
      kind: 'volume',
      volume: { value: 625, exponent: -3, unit: 'l' }, // 5.00 / 8.00
      readingId: READING,
      labelPriceMinor: 500,
    },
  })
  expect(measure(oil, { volume: { ...volume, value: 0 } })).toEqual({
    ok: false,
    error: 'weight-not-positive',
  })
  expect(measure(oil, { weight: KILO })).toEqual({ ok: true, value: null })
})

test('pieces that the label counts are sold together', () => {
  expect(measure(MILK, { count: 6 })).toEqual({ ok: true, value: { kind: 'each', quantity: 6 } })
})

test.each<[string, typeof MILK, Partial<PieceFacts>, string]>([
  ['another currency', MILK, { price: { ...EURO, currency: '840' } }, 'label-unreadable'],
  ['a part of a cent', MILK, { price: { value: 5001, decimals: 3, currency: null } }, 'label-unreadable'],
  ['a price beyond every price', MILK, { price: { ...EURO, value: 1e15 } }, 'label-unreadable'],
  ['a price of nothing', MILK, { price: { ...EURO, value: 0 } }, 'no-price'],
  ['a price for a unit price of 0', { ...APPLES, priceMinor: 0 }, { price: EURO }, 'no-price'],
  [
    'a price less than a gram',
    { ...APPLES, priceMinor: 1e7 },
    { price: { ...EURO, value: 1 } },
    'weight-not-positive',
  ],
  ['a weight in pounds', APPLES, { weight: { ...KILO, unit: 'lb' } }, 'wrong-unit'],
  ['no weight', APPLES, { weight: { ...KILO, value: 0 } }, 'weight-not-positive'],
  [
    'a weight beyond reason',
    { ...APPLES, priceMinor: 1e9 },
    { weight: { ...KILO, exponent: 3 } },
    'weight-out-of-range',
  ],
])('%s is refused', (_name, item, facts, error) => {
  expect(measure(item, facts)).toEqual({ ok: false, error })
})

test('the store currency may be named, and decimals are those of the store', () => {
  expect(measure(MILK, { price: { value: 5, decimals: 0, currency: '978' } })).toMatchObject({
    value: { labelPriceMinor: 500 },
  })
  expect(measure(MILK, { price: { value: 5000, decimals: 3, currency: null } })).toMatchObject({
    value: { labelPriceMinor: 500 },
  })
})

test('a sticker sells one piece for its price, or for so much less', () => {
  const value = { kind: 'each', quantity: 1, reduced: true } as const
  const price = { ...EURO, value: 79 }
  expect(measure(MILK, { reduced: { price } })).toEqual({
    ok: true,
    value: { ...value, labelPriceMinor: 79 },
  })
  expect(measure(MILK, { reduced: { percent: 30 } })).toEqual({
    ok: true,
    value: { ...value, labelPriceMinor: 83 }, // 1.19 − 0.36
  })
})

test.each([
  [{ percent: 100 }, 'label-unreadable'],
  [{ price: { ...EURO, value: 0 } }, 'no-price'],
  [{ price: { ...EURO, currency: '840' } }, 'label-unreadable'],
] as const)('a sticker that says %j sells nothing', (reduced, error) => {
  expect(measure(MILK, { reduced })).toEqual({ ok: false, error })
})

test('a percentage of next to nothing sells nothing', () => {
  const nearlyFree = { ...MILK, priceMinor: 1 }
  expect(measure(nearlyFree, { reduced: { percent: 99 } })).toEqual({ ok: false, error: 'no-price' })
})

test('what is weighed has no weight on its sticker: a person decides', () => {
  expect(measure(APPLES, { reduced: { percent: 30 } })).toEqual({ ok: false, error: 'label-unreadable' })
})

test('no sticker makes a piece dearer, or free', () => {
  const stated = fc.integer({ min: 1, max: 99_999 })
  const reduced = fc.oneof(
    fc.integer({ min: 0, max: 99 }).map((percent) => ({ percent })),
    stated.map((value) => ({ price: { ...EURO, value } })),
  )
  fc.assert(
    fc.property(stated, reduced, (priceMinor, sticker) => {
      const read = measure({ ...MILK, priceMinor }, { reduced: sticker })
      if (!read.ok) {
        expect(read.error).toBe('no-price')
        return
      }
      const paid = read.value?.labelPriceMinor ?? priceMinor
      expect(paid).toBeGreaterThan(0)
      expect(read.value?.reduced === true).toBe(paid < priceMinor)
      expect(paid).toBeLessThanOrEqual(priceMinor)
      if ('price' in sticker) expect(paid).toBe(Math.min(sticker.price.value, priceMinor))
    }),
  )
})
