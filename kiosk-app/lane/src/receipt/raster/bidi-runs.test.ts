import { expect, test } from 'vitest'
import { visualRuns, type Direction } from './bidi-runs.ts'

/** As it is read from the left of the paper; runs to the left in angle brackets, in the order of their letters. */
const seen = (text: string, direction: Direction): string =>
  visualRuns(text, direction)
    .map((run) => (run.isRightToLeft ? `<${run.text}>` : run.text))
    .join('')

test.each<[string, Direction, string]>([
  ['1.234 kg × 5.95 SAR/kg', 'rtl', '1.234 kg × 5.95 SAR/kg'],
  ['-0.36 A', 'rtl', '-0.36 A'],
  ['2026-11-23 18:04:09', 'rtl', '2026-11-23 18:04:09'],
  ['حليب', 'rtl', '<حليب>'],
  ['رقم 1042', 'rtl', '1042<رقم >'],
  ['أرز 5 كغ', 'rtl', '< كغ>5<أرز >'],
  ['رقم العملية L01-1-000042', 'rtl', 'L01-1-000042<رقم العملية >'],
  ['KitKat حليب', 'rtl', '<حليب >KitKat'.replace('<حليب >', '< حليب>')],
  ['KitKat حليب', 'ltr', 'KitKat <حليب>'],
  ['حليب KitKat', 'ltr', 'KitKat<حليب >'],
  ['𝟙 حليب', 'rtl', '< حليب>𝟙'],
])('%s is set %s as %s', (text, direction, order) => {
  expect(seen(text, direction)).toBe(order)
})
