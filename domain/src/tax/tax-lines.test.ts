import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import { findTaxRate, taxLines, type TaxableLine, type TaxRules } from './tax-lines.ts'

const RATES = [
  { code: 'A', label: '19 %', ratePpm: 190_000 },
  { code: 'B', label: '7 %', ratePpm: 70_000 },
  { code: 'Z', label: '0 %', ratePpm: 0 },
]
const rules = (taxMode: TaxRules['taxMode'], taxRounding: TaxRules['taxRounding']): TaxRules => ({
  taxMode,
  taxRounding,
  taxRates: RATES,
})
const line = (taxCode: string, netMinor: number): TaxableLine => ({ taxCode, netMinor })
const taxes = (lines: readonly TaxableLine[], by: TaxRules) =>
  taxLines(lines, by).lines.map((one) => one.taxMinor)

test('tax within the price: 119 hold 19, and the table adds up', () => {
  const { lines, totals } = taxLines([line('B', 107), line('A', 119)], rules('included', 'document'))
  expect(lines).toEqual([
    { taxCode: 'B', netMinor: 107, taxMinor: 7 },
    { taxCode: 'A', netMinor: 119, taxMinor: 19 },
  ])
  expect(totals).toEqual([
    { code: 'A', ratePpm: 190_000, baseMinor: 100, taxMinor: 19, grossMinor: 119 },
    { code: 'B', ratePpm: 70_000, baseMinor: 100, taxMinor: 7, grossMinor: 107 },
  ])
})

test('tax on top of the price: 100 become 119', () => {
  const { totals } = taxLines([line('A', 100), line('Z', 50)], rules('excluded', 'line'))
  expect(totals).toEqual([
    { code: 'A', ratePpm: 190_000, baseMinor: 100, taxMinor: 19, grossMinor: 119 },
    { code: 'Z', ratePpm: 0, baseMinor: 50, taxMinor: 0, grossMinor: 50 },
  ])
})

test('three lines of 99 hold 48 by line, and 47 by document, shared by largest remainder', () => {
  const three = [line('A', 99), line('A', 99), line('A', 99)] // 15.807 each, 47.42 together
  expect(taxes(three, rules('included', 'line'))).toEqual([16, 16, 16])
  expect(taxes(three, rules('included', 'document'))).toEqual([16, 16, 15])
})

test('an empty basket has an empty table', () => {
  expect(taxLines([], rules('included', 'document'))).toEqual({ lines: [], totals: [] })
})

test('a tax code that the profile does not have is a broken assumption, and can be asked before', () => {
  expect(() => taxLines([line('Q', 1)], rules('included', 'line'))).toThrow('one tax rate of the profile')
  expect(findTaxRate(RATES, 'Q')).toBeNull()
  expect(findTaxRate(RATES, 'B')?.ratePpm).toBe(70_000)
})

const anyRules = fc.record({
  taxMode: fc.constantFrom<TaxRules['taxMode'][]>('included', 'excluded'),
  taxRounding: fc.constantFrom<TaxRules['taxRounding'][]>('line', 'document'),
  taxRates: fc.tuple(fc.nat(300_000), fc.nat(300_000)).map(([a, b]) => [
    { code: 'A', label: '', ratePpm: a },
    { code: 'B', label: '', ratePpm: b },
  ]),
})
const anyLines = (min: number) =>
  fc.array(fc.record({ taxCode: fc.constantFrom('A', 'B'), netMinor: fc.integer({ min, max: 1_000_000 }) }), {
    maxLength: 40,
  })

test('law: lines keep their order and sum to their row; base + tax = gross; rows sum to the basket', () => {
  fc.assert(
    fc.property(anyLines(-1_000_000), anyRules, (lines, by) => {
      const taxed = taxLines(lines, by)
      expect(taxed.lines.map(({ taxCode, netMinor }) => ({ taxCode, netMinor }))).toEqual(lines)
      for (const row of taxed.totals) {
        const members = taxed.lines.filter(({ taxCode }) => taxCode === row.code)
        expect(sumMinor(members.map((one) => one.taxMinor))).toBe(row.taxMinor)
        const net = by.taxMode === 'included' ? row.grossMinor : row.baseMinor
        expect(sumMinor(members.map((one) => one.netMinor))).toBe(net)
        expect(row.baseMinor + row.taxMinor).toBe(row.grossMinor)
      }
    }),
  )
})

test('law: each line is within one unit of its exact tax, and the row within half a unit by document', () => {
  fc.assert(
    fc.property(anyLines(0), anyRules, (lines, by) => {
      const taxed = taxLines(lines, by)
      const exact = (code: string, netMinor: number) => {
        const rate = findTaxRate(by.taxRates, code)?.ratePpm ?? 0
        return (netMinor * rate) / (by.taxMode === 'included' ? 1_000_000 + rate : 1_000_000)
      }
      const off = taxed.lines.map((one) => Math.abs(one.taxMinor - exact(one.taxCode, one.netMinor)))
      expect(Math.max(0, ...off)).toBeLessThan(1)
      if (by.taxRounding === 'line') return
      const rowsOff = taxed.totals.map((row) => {
        const net = by.taxMode === 'included' ? row.grossMinor : row.baseMinor
        return Math.abs(row.taxMinor - exact(row.code, net))
      })
      expect(Math.max(0, ...rowsOff)).toBeLessThan(0.501)
    }),
  )
})

test('law: tax within a price is never below 0 nor above the price', () => {
  fc.assert(
    fc.property(anyLines(0), anyRules, (lines, by) => {
      const included = { ...by, taxMode: 'included' as const }
      const outside = taxLines(lines, included).lines.filter(
        (one) => one.taxMinor < 0 || one.taxMinor > one.netMinor,
      )
      expect(outside).toEqual([])
    }),
  )
})
