import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import { taxLines, type TaxRules } from './tax-lines.ts'
import type { TaxableLine, TaxedTender } from './taxable-portions.ts'

const CARD: TaxedTender = { kind: 'card' }
const LEVIES = ['X', 'Y', 'W']
const step = fc.integer({ min: 0, max: 60 }).map((n) => n * 2500)

/** Plain rates, rates of several taxes, one with a limit by the piece, one that a benefit may pay, and 0 %. */
const rules: fc.Arbitrary<TaxRules> = fc
  .record({
    taxMode: fc.constantFrom('included' as const, 'excluded' as const),
    taxRounding: fc.constantFrom('line' as const, 'document' as const),
    taxRoundingRule: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
    leviesRounded: fc.constantFrom('each' as const, 'together' as const),
    a: step,
    parts: fc.tuple(step, step, step),
  })
  .map(({ a, parts, ...how }) => {
    const levies = LEVIES.map((levyId, at) => ({ levyId, label: levyId, ratePpm: parts[at] ?? 0 }))
    const all = { label: '', ratePpm: sumMinor(parts), levies }
    const some = levies.slice(0, 2)
    return {
      ...how,
      taxRates: [
        { code: 'A', label: '', ratePpm: a },
        { code: 'L', ...all, benefitCode: 'Z' },
        { code: 'C', ...all, below: { pieceMinor: 10_000, code: 'Z' } },
        { code: 'M', label: '', ratePpm: sumMinor(some.map((one) => one.ratePpm)), levies: some },
        { code: 'Z', label: '', ratePpm: 0 },
      ],
    }
  })
