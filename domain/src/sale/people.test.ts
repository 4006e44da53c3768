import { describe, expect, test } from 'vitest'
import type { Actor } from './events.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { openInterventions, saleIn } from './queries.ts'
import { APPLES, BEER, GIN, MILK, PAN } from './testing/items.ts'
import { ATTENDANT, LANE, SHOPPER, Till } from './testing/till.ts'

const sale = (till: Till) => saleIn(till.ledger)
const kinds = (till: Till) => sale(till).interventions.map((one) => one.kind)

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
      scan: { data, symbology: 'code128', reasons: ['not-a-digit'] },
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

  test('are settled by staff, which changes nothing else', () => {
    const till = new Till().open().signIn()
    till.must(report('4711'))
    const settle = { interventionId: 'I1', version: 1, resolution: 'approved' } as const
    expect(till.must({ type: 'resolve-intervention', ...settle }, ATTENDANT)).toEqual([
      'intervention-resolved',
    ])
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
    till.add(MILK).asked()
    till.must({ type: 'call-help' })
    expect(till.refusal({ type: 'call-help' })).toBe('already')
    expect(till.must(till.effect(till.last()), LANE)).toEqual(['tender-authorised', 'sale-completed'])
    till.must({ type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'withdrawn' })
    expect(phaseOf(till.ledger)).toBe('completed')
  })

  test('without a sale is a call of the lane, open or closed, and comes once', () => {
    const till = new Till()
    till.must({ type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'test' }, LANE)
    till.must({ type: 'call-help' })
    expect(till.history.at(-1)?.stream).toBe('lane')
    expect(till.refusal({ type: 'call-help' })).toBe('already')
    expect(openInterventions(till.ledger).map((one) => [one.interventionId, one.kind])).toEqual([
      ['L1', 'help'],
    ])
  })

  test('of the lane outlives sales and a restart, stops no payment, and is not called again within a sale', () => {
    const till = new Till().open()
    till.must({ type: 'call-help' })
    till.add(MILK)
    expect(till.refusal({ type: 'call-help' })).toBe('already')
    till.must(till.effect(till.asked()), LANE)
    till.must({ type: 'end-session', reason: 'finished' })
    till.must({ type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'test' }, LANE)
    expect(openInterventions(till.ledger).map(({ kind }) => kind)).toEqual(['help'])
  })

  test('of the lane is taken back by the shopper or answered by staff, each call under its own id', () => {
    const till = new Till().open().signIn()
    const answer = (interventionId: string, resolution: 'withdrawn' | 'approved', actor: Actor) =>
      till.refusal({ type: 'resolve-intervention', interventionId, version: 1, resolution }, actor)
    till.must({ type: 'call-help' })
    expect(answer('L1', 'approved', SHOPPER)).toBe('not-allowed')
    expect(answer('L1', 'withdrawn', SHOPPER)).toBe('none')
    till.must({ type: 'call-help' })
    till.add(BEER)
    expect(answer('L1', 'approved', ATTENDANT)).toBe('no-such-intervention')
    expect(answer('L2', 'approved', ATTENDANT)).toBe('none')
    expect(kinds(till)).toEqual(['age'])
    till.must({ type: 'call-help' })
    expect(kinds(till)).toEqual(['age', 'help'])
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
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
