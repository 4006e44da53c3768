import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import type { PaidLine } from '../sale/events.ts'
import { returnOfLine } from './return-of-line.ts'

const PAID: PaidLine = { lineId: '1', netMinor: 100, discountMinor: 20, taxCode: 'A', taxMinor: 16 }

test('three pieces of 1.00 come back as 33, 34 and 33, and the tax with them', () => {
  const back = [0, 1, 2].map((before) => returnOfLine(PAID, { sold: 3, before, now: 1 }))
  const cents = back.map((one) => (one.ok ? [one.value.netMinor, one.value.taxMinor] : one.error))
  expect(cents).toEqual([
    [33, 5], // 33.3, 5.3
    [34, 6], // up to 66.7, 10.7
    [33, 5],
  ])
})

test('a return of everything is what was paid', () => {
  expect(returnOfLine(PAID, { sold: 3, before: 0, now: 3 })).toEqual({ ok: true, value: PAID })
})

test('nothing, and more than was sold, cannot come back', () => {
  expect(returnOfLine(PAID, { sold: 3, before: 1, now: 0 })).toEqual({ ok: false, error: 'nothing-returned' })
  expect(returnOfLine(PAID, { sold: 3, before: 1, now: 3 })).toEqual({ ok: false, error: 'more-than-sold' })
})

const paid = fc
  .record({
    netMinor: fc.nat(10_000_000),
    discountMinor: fc.nat(1_000_000),
    taxes: fc.array(fc.nat(500_000)),
  })
  .map(({ netMinor, discountMinor, taxes }): PaidLine => ({
    ...{ lineId: '1', netMinor, discountMinor, taxCode: 'A', taxMinor: sumMinor(taxes) },
    ...(taxes.length > 1 ? { levies: taxes.map((taxMinor, at) => ({ levyId: `T${at}`, taxMinor })) } : {}),
  }))

test('law: returns in any steps sum to exactly what was paid, its discount and each of its taxes', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(paid, steps, (line, pieces) => {
      const sold = sumMinor(pieces)
      const back = pieces.flatMap((now, at) => {
        const one = returnOfLine(line, { sold, before: sumMinor(pieces.slice(0, at)), now })
        return one.ok ? [one.value] : []
      })
      const sum = (of: (one: PaidLine) => number) => sumMinor(back.map(of))
      expect(sum((one) => one.netMinor)).toBe(line.netMinor)
      expect(sum((one) => one.discountMinor)).toBe(line.discountMinor)
      expect(sum((one) => one.taxMinor)).toBe(line.taxMinor)
      const levies = (line.levies ?? []).map((_, at) => sum((one) => one.levies?.[at]?.taxMinor ?? -1))
      expect(levies).toEqual((line.levies ?? []).map(({ taxMinor }) => taxMinor))
      expect(back.filter((one) => one.netMinor < 0 || one.taxMinor < 0)).toEqual([])
    }),
  )
})

test('law: no return is a whole unit away from its exact part', () => {
  fc.assert(
    fc.property(paid, fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.nat(50), (line, before, now, after) => {
      const sold = before + now + after
      const back = returnOfLine(line, { sold, before, now })
      const far = (minor: number, of: number) => Math.abs(minor - (of * now) / sold)
      expect(back.ok && far(back.value.netMinor, line.netMinor)).toBeLessThanOrEqual(1.0001)
      const levies = back.ok ? (back.value.levies ?? []) : []
      const wrong = levies.filter((one, at) => far(one.taxMinor, line.levies?.[at]?.taxMinor ?? -9) > 1.0001)
      expect(wrong).toEqual([])
    }),
  )
})