const linesFrom = (min: number) =>
  fc.array(
    fc.record({
      taxCode: fc.constantFrom('A', 'L', 'C', 'M', 'Z'),
      netMinor: fc.integer({ min, max: 1_000_000 }),
      pieces: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 25 },
  )
const tender: fc.Arbitrary<TaxedTender> = fc.oneof(
  fc.constant({ kind: 'card' } as const),
  fc.record({ kind: fc.constant('food-benefit' as const), amountMinor: fc.nat(3_000_000) }),
)

test('law: lines keep their order; the taxes of lines, rows and levies are one sum; base + tax = gross', () => {
  fc.assert(
    fc.property(linesFrom(-1_000_000), rules, tender, (lines, by, paid) => {
      const taxed = taxLines(lines, by, paid)
      const rows = sumMinor(taxed.taxes.map((row) => row.taxMinor))
      expect(taxed.lines.map(({ line }) => line)).toEqual(lines)
      expect(sumMinor(taxed.lines.map(({ tax }) => tax.taxMinor))).toBe(rows)
      expect(sumMinor((taxed.levies ?? []).map((row) => row.taxMinor))).toBe(rows)
      const net = sumMinor(lines.map(({ netMinor }) => netMinor))
      const gross = sumMinor(taxed.taxes.map((row) => row.grossMinor))
      expect(gross).toBe(by.taxMode === 'included' ? net : net + rows)
      expect(taxed.taxes.every((row) => row.baseMinor + row.taxMinor === row.grossMinor)).toBe(true)
    }),
  )
})

test('law: each levy of the table is the sum of that levy on the lines', () => {
  fc.assert(
    fc.property(linesFrom(-1_000_000), rules, (lines, by) => {
      const taxed = taxLines(lines, by, CARD)
      const onLines = (levyId: string) =>
        sumMinor(
          taxed.lines.flatMap(({ tax }) =>
            (tax.levies ?? []).flatMap((one) => (one.levyId === levyId ? [one.taxMinor] : [])),
          ),
        )
      const named = (taxed.levies ?? []).filter(({ levyId }) => LEVIES.includes(levyId))
      expect(named.map(({ taxMinor }) => taxMinor)).toEqual(named.map(({ levyId }) => onLines(levyId)))
      const whole = taxed.lines.filter(({ tax }) => tax.levies !== undefined)
      const apart = whole.filter(
        ({ tax }) => sumMinor((tax.levies ?? []).map((one) => one.taxMinor)) !== tax.taxMinor,
      )
      expect(apart).toEqual([])
    }),
  )
})

/** The tax of one line in a store where nothing is exempt, as a fraction. */
function exactTax({ netMinor }: TaxableLine, ratePpm: number, by: TaxRules): number {
  return (netMinor * ratePpm) / (by.taxMode === 'included' ? 1_000_000 + ratePpm : 1_000_000)
}

test('law: by document a rate is at most half a unit from its exact tax, less than one when it is cut off', () => {
  fc.assert(
    fc.property(linesFrom(0), rules, (some, by) => {
      const lines = some.map((line) => ({ ...line, taxCode: 'L' }))
      const { taxes } = taxLines(lines, { ...by, taxRounding: 'document', leviesRounded: 'together' }, CARD)
      const ratePpm = by.taxRates.find(({ code }) => code === 'L')?.ratePpm ?? 0
      const exact = lines.reduce((sum, line) => sum + exactTax(line, ratePpm, by), 0)
      const off = exact - (taxes[0]?.taxMinor ?? 0)
      expect(Math.abs(off)).toBeLessThan(by.taxRoundingRule === 'down' ? 1 : 0.501)
      if (by.taxRoundingRule === 'down') expect(off).toBeGreaterThan(-0.001)
    }),
  )
})

test('law: every line is less than one unit of each of its taxes from the exact tax', () => {
  fc.assert(
    fc.property(linesFrom(0), rules, (some, by) => {
      const lines = some.map((line) => ({ ...line, taxCode: 'L' }))
      const rate = by.taxRates.find(({ code }) => code === 'L')
      const taxed = taxLines(lines, by, CARD).lines
      const limit = by.leviesRounded === 'together' ? 1 : LEVIES.length
      const off = taxed.map(({ line, tax }) =>
        Math.abs(exactTax(line, rate?.ratePpm ?? 0, by) - tax.taxMinor),
      )
      expect(Math.max(0, ...off)).toBeLessThan(limit)
    }),
  )
})

test('law: the order of the lines changes neither what is due nor any levy', () => {
  fc.assert(
    fc.property(linesFrom(-1_000_000), rules, (lines, by) => {
      const { taxes, levies } = taxLines(lines, by, CARD)
      const turned = taxLines(lines.toReversed(), by, CARD)
      const sums = (all: typeof taxes) => ({
        base: sumMinor(all.map((row) => row.baseMinor)),
        tax: sumMinor(all.map((row) => row.taxMinor)),
      })
      expect(sums(turned.taxes)).toEqual(sums(taxes))
      expect((turned.levies ?? []).map((one) => [one.levyId, one.taxMinor])).toEqual(
        (levies ?? []).map((one) => [one.levyId, one.taxMinor]),
      )
    }),
  )
})

test('law: tax taken out of a price and put on top of what is left gives the price again, within a unit', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), step, (priceMinor, ratePpm) => {
      const rates = [{ code: 'A', label: '', ratePpm }]
      const how = { taxRounding: 'line', taxRoundingRule: 'half-up', leviesRounded: 'each' } as const
      const line = (netMinor: number) => [{ taxCode: 'A', netMinor, pieces: 1 }]
      const [out] = taxLines(line(priceMinor), { ...how, taxMode: 'included', taxRates: rates }, CARD).taxes
      const base = out?.baseMinor ?? -1
      const [onTop] = taxLines(line(base), { ...how, taxMode: 'excluded', taxRates: rates }, CARD).taxes
      expect(Math.abs((onTop?.grossMinor ?? -9) - priceMinor)).toBeLessThanOrEqual(1)
    }),
  )
})

test('law: tax within a price is never below 0 nor above the price', () => {
  fc.assert(
    fc.property(linesFrom(0), rules, tender, (lines, by, paid) => {
      const { lines: taxed } = taxLines(lines, { ...by, taxMode: 'included' }, paid)
      const levies = taxed.flatMap(({ tax }) => tax.levies ?? [])
      expect(taxed.filter(({ tax }) => tax.taxMinor < 0)).toEqual([])
      expect(levies.filter(({ taxMinor }) => taxMinor < 0)).toEqual([])
      if (by.leviesRounded === 'each') return // two taxes of one unit may each be rounded up
      expect(taxed.filter(({ line, tax }) => tax.taxMinor > line.netMinor)).toEqual([])
    }),
  )
})

test('law: a food benefit never makes a sale dearer, and one that pays all its food leaves no tax on it', () => {
  fc.assert(
    fc.property(linesFrom(0), rules, fc.nat(3_000_000), (lines, by, amountMinor) => {
      const due = (paid: TaxedTender) =>
        sumMinor(taxLines(lines, { ...by, taxRounding: 'document' }, paid).taxes.map((row) => row.grossMinor))
      expect(due({ kind: 'food-benefit', amountMinor })).toBeLessThanOrEqual(due(CARD))
      const all = taxLines(lines, by, { kind: 'food-benefit', amountMinor: 1_000_000_000 })
      const left = all.taxes.filter(({ code, grossMinor }) => code === 'L' && grossMinor > 0)
      expect(left).toEqual([])
    }),
  )
})
