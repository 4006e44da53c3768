import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netWeight } from './net-weight.ts'

const kg = (value: number, exponent = -3) => ({ value, exponent, unit: 'kg' }) as const

test.each([
  [kg(500), kg(12), kg(488)],
  [kg(500), kg(125, -4), kg(4875, -4)],
  [kg(50, -2), kg(12), kg(488)],
  [kg(500), undefined, kg(500)],
  [kg(10), kg(12), kg(-2)],
])('%j without %j is %j', (gross, tare, net) => {
  expect(netWeight(gross, tare)).toEqual(net)
})

test('law: net and tare together are what the scale showed', () => {
  const weight = fc
    .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -4, max: 0 }))
    .map(([value, exponent]) => kg(value, exponent))
  const tenthsOfAGram = (one: { value: number; exponent: number }) => one.value * 10 ** (one.exponent + 4)
  fc.assert(
    fc.property(weight, weight, (gross, tare) => {
      expect(tenthsOfAGram(netWeight(gross, tare)) + tenthsOfAGram(tare)).toBe(tenthsOfAGram(gross))
    }),
  )
})
