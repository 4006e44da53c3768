import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumMinor } from '../money/minor.ts'
import type { PaidLine } from '../sale/events.ts'
import { type ExplainedLine, explainTax } from '../tax/explain-tax.ts'
import { returnOfLine } from '../tax/return-of-line.ts'
import type { TaxedTender } from '../tax/taxable-portions.ts'
import { profileOn } from '../tax/rates-on.ts'
import { PROFILES } from './profiles.ts'

const tender: fc.Arbitrary<TaxedTender> = fc.oneof(
  fc.constant({ kind: 'card' } as const),
  fc.record({ kind: fc.constant('food-benefit' as const), amountMinor: fc.nat(100_000) }),
)
const day = fc.constantFrom('2026-03-31', '2026-11-26', '2028-01-01')
const basket = fc.tuple(fc.constantFrom(...PROFILES), day).chain(([known, on]) => {
  const profile = profileOn(known, on)
  const goods = fc.record({
    name: fc.constant('x'),
    taxCode: fc.constantFrom(...profile.taxRates.map(({ code }) => code)),
    priceMinor: fc.nat(20_000),
    pieces: fc.integer({ min: 1, max: 6 }),
    deposit: fc.record({ priceMinor: fc.nat(50) }),
  })
  return fc.tuple(fc.constant(profile), fc.array(goods, { maxLength: 15 }), tender)
})

/** Every piece of the line comes back for itself. */
function pieceByPiece({ paid, pieces }: ExplainedLine): readonly PaidLine[] {
  return Array.from({ length: pieces }, (_, before) => {
    const back = returnOfLine(paid, { sold: pieces, before, now: 1 })
    if (!back.ok) throw new Error(back.error)
    return back.value
  })
}

test('law: in every profile the returns of a whole basket sum to its total and to each tax of its tables', () => {
  fc.assert(
    fc.property(basket, ([profile, goods, paidBy]) => {
      const { lines, taxes, levies = [], totalMinor } = explainTax(goods, profile, paidBy)
      const back = lines.flatMap(pieceByPiece)
      const tax = sumMinor(back.map(({ taxMinor }) => taxMinor))
      const net = sumMinor(back.map(({ netMinor }) => netMinor))
      expect(tax).toBe(sumMinor(taxes.map(({ taxMinor }) => taxMinor)))
      expect(profile.taxMode === 'included' ? net : net + tax).toBe(totalMinor)
      const returned = levies.map(({ levyId }) =>
        sumMinor(
          back.flatMap((one) => (one.levies ?? []).flatMap((l) => (l.levyId === levyId ? [l.taxMinor] : []))),
        ),
      )
      expect(returned).toEqual(levies.map(({ taxMinor }) => taxMinor))
    }),
  )
})

test('law: in every profile cash is less than one coin from the total, and the total itself is never changed', () => {
  fc.assert(
    fc.property(basket, ([profile, goods, paidBy]) => {
      const { cash, taxes, totalMinor } = explainTax(goods, profile, paidBy)
      expect(totalMinor).toBe(sumMinor(taxes.map(({ grossMinor }) => grossMinor)))
      expect(cash === null).toBe(profile.cashRounding === null)
      const coinMinor = profile.cashRounding?.coinMinor ?? 1
      expect(Math.abs(cash?.differenceMinor ?? 0)).toBeLessThan(coinMinor)
    }),
  )
})
