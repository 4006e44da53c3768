import { expect, test } from 'vitest'
import type { LinePrice } from '../sale/lines.ts'
import { changedLines } from './changed-lines.ts'

const price = (lineId: string, change: Partial<LinePrice> = {}): LinePrice => ({
  lineId,
  extendedMinor: 100,
  discountMinor: 10,
  netMinor: 90,
  taxMinor: 14,
  ...change,
})

test('equal lines and lines that are gone are left out, new ones are in', () => {
  expect(changedLines([price('1'), price('2')], [price('1'), price('3')])).toEqual([price('3')])
})

test.each(['extendedMinor', 'discountMinor', 'netMinor', 'taxMinor'] as const)(
  'a line with another %s is changed',
  (field) => {
    const after = price('1', { [field]: 1 })
    expect(changedLines([price('1')], [after])).toEqual([after])
  },
)

test('a line with another tax among several, or taxed as something else, is changed', () => {
  const levies = (gst: number, levyId = 'GST') => ({
    levies: [
      { levyId, taxMinor: gst },
      { levyId: 'QST', taxMinor: 14 - gst },
    ],
  })
  const before = [price('1', levies(5))]
  expect(changedLines(before, [price('1', levies(5))])).toEqual([])
  for (const change of [levies(4), levies(5, 'HST'), {}, { ...levies(5), taxedAs: 'Z' }])
    expect(changedLines(before, [price('1', change)])).toEqual([price('1', change)])
})

test('a line with other offers is changed, one with the same ones is not', () => {
  const given = (promotionId: string, savedMinor: number) =>
    price('1', { offers: [{ promotionId, savedMinor }] })
  const changed = (before: LinePrice, after: LinePrice) => changedLines([before], [after]).length
  expect(changed(given('P', 10), given('P', 10))).toBe(0)
  expect(changed(given('P', 10), given('Q', 10))).toBe(1)
  expect(changed(given('P', 10), given('P', 9))).toBe(1)
  expect(changed(price('1'), given('P', 10))).toBe(1)
})
