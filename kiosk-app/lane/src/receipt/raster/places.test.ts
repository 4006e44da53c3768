import { expect, test } from 'vitest'
import { columnWidthsOf, placesOf } from './places.ts'
import type { TextBlock } from './set-line.ts'

const line = (text: string, align: TextBlock['align'] = 'start'): TextBlock => ({
  kind: 'text',
  runs: [{ text }],
  align,
})

test('a name stands at its start, amounts at their end, and neither runs into the other', () => {
  expect(placesOf(line('  有机 牛奶      12.50 A'), 24)).toEqual([
    { text: '有机 牛奶', anchor: 'start', column: 2, room: 14 },
    { text: '12.50 A', anchor: 'end', column: 24, room: 12 },
  ])
})

test('a line in the middle is measured as it is set; a block in the middle keeps its columns', () => {
  expect(placesOf(line('谢谢', 'centre'), 20)).toEqual([
    { text: '谢谢', anchor: 'middle', column: 0, room: 20 },
  ])
  expect(placesOf(line('谢谢  ', 'centre'), 20)).toEqual([
    { text: '谢谢', anchor: 'start', column: 7, room: 13 },
  ])
  expect(placesOf(line('谢谢', 'end'), 20)).toEqual([{ text: '谢谢', anchor: 'start', column: 16, room: 4 }])
  expect(placesOf(line('   '), 20)).toEqual([])
})

test('lines below each other share the widths of their amounts, and of nothing else', () => {
  const lines = [line('a      1.00 A'), line('b    100.00 A'), line('c  2026-11-23')]
  expect(columnWidthsOf(lines, 13)).toEqual(new Map([[13, 8]]))
})
