import { describe, expect, test } from 'vitest'
import { NO_FACTS } from '../gs1/piece-facts.ts'
import { checkInvariants } from './invariants.ts'
import { saleIn } from './queries.ts'
import { APPLES, COLA, GIN, MILK } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'

const sale = (till: Till) => saleIn(till.ledger)
const at = (till: Till, time: string) => {
  till.circumstances = { ...till.circumstances, at: time }
}

describe('hours of sale', () => {
  const WINE = { ...MILK, saleHours: [{ days: [1, 2, 3, 4, 5, 6], fromMin: 6 * 60, toMin: 22 * 60 }] }

  test('an item is sold within them, by the clock of the store, and refused outside of them', () => {
    const till = new Till().open()
    at(till, '2026-11-23T20:59:00.000Z')
    till.add(WINE)
    at(till, '2026-11-23T21:00:00.000Z')
    expect(till.refusal(till.scan(WINE))).toBe('outside-hours')
    at(till, '2026-11-29T11:00:00.000Z')
    expect(till.refusal(till.scan(WINE))).toBe('outside-hours')
    expect(till.refusal(till.scan(MILK))).toBe('none')
  })

  test('they are judged again at the payment, and a removed line does not count', () => {
    const till = new Till().open()
    at(till, '2026-11-23T20:59:00.000Z')
    till.add(WINE, MILK)
    at(till, '2026-11-23T21:00:00.000Z')
    expect(till.refusal(till.pay())).toBe('outside-hours')
    till.must({ type: 'void-line', lineId: '1', reason: 'asked' })
    expect(till.refusal(till.pay())).toBe('none')
  })

  test('a payment that began in time is completed', () => {
    const till = new Till().open()
    at(till, '2026-11-23T20:59:00.000Z')
    const attempt = till.add(WINE).asked()
    at(till, '2026-11-23T21:00:00.000Z')
    expect(till.must(till.effect(attempt), LANE)).toContain('sale-completed')
  })

  test('nothing of it is sold by a clock that nobody vouches for', () => {
    const till = new Till().open()
    till.circumstances = { ...till.circumstances, clockTrusted: false }
    expect(till.refusal(till.scan(WINE))).toBe('clock-untrusted')
  })
})

describe('a limit of pieces', () => {
  const PILLS = { ...GIN, minAge: null, quantityMax: 2 }

  test('counts over all lines, whoever scans, and again after one was removed', () => {
    const till = new Till().open().signIn().add(PILLS, MILK, PILLS)
    expect(till.refusal(till.scan(PILLS))).toBe('item-limit')
    expect(till.refusal(till.scan(PILLS), ATTENDANT)).toBe('item-limit')
    till.must({ type: 'void-line', lineId: '1', reason: 'asked' }, ATTENDANT)
    till.add(PILLS)
    expect(sale(till).lines.filter((line) => !line.voided)).toHaveLength(3)
  })

  test('holds for a quantity that is set, which may always be less', () => {
    const till = new Till().open().add(PILLS)
    expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 3 })).toBe('item-limit')
    expect(till.refusal(till.scan(PILLS, 2))).toBe('item-limit')
    till.must({ type: 'set-quantity', lineId: '1', quantity: 2 })
    till.must({ type: 'set-quantity', lineId: '1', quantity: 1 })
    till.add(PILLS)
    expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 2 })).toBe('item-limit')
  })

  test('counts weighings of what is weighed, before the shopper has to weigh', () => {
    const till = new Till().open()
    const ask = { type: 'request-weighing', item: { ...APPLES, quantityMax: 1 }, language: 'de' } as const
    till.must(ask)
    till.must(till.weigh(500, 'r1'), LANE)
    expect(till.refusal(ask)).toBe('item-limit')
  })

  test('is not counted with deposits', () => {
    const till = new Till().open().add({ ...COLA, quantityMax: 1 })
    expect(sale(till).lines).toHaveLength(2)
  })
})

describe('tare', () => {
  const BERRIES = { ...APPLES, tare: { value: 12, exponent: -3, unit: 'kg' } } as const
  const begun = () => {
    const till = new Till().open()
    till.must({ type: 'request-weighing', item: BERRIES, language: 'de' })
    return till
  }

  test('is taken off the reading, and both are in the line', () => {
    const till = begun()
    till.must(till.weigh(512, 'r1'), LANE)
    const [line] = sale(till).lines
    expect(line?.measure).toMatchObject({ weight: { value: 500, exponent: -3 }, tare: { value: 12 } })
    expect(line?.price.netMinor).toBe(150) // 0.500 kg at 2.99
    expect(till.history.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'weight-recorded', weight: { value: 512, exponent: -3, unit: 'kg' } }),
    )
  })

  test('an empty box is not sold, and the weighing goes on', () => {
    const till = begun()
    expect(till.refusal(till.weigh(12, 'r1'), LANE)).toBe('weight-not-positive')
    expect(till.refusal(till.weigh(11, 'r2'), LANE)).toBe('weight-not-positive')
    expect(sale(till).weighing).not.toBeNull()
  })
})

describe('what is sold by the litre', () => {
  const OIL = { ...MILK, soldBy: 'volume', priceMinor: 800, deposit: COLA.deposit } as const
  const volume = { value: 750, exponent: -3, unit: 'l' } as const

  test('costs what the volume of its label is worth', () => {
    const till = new Till().open()
    const labelled = { ...till.scan(OIL), facts: { ...NO_FACTS, volume } }
    till.must(labelled)
    expect(sale(till).lines).toMatchObject([
      { measure: { kind: 'volume', volume }, price: { netMinor: 600 } },
    ])
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
    expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 2 })).toBe('line-is-weighed')
  })

  test('is refused without a label that says how much there is', () => {
    const till = new Till().open()
    expect(till.refusal(till.scan(OIL))).toBe('label-unreadable')
    expect(till.refusal({ type: 'request-weighing', item: OIL, language: 'de' })).toBe('wrong-unit')
  })
})
