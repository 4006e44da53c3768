import { expect, test } from 'vitest'
import { austria } from '../profiles/austria.ts'
import { canadaQuebec } from '../profiles/canada.ts'
import { usNewYork } from '../profiles/us-states.ts'
import type { StoreProfile } from '../store-profile.ts'
import { returnOfLine } from '../tax/return-of-line.ts'
import { checkInvariants } from './invariants.ts'
import { COLA, MILK, PAN } from './testing/items.ts'
import { LANE, Till } from './testing/till.ts'

function tillIn(profile: StoreProfile): Till {
  const till = new Till()
  till.circumstances = { ...till.circumstances, profile }
  return till.open()
}
const codes = (till: Till) => till.ledger.sale?.lines.map(({ item }) => item.taxCode)

function paidFor(till: Till): Till {
  till.must(till.effect(till.asked(), { currency: till.circumstances.profile.currency.code }), LANE)
  expect(checkInvariants(till.ledger, till.history)).toEqual([])
  return till
}

test('a sale in Quebec keeps each tax of each line, on the receipt and for its return', () => {
  const till = paidFor(tillIn(canadaQuebec).add(COLA, PAN, { ...MILK, taxCode: 'Z' }))
  const completion = till.ledger.sale?.completion
  expect(completion?.receipt).toMatchObject({
    totalMinor: 149 + 25 + 4999 + 119 + 257 + 514, // of 51.48: GST 257.4, QST 513.5
    levies: [
      { levyId: 'GST', label: 'TPS/GST', baseMinor: 5148, taxMinor: 257 },
      { levyId: 'QST', label: 'TVQ/QST', baseMinor: 5148, taxMinor: 514 },
    ],
  })
  const completed = till.history.flatMap(({ event }) => (event.type === 'sale-completed' ? event.paid : []))
  expect(completed.map(({ taxMinor, levies }) => [taxMinor, levies?.length ?? 0])).toEqual([
    [22, 2], // 7.45 and 14.86
    [0, 0],
    [749, 2], // 249.95 and 498.65
    [0, 0],
  ])
  const pan = completed[2]
  if (pan === undefined) throw new Error('the pan is paid')
  expect(returnOfLine(pan, { sold: 1, before: 0, now: 1 })).toEqual({ ok: true, value: pan })
})

test('in New York a shirt below 110 dollars is sold, printed and kept as untaxed', () => {
  const till = paidFor(tillIn(usNewYork).add({ ...PAN, taxCode: 'C' }))
  expect(till.ledger.sale?.totals.totalMinor).toBe(4999)
  expect(till.ledger.sale?.completion?.receipt.lines).toMatchObject([{ taxCode: 'Z' }])
  const paid = till.history.flatMap(({ event }) => (event.type === 'sale-completed' ? event.paid : []))
  expect(paid).toMatchObject([{ taxCode: 'Z', taxMinor: 0 }])
})

test('a deposit in Austria bears no tax, unless the catalogue says which', () => {
  const reusable = { itemId: 'deposit:20', name: { de: 'Pfand' }, priceMinor: 20, taxCode: 'A' }
  const till = tillIn(austria).add(COLA, { ...COLA, deposit: reusable })
  expect(codes(till)).toEqual(['A', 'Z', 'A', 'A'])
  const odd = { ...COLA, deposit: { ...reusable, taxCode: 'Q' } }
  expect(till.refusal(till.scan(odd))).toBe('no-price')
})
