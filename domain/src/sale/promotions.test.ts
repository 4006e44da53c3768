import { expect, test } from 'vitest'
import { indexPromotions } from '../promotions/promotion-index.ts'
import { checkInvariants } from './invariants.ts'
import { saleIn } from './queries.ts'
import { APPLES, COLA, GIN, MILK, PAN } from './testing/items.ts'
import { PROMOTIONS } from './testing/promotions.ts'
import { ATTENDANT, Till } from './testing/till.ts'

const till = () => {
  const open = new Till().open()
  open.circumstances = { ...open.circumstances, promotions: PROMOTIONS }
  return open
}
const sale = (of: Till) => saleIn(of.ledger)
const offersOf = (of: Till) => sale(of).lines.map(({ price }) => price.offers)
const card = (n: number) => ({ type: 'identify-member', key: { bootId: 'boot', n }, language: 'de' }) as const

test('the third one is free, and each line says so; the words of the offer are told once', () => {
  const at = till().add(MILK, MILK, MILK)
  const given = { promotionId: 'milk', savedMinor: 40 }
  expect(offersOf(at)).toEqual([[given], [given], [{ ...given, savedMinor: 39 }]])
  expect(sale(at).totals).toMatchObject({ extendedMinor: 357, discountMinor: 119, totalMinor: 238 })
  at.add(MILK)
  expect(sale(at).offers).toEqual([
    { promotionId: 'milk', name: { de: 'milk' }, terms: { kind: 'n-for-m', take: 3, pay: 2 } },
  ])
  expect(
    at.history.filter(({ event }) => 'priced' in event && event.priced.offers !== undefined),
  ).toHaveLength(1)
})

test('a deposit has no part in an offer, and does not count for the basket', () => {
  const at = till().add(COLA, MILK)
  expect(offersOf(at)).toEqual([
    [{ promotionId: 'mix', savedMinor: 26 }],
    undefined,
    [{ promotionId: 'mix', savedMinor: 20 }],
  ])
  expect(sale(at).totals.totalMinor).toBe(222 + 25)
})

test('what staff give by hand comes after the offers', () => {
  const at = till().signIn().add(PAN)
  const value = { kind: 'percent', ppm: 100_000 } as const
  at.must({ type: 'grant-discount', discount: { lineId: '1', value, reason: 'x' } }, ATTENDANT)
  const [line] = sale(at).lines
  expect(line?.price).toMatchObject({
    discountMinor: 1_580,
    netMinor: 3_419,
    offers: [
      { promotionId: 'pan', savedMinor: 1_000 },
      { promotionId: 'big', savedMinor: 200 },
    ],
  })
})

test('goods by weight are one piece', () => {
  const at = till()
  at.must({ type: 'request-weighing', item: APPLES, language: 'de' })
  at.must(at.weigh(2_000, 'R1'), { kind: 'lane' })
  expect(sale(at).totals).toMatchObject({ extendedMinor: 598, totalMinor: 498 })
})

test('a member card counts once, from then on, and its number is nowhere', () => {
  const at = till().add(GIN)
  expect(sale(at).totals.totalMinor).toBe(999)
  expect(at.must(card(900))).toEqual(['member-identified'])
  expect(sale(at).totals.totalMinor).toBe(899)
  expect(at.refusal(card(900))).toBe('duplicate')
  expect(at.refusal(card(901))).toBe('already')
  at.add(GIN)
  expect(sale(at).totals.totalMinor).toBe(2 * 899)
  expect(checkInvariants(at.ledger, at.history)).toEqual([])
})

test('a member card may begin a sale', () => {
  const at = till()
  expect(at.must(card(900))).toEqual(['sale-started', 'member-identified'])
  expect(new Till().refusal(card(900))).toBe('lane-closed')
})

test('hours are judged by the beginning of the sale', () => {
  const hours = { fromMinute: 660, toMinute: 661 } // 11:00 on the store's clock
  const times = { fromDay: null, toDay: null, weekdays: null, hours }
  const promotions = indexPromotions(
    [...PROMOTIONS.byId.values()].slice(0, 1).map((one) => ({ ...one, times })),
  )
  const at = new Till().open()
  at.circumstances = { ...at.circumstances, promotions }
  at.add(MILK, MILK)
  at.circumstances = { ...at.circumstances, at: '2026-11-23T15:00:00.000Z' }
  at.add(MILK)
  expect(sale(at).totals.discountMinor).toBe(119)
})

test('a journal from before there were promotions folds to a sale without any', () => {
  const at = new Till().open().add(MILK, MILK, MILK)
  expect(offersOf(at)).toEqual([undefined, undefined, undefined])
  expect(sale(at)).toMatchObject({ isMember: false, offers: [] })
})

test('the receipt names every offer', () => {
  const at = till().add(MILK, MILK, MILK)
  at.must(at.effect(at.asked()), { kind: 'lane' })
  expect(
    sale(at).completion?.receipt.lines.map(({ offers, discountMinor }) => ({ offers, discountMinor })),
  ).toEqual(
    [40, 40, 39].map((savedMinor) => ({
      offers: [{ name: { de: 'milk' }, savedMinor }],
      discountMinor: savedMinor,
    })),
  )
})
