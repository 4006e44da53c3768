import { describe, expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { childLines, saleIn } from './queries.ts'
import { APPLES, COLA, MILK, PAN } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'
import { NO_FACTS } from '../gs1/piece-facts.ts'

const sale = (till: Till) => saleIn(till.ledger)
const kinds = (till: Till) => sale(till).interventions.map((one) => one.kind)

describe('a sale begins', () => {
  test('with the first scan, in the same transaction', () => {
    const till = new Till().open()
    expect(phaseOf(till.ledger)).toBe('attract')
    expect(till.must(till.scan(MILK))).toEqual(['sale-started', 'item-added'])
    expect(sale(till).saleId).toBe('L1-1-1')
    expect(phaseOf(till.ledger)).toBe('scanning')
  })

  test('by the start button, once', () => {
    const till = new Till().open()
    till.must({ type: 'start-sale', language: 'en' })
    expect(sale(till).language).toBe('en')
    expect(till.refusal({ type: 'start-sale', language: 'en' })).toBe('sale-in-progress')
  })

  test('only when the lane is open, with a day, a price book and a disk reserve', () => {
    expect(new Till().refusal(new Till().scan(MILK))).toBe('lane-closed')
    const till = new Till().open()
    const bare = new Till(till.history.slice(0, 1))
    expect(bare.refusal(bare.scan(MILK))).toBe('lane-closed')
    till.circumstances = { ...till.circumstances, mayStartSale: false }
    expect(till.refusal(till.scan(MILK))).toBe('disk-reserve')
    till.must({ type: 'close-day', terminal: null }, LANE)
    expect(till.refusal(till.scan(MILK))).toBe('no-business-day')
    till.ledger = { ...till.ledger, businessDay: '2026-11-23', priceBook: null }
    expect(till.refusal(till.scan(MILK))).toBe('no-price-book')
  })
})

describe('items', () => {
  test('a deposit is a child line: it follows the quantity and goes with its parent', () => {
    const till = new Till().open().add(COLA)
    till.must({ type: 'set-quantity', lineId: '1', quantity: 3 })
    expect(childLines(sale(till), '1').map((line) => line.measure)).toEqual([{ kind: 'each', quantity: 3 }])
    expect(sale(till).totals.totalMinor).toBe(3 * (149 + 25))
    till.must({ type: 'void-line', lineId: '1', reason: 'asked' })
    expect(sale(till).lines.every((line) => line.voided)).toBe(true)
    expect(sale(till).totals.totalMinor).toBe(0)
  })

  test('a deposit line is not changed by itself', () => {
    const till = new Till().open().add(COLA)
    expect(till.refusal({ type: 'void-line', lineId: '2', reason: 'asked' })).toBe('line-is-deposit')
    expect(till.refusal({ type: 'set-quantity', lineId: '2', quantity: 2 })).toBe('line-is-deposit')
  })

  test('what must not be sold is refused, whatever the scan', () => {
    const till = new Till().open()
    const refused = (item: typeof MILK, quantity = 1) => till.refusal(till.scan(item, quantity))
    expect(refused({ ...MILK, blocked: true })).toBe('blocked-item')
    expect(refused({ ...MILK, priceMinor: 0 })).toBe('no-price')
    expect(refused({ ...MILK, priceMinor: 0.5 })).toBe('no-price')
    expect(refused({ ...MILK, priceMinor: 1_000_000_001 })).toBe('no-price')
    expect(refused({ ...COLA, deposit: { itemId: 'd', name: {}, priceMinor: -1 } })).toBe('no-price')
    expect(refused({ ...MILK, taxCode: 'Z' })).toBe('no-price')
    expect(refused(APPLES)).toBe('line-is-weighed')
    expect(refused(MILK, 0)).toBe('quantity-out-of-range')
    expect(refused(MILK, 51)).toBe('quantity-out-of-range')
    expect(refused(MILK, 1.5)).toBe('quantity-out-of-range')
    expect(till.ledger.sale).toBeNull()
  })

  test('a scan counts once, also when it comes again after its sale', () => {
    const till = new Till().open()
    const scan = till.scan(MILK)
    till.must(scan)
    expect(till.refusal(scan)).toBe('duplicate')
    till.must({ type: 'cancel-sale', reason: 'asked' })
    expect(till.refusal(scan)).toBe('duplicate')
    expect(till.ledger.sale).toBeNull()
  })

  test('a refused scan is on record, once', () => {
    const till = new Till().open()
    const refuse = { type: 'refuse-scan', key: { bootId: 'boot', n: 9 }, reason: 'paying' } as const
    expect(till.must(refuse)).toEqual(['scan-refused'])
    expect(till.refusal(refuse)).toBe('duplicate')
  })

  test('a piece whose second code says nothing against it stays', () => {
    const till = new Till().open()
    till.add(MILK)
    const key = { bootId: 'boot', n: 9 }
    expect(till.refusal({ type: 'judge-piece', lineId: '1', key, facts: NO_FACTS })).toBe('already')
  })

  test('a piece whose second code speaks against it leaves, once, also when no clock can say', () => {
    const till = new Till().open().add(MILK, MILK)
    const judge = (lineId: string, n: number) =>
      ({
        type: 'judge-piece',
        lineId,
        key: { bootId: 'boot', n },
        facts: { ...NO_FACTS, useBy: '200101' },
      }) as const
    const reason = () => till.history.findLast(({ event }) => event.type === 'scan-refused')?.event
    expect(till.must(judge('1', 90))).toEqual(['item-voided', 'scan-refused'])
    expect(reason()).toMatchObject({ reason: 'expired' })
    expect(till.refusal(judge('2', 90))).toBe('duplicate')
    expect(till.refusal(judge('1', 91))).toBe('no-such-line')
    till.circumstances = { ...till.circumstances, clockTrusted: false }
    till.must(judge('2', 92))
    expect(reason()).toMatchObject({ reason: 'blocked-item' })
  })

  test('a basket ends at its lines and at an amount that a terminal can hold', () => {
    const till = new Till().open()
    till.circumstances = {
      ...till.circumstances,
      profile: { ...germany, limits: { ...germany.limits, linesMax: 2, quantityMax: 1000 } },
    }
    const costly = { ...MILK, priceMinor: 1_000_000_000 }
    till.must(till.scan(costly, 600))
    expect(till.refusal(till.scan(costly, 600))).toBe('sale-full')
    till.add(COLA)
    expect(till.refusal(till.scan(MILK))).toBe('sale-full')
  })

  test('a keyed item has no scan key and may come twice', () => {
    const till = new Till().open()
    const source = { kind: 'keyed', digits: '4000000000017' } as const
    const keyed = { type: 'add-item', item: MILK, quantity: 1, source, language: 'de' } as const
    till.must(keyed)
    till.must(keyed)
    expect(sale(till).lines).toHaveLength(2)
  })
})

describe('quantities and voids', () => {
  test('are bound to existing lines of pieces', () => {
    const till = new Till().open().add(MILK)
    expect(till.refusal({ type: 'set-quantity', lineId: '9', quantity: 2 })).toBe('no-such-line')
    expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 0 })).toBe('quantity-out-of-range')
    expect(till.refusal({ type: 'set-quantity', lineId: '1', quantity: 1 })).toBe('already')
    till.must({ type: 'request-weighing', item: APPLES, language: 'de' })
    till.must(till.weigh(500, 'r1'), LANE)
    expect(till.refusal({ type: 'set-quantity', lineId: '2', quantity: 2 })).toBe('line-is-weighed')
  })

  test('a shopper takes little things out alone and is helped with dear ones', () => {
    const till = new Till().open().add(MILK, PAN)
    expect(till.must({ type: 'void-line', lineId: '1', reason: 'asked' })).toEqual(['item-voided'])
    expect(till.must({ type: 'void-line', lineId: '2', reason: 'asked' })).toEqual(['intervention-raised'])
    expect(till.refusal({ type: 'void-line', lineId: '2', reason: 'asked' })).toBe('already')
    expect(till.refusal(till.pay())).toBe('intervention-open')
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: 'asked' })).toBe('no-such-line')
  })

  test('approving the question voids the line in the same transaction; denying keeps it', () => {
    const till = new Till().open().signIn().add(PAN)
    const ask = { type: 'void-line', lineId: '1', reason: 'asked' } as const
    till.must(ask)
    const answer = (interventionId: string, resolution: 'approved' | 'denied') =>
      till.must({ type: 'resolve-intervention', interventionId, version: 1, resolution }, ATTENDANT)
    expect(answer('I1', 'denied')).toEqual(['intervention-resolved'])
    till.must(ask)
    expect(answer('I2', 'approved')).toEqual(['intervention-resolved', 'item-voided'])
    expect(kinds(till)).toEqual([])
  })

  test('after three voids, and after taking pieces away, each further one needs a person', () => {
    const till = new Till().open().add(MILK, MILK, MILK)
    till.must(till.scan(MILK, 3))
    till.must({ type: 'void-line', lineId: '1', reason: 'asked' })
    till.must({ type: 'void-line', lineId: '2', reason: 'asked' })
    till.must({ type: 'set-quantity', lineId: '4', quantity: 2 })
    expect(till.must({ type: 'set-quantity', lineId: '4', quantity: 1 })).toEqual(['intervention-raised'])
    till.must({ type: 'set-quantity', lineId: '4', quantity: 5 })
    expect(till.must({ type: 'void-line', lineId: '3', reason: 'asked' })).toEqual(['intervention-raised'])
  })

  describe('fewer dear pieces', () => {
    const fewer = (quantity: number) => ({ type: 'set-quantity', lineId: '1', quantity }) as const
    const pans = () => {
      const till = new Till().open().signIn()
      till.must(till.scan(PAN, 4))
      return till
    }
    const answer = (till: Till, resolution: 'approved' | 'denied') => {
      return till.must(
        { type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution },
        ATTENDANT,
      )
    }
    const pieces = (till: Till) => sale(till).lines[0]?.measure

    test('stay until a person has said yes, who sees the line, from and to', () => {
      const till = pans()
      expect(till.must(fewer(1))).toEqual(['intervention-raised'])
      expect(sale(till).interventions).toMatchObject([
        { kind: 'quantity', evidence: { lineId: '1', from: 4, to: 1 }, blocksPayment: true },
      ])
      expect(pieces(till)).toEqual({ kind: 'each', quantity: 4 })
      expect(till.refusal(till.pay())).toBe('intervention-open')
      expect(answer(till, 'approved')).toEqual(['intervention-resolved', 'quantity-set'])
      expect(pieces(till)).toEqual({ kind: 'each', quantity: 1 })
      expect(till.history.at(-1)?.event).toMatchObject({ type: 'quantity-set', by: 'ann' })
    })

    test('stay when a person says no', () => {
      const till = pans()
      till.must(fewer(1))
      expect(answer(till, 'denied')).toEqual(['intervention-resolved'])
      expect(pieces(till)).toEqual({ kind: 'each', quantity: 4 })
    })

    test('are asked for once; another wish for the line takes the place of the first', () => {
      const till = pans()
      till.must(fewer(1))
      expect(till.refusal(fewer(1))).toBe('already')
      expect(till.must(fewer(2))).toEqual(['intervention-resolved', 'intervention-raised'])
      expect(till.must({ type: 'void-line', lineId: '1', reason: 'asked' })).toEqual([
        'intervention-resolved',
        'intervention-raised',
      ])
      expect(kinds(till)).toEqual(['void'])
      till.must(fewer(3))
      expect(sale(till).interventions).toMatchObject([{ interventionId: 'I4', evidence: { from: 4, to: 3 } }])
    })

    test('are no question any more when the number has become another, or the line is gone', () => {
      const till = pans()
      till.must(fewer(1))
      expect(till.must(fewer(5))).toEqual(['quantity-set', 'intervention-resolved'])
      till.must(fewer(1))
      till.must({ type: 'void-line', lineId: '1', reason: 'asked' }, ATTENDANT)
      expect(kinds(till)).toEqual([])
    })

    test('may be taken back by the shopper', () => {
      const till = pans()
      till.must(fewer(1))
      till.must({ type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'withdrawn' })
      expect(pieces(till)).toEqual({ kind: 'each', quantity: 4 })
    })

    test('wait while money is on its way back', () => {
      const till = pans()
      till.must(till.effect(till.asked(100)), LANE)
      till.must(fewer(1))
      const reverse = { type: 'request-reverse', baseline: till.baseline() } as const
      till.must({ ...reverse, ofAttemptId: till.last().attemptId }, LANE)
      const approve = { interventionId: 'I1', version: 1, resolution: 'approved' } as const
      expect(till.refusal({ type: 'resolve-intervention', ...approve }, ATTENDANT)).toBe('sale-frozen')
    })

    test('are taken out by staff without a question', () => {
      expect(pans().must(fewer(1), ATTENDANT)).toEqual(['quantity-set'])
    })
  })

  test('staff void without asking, and the question of the shopper goes away', () => {
    const till = new Till().open().add(PAN).signIn()
    till.must({ type: 'void-line', lineId: '1', reason: 'asked' })
    const events = till.must({ type: 'void-line', lineId: '1', reason: 'asked' }, ATTENDANT)
    expect(events).toEqual(['item-voided', 'intervention-resolved'])
  })

  test('staff without their session change nothing', () => {
    const till = new Till().open().add(PAN)
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: 'asked' }, ATTENDANT)).toBe('not-allowed')
    expect(till.refusal(till.scan(MILK), ATTENDANT)).toBe('not-allowed')
    expect(till.refusal({ type: 'request-weighing', item: APPLES, language: 'de' }, ATTENDANT)).toBe(
      'not-allowed',
    )
    expect(till.refusal({ type: 'cancel-sale', reason: 'asked' }, ATTENDANT)).toBe('not-allowed')
    expect(till.refusal(till.pay(), ATTENDANT)).toBe('not-allowed')
    const sue = { kind: 'staff', staffId: 'ann', role: 'supervisor', presence: 'at-lane' } as const
    till.signIn()
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: 'asked' }, sue)).toBe('not-allowed')
  })
})

