import { describe, expect, test } from 'vitest'
import { germany } from '../profiles/germany.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { childLines, saleIn } from './queries.ts'
import { APPLES, BEER, COLA, GIN, MILK, PAN } from './testing/items.ts'
import { ATTENDANT, LANE, SHOPPER, Till } from './testing/till.ts'

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
    expect(till.refusal({ type: 'set-quantity', lineId: '4', quantity: 1 })).toBe('not-allowed')
    till.must({ type: 'set-quantity', lineId: '4', quantity: 5 })
    expect(till.must({ type: 'void-line', lineId: '3', reason: 'asked' })).toEqual(['intervention-raised'])
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

describe('weighing', () => {
  const ask = { type: 'request-weighing', item: APPLES, language: 'de' } as const

  test('takes one reading after the request and adds the line with it', () => {
    const till = new Till().open()
    expect(till.must(ask)).toEqual(['sale-started', 'weighing-requested'])
    expect(phaseOf(till.ledger)).toBe('weighing')
    till.add(MILK)
    expect(till.must(till.weigh(1234, 'r1'), LANE)).toEqual(['weight-recorded', 'item-added'])
    expect(sale(till).lines.at(-1)?.price.netMinor).toBe(369)
    till.must(ask)
    expect(till.refusal(till.weigh(1234, 'r1'), LANE)).toBe('reading-used')
  })

  test('is of one thing at a time, and of things that are sold by weight', () => {
    const till = new Till().open()
    expect(till.refusal({ ...ask, item: MILK })).toBe('wrong-unit')
    expect(till.refusal({ ...ask, item: { ...APPLES, blocked: true } })).toBe('blocked-item')
    till.must(ask)
    expect(till.refusal(ask)).toBe('weighing-open')
    expect(till.refusal(till.pay())).toBe('weighing-open')
    till.must({ type: 'cancel-weighing', weighingId: 'W1', reason: 'asked' })
    expect(till.refusal({ type: 'cancel-weighing', weighingId: 'W1', reason: 'asked' })).toBe(
      'no-such-weighing',
    )
    expect(till.refusal(till.weigh(1, 'r2'), LANE)).toBe('no-such-weighing')
  })

  test('refuses another unit, nothing, less than nothing and what no scale shows', () => {
    const till = new Till().open()
    till.must(ask)
    const weigh = (value: number, exponent: number, unit: 'kg' | 'lb') =>
      till.refusal(
        {
          type: 'record-weight',
          weighingId: 'W1',
          readingId: 'r',
          weight: { value, exponent, unit },
          scaleId: 's',
        },
        LANE,
      )
    expect(weigh(1, 0, 'lb')).toBe('wrong-unit')
    expect(weigh(0, -3, 'kg')).toBe('weight-not-positive')
    expect(weigh(-5, -3, 'kg')).toBe('weight-not-positive')
    expect(weigh(1.5, -3, 'kg')).toBe('weight-out-of-range')
    expect(phaseOf(till.ledger)).toBe('weighing')
  })

  test('judges the item again when the weight comes', () => {
    const till = new Till().open()
    till.must({ ...ask, item: { ...APPLES, minAge: 16 } })
    till.circumstances = { ...till.circumstances, clockTrusted: false }
    expect(till.refusal(till.weigh(500, 'r1'), LANE)).toBe('clock-untrusted')
  })

  test('trouble of the scale calls staff and goes when the scale weighs', () => {
    const till = new Till().open()
    const trouble = { type: 'report-scale-trouble', fault: 'silent' } as const
    expect(till.refusal(trouble, LANE)).toBe('no-sale')
    till.add(MILK)
    expect(till.refusal(trouble, LANE)).toBe('no-such-weighing')
    till.must(ask)
    till.must(trouble, LANE)
    expect(till.refusal(trouble, LANE)).toBe('already')
    till.must(till.weigh(500, 'r1'), LANE)
    expect(kinds(till)).toEqual([])
  })
})

describe('unknown codes', () => {
  const report = (data: string, n: number | null = null) =>
    ({
      type: 'report-unknown',
      scan: { data, symbology: 'code128', reasons: ['not a gtin'] },
      key: n === null ? null : { bootId: 'other', n },
      language: 'de',
    }) as const

  test('block payment, never scanning, and the shopper may set the thing aside', () => {
    const till = new Till().open()
    till.must(report('4711', 1))
    till.add(MILK)
    expect(till.refusal(till.pay())).toBe('intervention-open')
    const withdraw = {
      type: 'resolve-intervention',
      interventionId: 'I1',
      version: 1,
      resolution: 'withdrawn',
    }
    till.must({ ...withdraw, type: 'resolve-intervention', resolution: 'withdrawn' })
    expect(till.must(till.pay())).toEqual(['tender-requested'])
  })

  test('the same code again is the next version of the same question, and its scan counts once', () => {
    const till = new Till().open()
    till.must(report('4711', 1))
    till.must(report('4711', 2))
    till.must(report('4712'))
    expect(till.refusal(report('4711', 2))).toBe('duplicate')
    expect(sale(till).interventions.map((one) => [one.interventionId, one.version])).toEqual([
      ['I1', 2],
      ['I2', 1],
    ])
  })

  test('the questions of one sale have an end', () => {
    const till = new Till().open().add(PAN)
    for (let n = 0; n < 32; n += 1) till.must(report(`${n}`))
    expect(till.refusal(report('33'))).toBe('sale-full')
    expect(till.refusal({ type: 'call-help' })).toBe('sale-full')
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: 'asked' })).toBe('sale-full')
    till.must({ type: 'request-weighing', item: APPLES, language: 'de' })
    expect(till.refusal({ type: 'report-scale-trouble', fault: 'silent' }, LANE)).toBe('sale-full')
  })
})

