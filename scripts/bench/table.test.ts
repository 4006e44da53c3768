import { expect, test } from 'vitest'
import { type Figure, single, spreadValues, verdictOf } from './figures.ts'
import { jsonReport, markdownTables, summary, textReport, type BenchReport } from './report.ts'
import { aligned, limitText, numberText, valuesText } from './table.ts'

const paint: Figure = {
  id: 'paint-6x-200',
  what: '6x, 200 lines',
  unit: 'ms',
  values: spreadValues({ p50: 38.94, p95: 57.5, p99: 160 }, { p50: 50, p95: 80, p99: 150 }),
  beside: 'budget',
}
const ratio: Figure = {
  id: 'ratio',
  what: 'ratio',
  unit: 'x',
  values: single(1.64, { atLeast: 1 }),
  beside: 'raw append',
}
const report: BenchReport = {
  machine: { named: { processor: 'Some CPU, 2 cores' }, numbers: { cores: 2, memoryMB: 1024, load1: 0.5 } },
  quick: false,
  at: '2026-11-23T10:00:00Z',
  elapsedS: 61.4,
  sections: [
    { id: 'paint', title: 'Scan to paint', figures: [paint], trouble: null, notes: [] },
    { id: 'journal', title: 'Journal', figures: [ratio], trouble: null, notes: ['A note.'] },
    { id: 'seeds', title: 'Simulator', figures: [], trouble: 'It broke.', notes: [] },
  ],
}

test('numbers keep about three figures', () => {
  expect([0.314, 9.99, 57.54, 312.4, 12345.6].map(numberText)).toEqual([
    '0.31',
    '9.99',
    '57.5',
    '312',
    '12,346',
  ])
  expect(numberText(NaN)).toBe('-')
})

test('a figure misses when one of its values does, and without a limit says nothing', () => {
  expect(verdictOf(paint)).toBe('missed')
  expect(verdictOf(ratio)).toBe('met')
  expect(verdictOf({ ...ratio, values: single(3) })).toBeNull()
  expect(limitText(paint.values)).toBe('≤ 50 / 80 / 150')
  expect(limitText(ratio.values)).toBe('≥ 1')
  expect(valuesText(paint.values, 'ms')).toBe('38.9 / 57.5 / 160 ms')
})

test('columns are as wide as their widest cell', () => {
  expect(
    aligned(
      [
        ['a', '1'],
        ['bbb', '22', 'x'],
      ],
      [1],
    ),
  ).toEqual(['a     1', 'bbb  22  x'])
})

test('the report names the machine, aligns all parts, and says plainly what is missed and not measured', () => {
  const text = textReport(report)
  expect(text).toContain('processor  Some CPU, 2 cores')
  const lines = text.split('\n')
  const column = lines.find((line) => line.includes('p99'))?.indexOf('p99') ?? -1
  expect(lines.find((line) => line.includes('38.9'))?.slice(column, column + 3)).toBe('160')
  expect(text).toContain('Not measured: It broke.')
  expect(summary(report)).toBe('1 of 2 limits met. missed: 6x, 200 lines. not measured: Simulator.')
})

test('the JSON holds every value under its name, and what could not be measured', () => {
  expect(jsonReport(report)).toMatchObject({
    figures: [
      { id: 'paint-6x-200', values: { p50: 38.94, p95: 57.5, p99: 160 }, verdict: 'missed' },
      { id: 'ratio', values: { value: 1.64 }, limit: '≥ 1', verdict: 'met' },
    ],
    notMeasured: [{ part: 'seeds', why: 'It broke.' }],
  })
})

test('a page has one table for each part that was measured', () => {
  const page = markdownTables(report)
  expect(page.match(/\| what \|/g)).toHaveLength(2)
  expect(page).toContain('| 6x, 200 lines | 38.9 / 57.5 / 160 ms | ≤ 50 / 80 / 150 | missed | budget |')
})
