import { expect, test } from 'vitest'
import { usNewYork } from '../profiles/us-states.ts'
import { taxLines } from './tax-lines.ts'
import type { TaxableLine, TaxedTender } from './taxable-portions.ts'

const line = (taxCode: string, netMinor: number, pieces = 1): TaxableLine => ({ taxCode, netMinor, pieces })
const inNewYork = (lines: readonly TaxableLine[], tender: TaxedTender = { kind: 'card' }) => {
  const { taxes, lines: taxed } = taxLines(lines, usNewYork, tender)
  return {
    rows: taxes.map(({ code, baseMinor, taxMinor }) => [code, baseMinor, taxMinor]),
    as: taxed.map(({ tax }) => tax.taxedAs ?? '-'),
  }
}
const benefit = (amountMinor: number): TaxedTender => ({ kind: 'food-benefit', amountMinor })

test('clothing of 109.99 a piece is exempt, of 110.00 it is taxed whole; two cheap pieces stay cheap', () => {
  expect(inNewYork([line('C', 10_999)])).toEqual({ rows: [['Z', 10_999, 0]], as: ['Z'] })
  expect(inNewYork([line('C', 11_000)])).toEqual({ rows: [['C', 11_000, 976]], as: ['-'] }) // 976.25
  expect(inNewYork([line('C', 21_998, 2)]).rows).toEqual([['Z', 21_998, 0]])
  expect(inNewYork([line('C', 22_000, 2)]).rows).toEqual([['C', 22_000, 1953]]) // 1952.5
})

test('what a food benefit pays is not taxed: all of it, or a part of a line', () => {
  const soda = [line('S', 2000)]
  expect(inNewYork(soda)).toEqual({ rows: [['S', 2000, 178]], as: ['-'] }) // 177.5
  expect(inNewYork(soda, benefit(2000))).toEqual({ rows: [['Z', 2000, 0]], as: ['Z'] })
  const partly = inNewYork(soda, benefit(500))
  expect(partly).toEqual({
    rows: [
      ['S', 1500, 133], // 133.125
      ['Z', 500, 0],
    ],
    as: ['-'],
  })
})

test('the example of 20 NYCRR 528.27: 25 dollars of benefit on 20 taxable and 30 exempt leave no tax', () => {
  expect(inNewYork([line('Z', 3000), line('S', 2000)], benefit(2500)).rows).toEqual([['Z', 5000, 0]])
})

test('a benefit pays for no soap, for nothing that is free, and for no return', () => {
  expect(inNewYork([line('A', 1000), line('S', 0), line('S', -100)], benefit(9999)).rows).toEqual([
    ['A', 1000, 89], // 88.75
    ['S', -100, -9], // of -8.875; the sum of both is -8.875 + 88.75 = 79.875, and so 80
  ])
})
