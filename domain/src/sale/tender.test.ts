import { describe, expect, test } from 'vitest'
import { dueMinor } from './attempt-money.ts'
import type { Attempt } from './attempt.ts'
import type { Command } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { COLA, MILK } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'

const lost = ({ attemptId }: Attempt): Command => ({
  type: 'record-unknown',
  attemptId,
  cause: 'answer-lost',
})
const declined = ({ attemptId }: Attempt): Command => ({
  type: 'record-decline',
  attemptId,
  reason: 'declined',
  via: 'answer',
})
const settle = ({ attemptId }: Attempt, outcome: 'paid' | 'not-paid'): Command => ({
  type: 'settle-attempt',
  attemptId,
  outcome,
  evidence: 'slip of the terminal',
})

const holds = (till: Till) => expect(checkInvariants(till.ledger, till.history)).toEqual([])

describe('paying', () => {
  test('the authorisation that makes due 0 completes the sale in the same transaction', () => {
    const till = new Till().open().add(COLA)
    const attempt = till.asked()
    expect(phaseOf(till.ledger)).toBe('paying')
    expect(till.must(till.effect(attempt), LANE)).toEqual(['tender-authorised', 'sale-completed'])
    const completion = till.ledger.sale?.completion
    expect(completion?.receiptNumber).toBe(1)
    expect(completion?.receipt.lines.map((line) => line.kind)).toEqual(['item', 'deposit'])
    expect(completion?.receipt.tenders[0]).toMatchObject({
      amountMinor: 174,
      authCode: '0815',
      provisional: false,
    })
    expect(till.ledger.day).toMatchObject({ sales: 1, totalMinor: 174, captures: 1, capturedMinor: 174 })
    holds(till)
  })

  test('is refused for another total than was seen, more than is due, nothing, and an empty basket', () => {
    const till = new Till().open()
    expect(till.refusal(till.pay())).toBe('no-sale')
    till.must({ type: 'start-sale', language: 'de' })
    expect(till.refusal(till.pay())).toBe('nothing-due')
    till.add(MILK)
    expect(
      till.refusal({
        ...till.pay(),
        type: 'request-tender',
        amountMinor: 119,
        seenTotalMinor: 118,
        baseline: till.baseline(),
      }),
    ).toBe('basket-changed')
    expect(till.refusal(till.pay(120))).toBe('amount-out-of-range')
    expect(till.refusal(till.pay(0))).toBe('amount-out-of-range')
    expect(till.refusal(till.pay(1.5))).toBe('amount-out-of-range')
    till.ledger = { ...till.ledger, businessDay: null }
    expect(till.refusal(till.pay())).toBe('no-business-day')
  })

  test('the basket is frozen for everyone until the attempt is declined', () => {
    const till = new Till().open().signIn().add(MILK)
    const attempt = till.asked()
    const discount = { lineId: null, value: { kind: 'percent', ppm: 1 }, reason: '' } as const
    expect(till.refusal(till.scan(MILK))).toBe('sale-frozen')
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: '' }, ATTENDANT)).toBe('sale-frozen')
    expect(till.refusal({ type: 'grant-discount', discount }, ATTENDANT)).toBe('sale-frozen')
    expect(till.refusal({ type: 'cancel-weighing', weighingId: 'W1', reason: '' })).toBe('sale-frozen')
    expect(till.refusal({ type: 'cancel-sale', reason: '' })).toBe('attempt-open')
    expect(till.refusal({ type: 'suspend-sale', reason: 'idle' }, LANE)).toBe('attempt-open')
    expect(till.refusal(till.pay())).toBe('attempt-open')
    till.must(declined(attempt), LANE)
    expect(phaseOf(till.ledger)).toBe('scanning')
    till.add(MILK)
    expect(till.asked().attemptId).toBe('L1-1-1-T2')
  })

  test('a part payment thaws the basket, which may not fall below what is paid', () => {
    const till = new Till().open().add(MILK, MILK)
    till.must(till.effect(till.asked(150)), LANE)
    expect(phaseOf(till.ledger)).toBe('part-paid')
    expect(dueMinor(till.ledger)).toBe(88)
    expect(till.refusal({ type: 'void-line', lineId: '1', reason: '' })).toBe('below-paid')
    expect(till.refusal({ type: 'cancel-sale', reason: '' })).toBe('captured-money')
    expect(till.refusal({ type: 'suspend-sale', reason: 'idle' }, LANE)).toBe('captured-money')
    till.must(till.effect(till.asked()), LANE)
    expect(till.ledger.sale?.completion?.receipt.tenders).toHaveLength(2)
    holds(till)
  })

  test('less than asked is a partial tender', () => {
    const till = new Till().open().add(MILK)
    expect(till.must(till.effect(till.asked(), { authorisedMinor: 100 }), LANE)).toEqual([
      'tender-authorised',
    ])
    expect(dueMinor(till.ledger)).toBe(19)
  })

  test('a basket that is worth nothing completes without a tender', () => {
    const till = new Till().open().signIn().add(MILK)
    const discount = { lineId: null, value: { kind: 'percent', ppm: 1_000_000 }, reason: 'gift' } as const
    till.must({ type: 'grant-discount', discount }, ATTENDANT)
    expect(till.refusal(till.pay(1))).toBe('nothing-due')
    expect(till.must(till.pay(0))).toEqual(['sale-completed'])
    expect(till.refusal(till.pay(0))).toBe('sale-finished')
    holds(till)
  })

  test('a basket that is worth less than is paid, which only a foreign hand can make, is not paid for', () => {
    const till = new Till().open().add(MILK, MILK)
    till.must(till.effect(till.asked(150)), LANE)
    const { sale } = till.ledger
    if (sale !== null)
      till.ledger = { ...till.ledger, sale: { ...sale, totals: { ...sale.totals, totalMinor: 100 } } }
    expect(till.refusal(till.pay(1))).toBe('amount-out-of-range')
  })
})

