import { expect, test } from 'vitest'
import { away, calm, paperOut, troubled } from '../gallery/live.ts'
import { printerNeed } from './printer-need.ts'

test('the drawing of the printer shows what its fault asks for', () => {
  expect(printerNeed(paperOut)).toBe('roll')
  expect(printerNeed(troubled('printer', 'cover-open'))).toBe('shut')
  expect(printerNeed(troubled('printer', 'cutter-jam'))).toBe('pull')
})

test('an open cover without paper asks for the roll', () => {
  const parts = {
    ...calm.parts,
    printer: { state: 'degraded' as const, faults: ['cover-open', 'paper-out'] },
  }
  expect(printerNeed({ ...calm, parts })).toBe('roll')
})

test('a printer that says nothing of use is only to be looked at', () => {
  expect(printerNeed(away('printer'))).toBe('look')
  expect(printerNeed(troubled('printer', 'printer-hardware'))).toBe('look')
  expect(printerNeed(calm)).toBe('look')
})
