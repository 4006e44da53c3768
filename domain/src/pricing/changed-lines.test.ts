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