describe('whose answer it is', () => {
  const cases: readonly (readonly [string, Parameters<Till['result']>[1]])[] = [
    ['another amount', { requestedMinor: 118 }],
    ['another currency', { currency: 'CHF' }],
    ['another terminal', { terminalId: 'T2' }],
    ['the baseline itself', { trace: 100, receiptNo: 100 }],
    ['an older trace', { trace: 99 }],
    ['an older receipt of the same trace', { trace: 100, receiptNo: 99 }],
    ['more than asked', { authorisedMinor: 120 }],
    ['nothing', { authorisedMinor: 0 }],
    ['a tip', { tipMinor: 1 }],
    ['cashback', { cashbackMinor: 1 }],
    ['a surcharge', { surchargeMinor: 1 }],
    ['half a cent', { authorisedMinor: 1.5 }],
  ]

  test.each(cases)('%s is not ours', (_name, change) => {
    const till = new Till().open().add(MILK)
    expect(till.refusal(till.effect(till.asked(), change), LANE)).toBe('wrong-result')
    expect(phaseOf(till.ledger)).toBe('paying')
  })

  test('numbers that start over are newer', () => {
    const till = new Till().open().add(MILK)
    const baseline = { terminalId: 'T1', receiptNo: 9_999, trace: 999_999 }
    till.must({ type: 'request-tender', amountMinor: 119, seenTotalMinor: 119, baseline })
    till.must(till.effect(till.last(), { trace: 1, receiptNo: 1 }), LANE)
    holds(till)
  })

  test('the same trace with a newer receipt is newer', () => {
    const till = new Till().open().add(MILK)
    expect(till.refusal(till.effect(till.asked(), { trace: 100, receiptNo: 101 }), LANE)).toBe('none')
  })

  test('the answer to one attempt is not the answer to another', () => {
    const till = new Till().open().add(MILK, MILK)
    const baseline = till.baseline()
    const ask = { type: 'request-tender', amountMinor: 119, seenTotalMinor: 238, baseline } as const
    till.must(ask)
    const first = till.effect(till.last(), { trace: 101, receiptNo: 101 })
    till.must(first, LANE)
    till.must(ask)
    expect(till.refusal(till.effect(till.last(), { trace: 101, receiptNo: 101 }), LANE)).toBe('wrong-result')
  })

  test('a look-up for a settled attempt does not find what a later one did', () => {
    const till = new Till().open().add(MILK).signIn()
    const first = till.asked()
    till.must(lost(first), LANE)
    till.must(settle(first, 'not-paid'), ATTENDANT)
    const second = till.asked()
    const { attemptId } = first
    const result = till.result(second)
    expect(till.refusal({ type: 'record-effect', attemptId, result, via: 'lookup' }, LANE)).toBe(
      'wrong-result',
    )
  })

  test('only the lane records what the terminal said, of attempts that it knows', () => {
    const till = new Till().open().add(MILK)
    const attempt = till.asked()
    expect(till.refusal(till.effect(attempt))).toBe('not-allowed')
    expect(
      till.refusal({ ...lost(attempt), type: 'record-unknown', attemptId: 'x', cause: 'restart' }, LANE),
    ).toBe('no-such-attempt')
    till.must(till.effect(attempt), LANE)
    expect(till.refusal(till.effect(attempt), LANE)).toBe('attempt-not-open')
    expect(till.refusal(declined(attempt), LANE)).toBe('attempt-not-open')
  })
})