describe('discounts', () => {
  const grant = (lineId: string | null, ppm: number) =>
    ({
      type: 'grant-discount',
      discount: { lineId, value: { kind: 'percent', ppm }, reason: 'damaged' },
    }) as const

  test('are given by staff, to a line or to the sale', () => {
    const till = new Till().open().add(PAN, COLA).signIn()
    expect(till.refusal(grant('1', 100_000))).toBe('not-allowed')
    till.must(grant('1', 100_000), ATTENDANT)
    till.must(grant(null, 100_000), ATTENDANT)
    expect(sale(till).discounts.map((one) => [one.discountId, one.by])).toEqual([
      ['D1', 'ann'],
      ['D2', 'ann'],
    ])
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  })

  test('are refused for deposits, lines that are not there and more than all', () => {
    const till = new Till().open().add(COLA).signIn()
    expect(till.refusal(grant('2', 100_000), ATTENDANT)).toBe('line-is-deposit')
    expect(till.refusal(grant('3', 100_000), ATTENDANT)).toBe('no-such-line')
    expect(till.refusal(grant('1', 1_000_001), ATTENDANT)).toBe('amount-out-of-range')
    till.must({ type: 'cancel-sale', reason: 'asked' })
    expect(till.refusal(grant(null, 1), ATTENDANT)).toBe('no-sale')
  })
})

describe('language', () => {
  test('changes while the sale is not finished', () => {
    const till = new Till().open()
    expect(till.refusal({ type: 'set-language', language: 'en' })).toBe('no-sale')
    till.add(MILK)
    expect(till.refusal({ type: 'set-language', language: 'de' })).toBe('already')
    till.must({ type: 'set-language', language: 'en' })
    expect(sale(till).language).toBe('en')
  })
})
