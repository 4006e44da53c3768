import { expect, test } from 'vitest'
import { taxLines as taxLinesPaidBy, type TaxRules } from './tax-lines.ts'
import { findTaxRate, type TaxableLine } from './taxable-portions.ts'

const RATES = [
  { code: 'A', label: '19 %', ratePpm: 190_000 },
  { code: 'B', label: '7 %', ratePpm: 70_000 },
  { code: 'Z', label: '0 %', ratePpm: 0 },
]
const rules = (taxMode: TaxRules['taxMode'], taxRounding: TaxRules['taxRounding']): TaxRules => ({
  taxMode,
  taxRounding,
  taxRoundingRule: 'half-up',
  leviesRounded: 'each',
  taxRates: RATES,
})
const line = (taxCode: string, netMinor: number, pieces = 1): TaxableLine => ({ taxCode, netMinor, pieces })
const taxLines = (lines: readonly TaxableLine[], by: TaxRules) => taxLinesPaidBy(lines, by, { kind: 'card' })
const taxesOf = (lines: readonly TaxableLine[], by: TaxRules) =>
  taxLines(lines, by).lines.map(({ tax }) => tax.taxMinor)

test('tax within the price: 119 hold 19, and the table adds up', () => {
  const { lines, taxes, levies } = taxLines([line('B', 107), line('A', 119)], rules('included', 'document'))
  expect(lines.map(({ tax }) => tax)).toEqual([{ taxMinor: 7 }, { taxMinor: 19 }])
  expect(taxes).toEqual([
    { code: 'A', ratePpm: 190_000, baseMinor: 100, taxMinor: 19, grossMinor: 119 },
    { code: 'B', ratePpm: 70_000, baseMinor: 100, taxMinor: 7, grossMinor: 107 },
  ])
  expect(levies).toBeUndefined()
})

test('tax on top of the price: 100 become 119', () => {
  const { taxes } = taxLines([line('A', 100), line('Z', 50)], rules('excluded', 'line'))
  expect(taxes).toEqual([
    { code: 'A', ratePpm: 190_000, baseMinor: 100, taxMinor: 19, grossMinor: 119 },
    { code: 'Z', ratePpm: 0, baseMinor: 50, taxMinor: 0, grossMinor: 50 },
  ])
})

test('three lines of 99 hold 48 by line, and 47 by document, shared by largest remainder', () => {
  const three = [line('A', 99), line('A', 99), line('A', 99)] // 15.807 each, 47.42 together
  expect(taxesOf(three, rules('included', 'line'))).toEqual([16, 16, 16])
  expect(taxesOf(three, rules('included', 'document'))).toEqual([16, 16, 15])
})

test('the middle of a unit goes up, to the even number or down, as the country says', () => {
  const half = [{ code: 'H', label: '50 %', ratePpm: 500_000 }]
  const by = (taxRoundingRule: TaxRules['taxRoundingRule']) => ({
    ...rules('excluded', 'document'),
    taxRates: half,
    taxRoundingRule,
  })
  const taxes = (['half-up', 'half-even', 'down'] as const).map((rule) => [
    ...taxesOf([line('H', 1)], by(rule)), // 0.5
    ...taxesOf([line('H', 3)], by(rule)), // 1.5
  ])
  expect(taxes).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ])
})

test('an empty basket has empty tables', () => {
  expect(taxLines([], rules('included', 'document'))).toEqual({ lines: [], taxes: [] })
})

test('a tax code that the profile does not have is a broken assumption, and can be asked before', () => {
  expect(() => taxLines([line('Q', 1)], rules('included', 'line'))).toThrow('one tax rate of the profile')
  expect(findTaxRate(RATES, 'Q')).toBeNull()
  expect(findTaxRate(RATES, 'B')?.ratePpm).toBe(70_000)
})

const GST = { levyId: 'GST', label: 'GST', ratePpm: 50_000 }
const PST = { levyId: 'PST', label: 'PST', ratePpm: 70_000 }
const TWO_TAXES: TaxRules = {
  ...rules('excluded', 'document'),
  taxRates: [
    { code: 'A', label: 'both', ratePpm: 120_000, levies: [GST, PST] },
    { code: 'B', label: 'GST', ratePpm: 50_000, levies: [GST] },
    { code: 'Z', label: '0 %', ratePpm: 0 },
  ],
}

test('taxes that are rounded each: one tax is rounded over all goods that bear it, whatever else they bear', () => {
  // GST: 5 % of 130 + 110 = 12; PST: 7 % of 130 = 9.1.
  const { lines, taxes, levies } = taxLines([line('A', 130), line('B', 110), line('Z', 9)], TWO_TAXES)
  expect(levies).toEqual([
    { ...GST, baseMinor: 240, taxMinor: 12 },
    { ...PST, baseMinor: 130, taxMinor: 9 },
  ])
  expect(lines.map(({ tax }) => tax)).toEqual([
    {
      taxMinor: 16, // 6.5 and 5.5 go back as 7 and 5: the earlier line gets the unit
      levies: [
        { levyId: 'GST', taxMinor: 7 },
        { levyId: 'PST', taxMinor: 9 },
      ],
    },
    { taxMinor: 5, levies: [{ levyId: 'GST', taxMinor: 5 }] },
    { taxMinor: 0 },
  ])
  expect(taxes.map(({ taxMinor, grossMinor }) => [taxMinor, grossMinor])).toEqual([
    [16, 146],
    [5, 115],
    [0, 9],
  ])
})

test('taxes that are rounded together: the sum of the rates is rounded once, and shared', () => {
  const together = { ...TWO_TAXES, leviesRounded: 'together' as const }
  // Each: 5 % of 50 = 2.5 -> 3 and 7 % of 50 = 3.5 -> 4. Together: 12 % of 50 = 6, of which 5/12 and 7/12.
  expect(taxesOf([line('A', 50)], TWO_TAXES)).toEqual([7])
  expect(taxLines([line('A', 50)], together)).toMatchObject({
    lines: [{ tax: { taxMinor: 6 } }],
    levies: [
      { levyId: 'GST', taxMinor: 2 },
      { levyId: 'PST', taxMinor: 4 },
    ],
  })
})

test('several taxes within one price are taken out of the same price', () => {
  // 112 hold 5 and 7.
  expect(taxLines([line('A', 112)], { ...TWO_TAXES, taxMode: 'included' }).levies).toEqual([
    { ...GST, baseMinor: 100, taxMinor: 5 },
    { ...PST, baseMinor: 100, taxMinor: 7 },
  ])
})
