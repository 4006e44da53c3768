import { expect, test } from 'vitest'
import { NO_FACTS, type PieceFacts } from '../gs1/piece-facts.ts'
import { pieceRefusal } from './piece-refusal.ts'

const RECALLED = { recalls: { lots: ['L1', 'L2'], serials: ['S1'] } }
const NOW = { today: '2026-05-04', clockTrusted: true }

const refusal = (facts: Partial<PieceFacts>, item = {}, now = NOW) =>
  pieceRefusal(item, { ...NO_FACTS, ...facts }, now)

test('a piece without lot, serial number or date is sold', () => {
  expect(refusal({}, RECALLED)).toBeNull()
  expect(refusal({}, {}, { ...NOW, clockTrusted: false })).toBeNull()
})

test('recalled lots and serial numbers are refused, others are not', () => {
  expect(refusal({ lot: 'L2' }, RECALLED)).toBe('recalled')
  expect(refusal({ serial: 'S1' }, RECALLED)).toBe('recalled')
  expect(refusal({ lot: 'S1', serial: 'L1' }, RECALLED)).toBeNull()
  expect(refusal({ lot: 'L1', serial: 'S1' })).toBeNull()
})

test.each<[Partial<PieceFacts>, string | null]>([
  [{ useBy: '260503' }, 'expired'],
  [{ useBy: '260504' }, null],
  [{ useBy: '260500' }, null], // the last of May
  [{ useBy: '260400' }, 'expired'],
  [{ bestBefore: '260503' }, 'best-before-passed'],
  [{ bestBefore: '260504' }, null],
  [{ bestBefore: '770101' }, 'best-before-passed'], // 1977
])('on 4 May 2026 %j is %s', (facts, expected) => {
  expect(refusal(facts)).toBe(expected)
})

test('a date is not compared with a clock that nobody vouches for', () => {
  const untrusted = { ...NOW, clockTrusted: false }
  expect(refusal({ useBy: '991231' }, {}, untrusted)).toBe('clock-untrusted')
  expect(refusal({ bestBefore: '991231' }, {}, untrusted)).toBe('clock-untrusted')
  expect(refusal({ lot: 'L1' }, RECALLED, untrusted)).toBe('recalled')
})
