import { expect, test } from 'vitest'
import { APPLES, MILK } from '../sale/testing/items.ts'
import type { Line } from '../sale/lines.ts'
import { known } from './testing/bagging.ts'
import { massFromName, wantedOfLines } from './wanted-of-lines.ts'

const NOTHING = { extendedMinor: 0, discountMinor: 0, netMinor: 0, taxMinor: 0 }

function line(lineId: string, change: Partial<Line> = {}): Line {
  return {
    lineId,
    parentLineId: null,
    item: MILK,
    measure: { kind: 'each', quantity: 1 },
    source: { kind: 'keyed', digits: '1' },
    price: { lineId, ...NOTHING },
    voided: false,
    ...change,
  }
}

const wantedOf = (one: Line, excused: readonly string[] = []) =>
  wantedOfLines([one], () => known(1_030), new Set(excused))

test('pieces belong on the platform, those of a voided line come off, a deposit weighs nothing', () => {
  const six = line('1', { measure: { kind: 'each', quantity: 6 } })
  expect(wantedOf(six)).toEqual([{ lineId: '1', pieces: 6, mass: known(1_030), duty: 'must' }])
  expect(wantedOf({ ...six, voided: true })).toMatchObject([{ pieces: 0 }])
  expect(wantedOf(six, ['1'])).toMatchObject([{ duty: 'excused' }])
  expect(wantedOf(line('2', { parentLineId: '1' }))).toEqual([])
})

test('what was weighed here is known, what a label says is net', () => {
  const weight = { value: 735, exponent: -3, unit: 'kg' } as const
  const weighed = line('1', { item: APPLES, measure: { kind: 'weight', weight, readingId: 'r' } })
  expect(wantedOf({ ...weighed, source: { kind: 'produce' } })).toMatchObject([
    { pieces: 1, mass: { kind: 'learned', meanMg: 735_000 } },
  ])
  expect(wantedOf(weighed)).toMatchObject([{ mass: { kind: 'printed', netMg: 735_000 } }])
})

test('an item that nobody has seen yet weighs what its name states in any language', () => {
  expect(massFromName({ name: { und: 'Nutella', de: 'Nutella 400 g' } })).toEqual({
    kind: 'printed',
    netMg: 400_000,
  })
  expect(massFromName({ name: { und: 'Spaghetti n. 5' } })).toEqual({ kind: 'unknown' })
})