describe('restricted items', () => {
  const answer = (
    till: Till,
    resolution: 'approved' | 'denied' | 'withdrawn',
    index = 0,
    actor = ATTENDANT,
  ) => {
    const open = sale(till).interventions[index]
    const { interventionId = '', version = 0 } = open ?? {}
    return till.refusal({ type: 'resolve-intervention', interventionId, version, resolution }, actor)
  }

  test('ask once for each age, and again only as a new version', () => {
    const till = new Till().open().add(BEER, BEER, GIN)
    expect(sale(till).interventions.map(({ evidence, version }) => [evidence, version])).toEqual([
      [{ kind: 'age', minAge: 16, lineIds: ['1', '3'] }, 2],
      [{ kind: 'age', minAge: 18, lineIds: ['5'] }, 1],
    ])
    expect(till.refusal(till.pay())).toBe('intervention-open')
  })

  test('who is old enough for gin is old enough for beer, also for what comes later', () => {
    const till = new Till().open().signIn().add(BEER, GIN)
    expect(answer(till, 'approved', 1)).toBe('none')
    expect(kinds(till)).toEqual([])
    till.add(BEER)
    expect(kinds(till)).toEqual([])
    expect(sale(till).approvals).toEqual([
      { approvalId: 'A1', kind: 'age', level: 18, scope: 'sale', by: 'ann', presence: 'at-lane' },
    ])
  })

  test('an approval from afar says so', () => {
    const remote = { ...ATTENDANT, presence: 'remote' } as const
    const till = new Till().open().signIn().add(BEER)
    const { interventionId = '' } = sale(till).interventions[0] ?? {}
    till.must({ type: 'resolve-intervention', interventionId, version: 1, resolution: 'approved' }, remote)
    expect(sale(till).approvals[0]?.presence).toBe('remote')
  })

  test('who is too young for beer is too young for gin: the lines leave the basket', () => {
    const till = new Till().open().signIn().add(MILK, BEER, GIN)
    expect(answer(till, 'denied')).toBe('none')
    expect(kinds(till)).toEqual([])
    expect(sale(till).totals.totalMinor).toBe(119)
  })

  test('removing the lines withdraws the question', () => {
    const till = new Till().open().add(BEER)
    expect(till.must({ type: 'void-line', lineId: '1', reason: 'asked' })).toEqual([
      'item-voided',
      'intervention-resolved',
    ])
  })

  test('nobody but staff answers, nobody withdraws, and an old version is refused', () => {
    const till = new Till().open().signIn().add(BEER)
    expect(answer(till, 'approved', 0, SHOPPER)).toBe('not-allowed')
    expect(answer(till, 'withdrawn', 0, SHOPPER)).toBe('not-allowed')
    expect(answer(till, 'withdrawn', 0, LANE)).toBe('not-allowed')
    expect(answer(till, 'approved', 0, LANE)).toBe('not-allowed')
    expect(answer(till, 'withdrawn')).toBe('not-allowed')
    till.add(BEER)
    const old = {
      type: 'resolve-intervention',
      interventionId: 'I1',
      version: 1,
      resolution: 'approved',
    } as const
    expect(till.refusal(old, ATTENDANT)).toBe('intervention-changed')
    expect(till.refusal({ ...old, interventionId: 'I9' }, ATTENDANT)).toBe('no-such-intervention')
  })

  test('without a trusted clock they are neither sold, nor approved, nor paid for', () => {
    const till = new Till().open().signIn().add(BEER)
    till.circumstances = { ...till.circumstances, clockTrusted: false }
    expect(till.refusal(till.scan(BEER))).toBe('clock-untrusted')
    expect(answer(till, 'approved')).toBe('clock-untrusted')
    till.circumstances = { ...till.circumstances, clockTrusted: true }
    expect(answer(till, 'approved')).toBe('none')
    till.circumstances = { ...till.circumstances, clockTrusted: false }
    expect(till.refusal(till.pay())).toBe('clock-untrusted')
  })

  test('the law is judged at the payment, also when nobody was asked', () => {
    const till = new Till().open().add(BEER)
    till.ledger = { ...till.ledger, sale: { ...sale(till), interventions: [] } }
    expect(till.refusal(till.pay())).toBe('intervention-open')
  })
})

describe('help', () => {
  test('comes once, also while paying, and the shopper may take it back', () => {
    const till = new Till().open()
    expect(till.refusal({ type: 'call-help' })).toBe('no-sale')
    till.add(MILK).asked()
    till.must({ type: 'call-help' })
    expect(till.refusal({ type: 'call-help' })).toBe('already')
    expect(till.must(till.effect(till.last()), LANE)).toEqual(['tender-authorised', 'sale-completed'])
    till.must({ type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'withdrawn' })
    expect(phaseOf(till.ledger)).toBe('completed')
  })

  test('the lane withdraws what has gone away by itself', () => {
    const till = new Till().open().add(MILK)
    till.must({ type: 'call-help' })
    till.must(
      { type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'withdrawn' },
      LANE,
    )
    expect(kinds(till)).toEqual([])
  })
})
