import { describe, expect, test } from 'vitest'
import { attemptsToReverse, capturedMinor, dueMinor, effectMinor, remainingMinor } from './attempt-money.ts'
import type { Attempt } from './attempt.ts'
import type { Command } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { BEER, MILK, PAN } from './testing/items.ts'
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
const reverse = (till: Till, { attemptId }: Attempt): Command => ({
  type: 'request-reverse',
  ofAttemptId: attemptId,
  baseline: till.baseline(),
})

const holds = (till: Till) => expect(checkInvariants(till.ledger, till.history)).toEqual([])

describe('a lost answer', () => {
  const inDoubt = () => {
    const till = new Till().open().add(MILK).signIn()
    const attempt = till.asked()
    till.must(lost(attempt), LANE)
    return { till, attempt }
  }

  test('is unknown, charged no second time, and frozen until it is known', () => {
    const { till, attempt } = inDoubt()
    expect(phaseOf(till.ledger)).toBe('in-doubt')
    expect(till.refusal(till.pay())).toBe('attempt-open')
    expect(till.refusal(till.scan(MILK))).toBe('sale-frozen')
    expect(till.refusal(lost(attempt), LANE)).toBe('already')
    const { attemptId } = attempt
    expect(till.must({ type: 'record-unknown', attemptId, cause: 'overwritten' }, LANE)).toEqual([
      'tender-unknown',
    ])
  })

  test('is not declined because the terminal cannot be reached', () => {
    const { till, attempt } = inDoubt()
    const { attemptId } = attempt
    const gone = { type: 'record-decline', attemptId, reason: 'terminal-unavailable', via: 'lookup' } as const
    expect(till.refusal(gone, LANE)).toBe('wrong-result')
    till.must({ ...gone, reason: 'never-started' }, LANE)
    expect(phaseOf(till.ledger)).toBe('scanning')
    holds(till)
  })

  test('that is found by look-up completes the sale; one that comes by itself is late', () => {
    const found = inDoubt()
    const { attemptId } = found.attempt
    const result = found.till.result(found.attempt)
    found.till.must({ type: 'record-effect', attemptId, result, via: 'lookup' }, LANE)
    expect(found.till.last().status).toMatchObject({ via: 'lookup' })
    const late = inDoubt()
    late.till.must(late.till.effect(late.attempt), LANE)
    expect(late.till.last().status).toMatchObject({ via: 'late' })
    expect(phaseOf(late.till.ledger)).toBe('completed')
    holds(late.till)
  })

  test('calls a person after a while, once, who settles it and nothing else', () => {
    const { till, attempt } = inDoubt()
    const escalate = { type: 'escalate-unknown', attemptId: attempt.attemptId } as const
    till.must(escalate, LANE)
    expect(till.refusal(escalate, LANE)).toBe('already')
    const wave = {
      type: 'resolve-intervention',
      interventionId: 'I1',
      version: 1,
      resolution: 'approved',
    } as const
    expect(till.refusal(wave, ATTENDANT)).toBe('not-allowed')
    const events = till.must(settle(attempt, 'paid'), ATTENDANT)
    expect(events).toEqual(['tender-settled', 'intervention-resolved', 'sale-completed'])
    expect(till.ledger.sale?.completion?.receipt.tenders).toMatchObject([
      { provisional: true, terminalId: 'T1' },
    ])
    holds(till)
  })

  test('that the terminal answers at last needs nobody any more', () => {
    const { till, attempt } = inDoubt()
    till.must({ type: 'escalate-unknown', attemptId: attempt.attemptId }, LANE)
    expect(till.must(till.effect(attempt), LANE)).toEqual([
      'tender-authorised',
      'intervention-resolved',
      'sale-completed',
    ])
  })

  test('is only escalated while it is in doubt and its sale is in the lane', () => {
    const till = new Till().open().add(MILK)
    const attempt = till.asked()
    const escalate = { type: 'escalate-unknown', attemptId: attempt.attemptId } as const
    expect(till.refusal(escalate, LANE)).toBe('attempt-not-open')
    expect(till.refusal(escalate)).toBe('not-allowed')
    till.must(lost(attempt), LANE)
    till.ledger = { ...till.ledger, sale: null }
    expect(till.refusal(escalate, LANE)).toBe('no-sale')
  })

  test('is settled by staff only, when it is in doubt, and corrected while the sale is here', () => {
    const asked = new Till().open().add(MILK).signIn()
    expect(asked.refusal(settle(asked.asked(), 'paid'), ATTENDANT)).toBe('attempt-not-open')
    const { till, attempt } = inDoubt()
    expect(till.refusal(settle(attempt, 'paid'))).toBe('not-allowed')
    expect(till.refusal(settle({ ...attempt, attemptId: 'x' }, 'paid'), ATTENDANT)).toBe('no-such-attempt')
    till.must(settle(attempt, 'not-paid'), ATTENDANT)
    expect(till.refusal(settle(attempt, 'not-paid'), ATTENDANT)).toBe('already')
    till.must(settle(attempt, 'paid'), ATTENDANT)
    expect(phaseOf(till.ledger)).toBe('completed')
    expect(till.refusal(settle(attempt, 'not-paid'), ATTENDANT)).toBe('sale-finished')
    holds(till)
  })
})

describe('the truth after a settlement', () => {
  const settled = (outcome: 'paid' | 'not-paid', ...more: readonly (typeof MILK)[]) => {
    const till = new Till()
      .open()
      .add(MILK, ...more)
      .signIn()
    const attempt = till.asked(119)
    till.must(lost(attempt), LANE)
    till.must(settle(attempt, outcome), ATTENDANT)
    return { till, attempt }
  }

  test('approved after "not paid" pays the basket that is still there', () => {
    const { till, attempt } = settled('not-paid')
    expect(till.must(till.effect(attempt), LANE)).toEqual(['tender-authorised', 'sale-completed'])
    expect(till.last().status).toMatchObject({ via: 'late' })
    holds(till)
  })

  test('approved after "not paid" does not sell what somebody still has to look at', () => {
    const { till, attempt } = settled('not-paid')
    till.must({
      type: 'report-unknown',
      scan: { data: 'x', symbology: 'y', reasons: [] },
      key: null,
      language: 'de',
    })
    expect(till.must(till.effect(attempt), LANE)).toEqual(['tender-authorised'])
    expect(phaseOf(till.ledger)).toBe('part-paid')
    till.must({ type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'withdrawn' })
    expect(till.must(till.pay(0))).toEqual(['sale-completed'])
    holds(till)
  })

  test('approved after "not paid" and the sale is paid otherwise: it must go back', () => {
    const { till, attempt } = settled('not-paid')
    const second = till.asked()
    till.must(till.effect(second), LANE)
    const late = till.result(attempt, { trace: 100, receiptNo: 101 })
    const { attemptId } = attempt
    expect(till.refusal({ type: 'record-effect', attemptId, result: late, via: 'late' }, LANE)).toBe(
      'wrong-result',
    )
    const answer = { type: 'record-effect', attemptId, result: late, via: 'answer' } as const
    expect(till.must(answer, LANE)).toEqual(['tender-authorised', 'reconciliation-raised'])
    expect(till.ledger.reconciliations).toMatchObject([{ difference: 'late-approval', amountMinor: 119 }])
    holds(till)
    till.must({ type: 'end-session', reason: 'finished' })
    expect(attemptsToReverse(till.ledger).map((one) => one.attemptId)).toEqual([attemptId])
    till.must(reverse(till, attempt), LANE)
    expect(attemptsToReverse(till.ledger)).toEqual([])
    expect(till.must(till.effect(till.last()), LANE)).toEqual(['tender-reversed'])
    expect(till.ledger.reconciliations).toEqual([])
    expect(capturedMinor(till.ledger.attempts, 'L1-1-1')).toBe(119)
    holds(till)
  })

  test('approved while another payment of the same due runs: it must go back', () => {
    const { till, attempt } = settled('not-paid')
    const second = till.asked()
    expect(till.must(till.effect(attempt, { trace: 100, receiptNo: 101 }), LANE)).toEqual([
      'tender-authorised',
      'reconciliation-raised',
    ])
    till.must(declined(second), LANE)
    expect(dueMinor(till.ledger)).toBe(119)
    till.must({ type: 'cancel-sale', reason: 'asked' })
    holds(till)
  })

  test('approved when the sale was cancelled, or is suspended: it must go back', () => {
    const cancelled = settled('not-paid')
    cancelled.till.must({ type: 'cancel-sale', reason: 'asked' })
    expect(cancelled.till.must(cancelled.till.effect(cancelled.attempt), LANE)).toContain(
      'reconciliation-raised',
    )
    holds(cancelled.till)
    const aside = settled('not-paid')
    aside.till.must({ type: 'suspend-sale', reason: 'idle' }, LANE)
    expect(aside.till.must(aside.till.effect(aside.attempt), LANE)).toContain('reconciliation-raised')
    holds(aside.till)
    aside.till.must({ type: 'resume-sale', saleId: 'L1-1-1' }, ATTENDANT)
    expect(dueMinor(aside.till.ledger)).toBe(119)
    holds(aside.till)
  })

  test('declined after "paid": the shop has lost it, and somebody is told', () => {
    const { till, attempt } = settled('paid')
    expect(phaseOf(till.ledger)).toBe('completed')
    const events = till.must(
      {
        ...declined(attempt),
        type: 'record-decline',
        attemptId: attempt.attemptId,
        reason: 'never-started',
        via: 'lookup',
      },
      LANE,
    )
    expect(events).toEqual(['tender-declined', 'reconciliation-raised'])
    expect(till.last().status).toMatchObject({ via: 'late' })
    expect(till.ledger.reconciliations).toMatchObject([{ difference: 'paid-but-declined', amountMinor: 119 }])
    holds(till)
  })

  test('declined after "paid" while the basket is still here: it is simply due again', () => {
    const { till, attempt } = settled('paid', PAN)
    expect(dueMinor(till.ledger)).toBe(4999)
    expect(till.must(declined(attempt), LANE)).toEqual(['tender-declined'])
    expect(dueMinor(till.ledger)).toBe(5118)
    holds(till)
  })

  test('approved after "paid" is what everybody thought', () => {
    const { till, attempt } = settled('paid')
    expect(till.must(till.effect(attempt), LANE)).toEqual(['tender-authorised'])
    expect(till.ledger.reconciliations).toEqual([])
    holds(till)
  })

  test('approved for less after "paid": the rest is missing', () => {
    const { till, attempt } = settled('paid')
    till.must(till.effect(attempt, { authorisedMinor: 100 }), LANE)
    expect(till.ledger.reconciliations).toMatchObject([{ difference: 'paid-but-declined', amountMinor: 19 }])
    holds(till)
  })

  test('a settled attempt does not become unknown again', () => {
    const { till, attempt } = settled('not-paid')
    expect(till.refusal(lost(attempt), LANE)).toBe('attempt-not-open')
  })
})

describe('taking back', () => {
  const partPaid = () => {
    const till = new Till().open().signIn().add(MILK, MILK)
    const attempt = till.asked(150)
    till.must(till.effect(attempt), LANE)
    return { till, attempt }
  }

  test('a reversal gives a part payment back, and the basket is free again', () => {
    const { till, attempt } = partPaid()
    till.must(reverse(till, attempt), ATTENDANT)
    expect(phaseOf(till.ledger)).toBe('reversing')
    expect(till.refusal(till.effect(till.last(), { authorisedMinor: 100 }), LANE)).toBe('wrong-result')
    till.must(till.effect(till.last()), LANE)
    expect(till.ledger.attempts.map(effectMinor)).toEqual([150, -150])
    expect(till.ledger.day.reversedMinor).toBe(150)
    expect(till.refusal(reverse(till, attempt), ATTENDANT)).toBe('already')
    till.must({ type: 'cancel-sale', reason: 'asked' })
    holds(till)
  })

  test('is for staff and lane, of money that is known and not yet earned', () => {
    const { till, attempt } = partPaid()
    expect(till.refusal(reverse(till, attempt))).toBe('not-allowed')
    expect(till.refusal(reverse(till, { ...attempt, attemptId: 'x' }), LANE)).toBe('no-such-attempt')
    const second = till.asked()
    expect(till.refusal(reverse(till, second), LANE)).toBe('attempt-not-open')
    expect(till.refusal(reverse(till, attempt), LANE)).toBe('attempt-open')
    till.must(till.effect(second), LANE)
    expect(till.refusal(reverse(till, attempt), LANE)).toBe('sale-finished')
  })

  test('a refund is the second way, after the terminal declined to reverse', () => {
    const { till, attempt } = partPaid()
    const { attemptId } = attempt
    const refund = { type: 'request-refund', ofAttemptId: attemptId, baseline: till.baseline() } as const
    expect(till.refusal(refund, LANE)).toBe('not-allowed')
    till.must(reverse(till, attempt), LANE)
    till.must(
      {
        ...declined(till.last()),
        type: 'record-decline',
        attemptId: till.last().attemptId,
        reason: 'reversal-impossible',
        via: 'answer',
      },
      LANE,
    )
    till.must(refund, LANE)
    expect(till.must(till.effect(till.last()), LANE)).toEqual(['tender-refunded'])
    expect(remainingMinor(till.ledger.attempts, attemptId)).toBe(0)
    holds(till)
  })

  test('what went back once does not go back again, whoever says so', () => {
    const { till, attempt } = partPaid()
    till.must(reverse(till, attempt), LANE)
    const first = till.last()
    till.must(lost(first), LANE)
    till.must(settle(first, 'not-paid'), ATTENDANT)
    till.must(reverse(till, attempt), LANE)
    till.must(till.effect(till.last()), LANE)
    expect(till.refusal(till.effect(first), LANE)).toBe('wrong-result')
    expect(till.refusal(settle(first, 'paid'), ATTENDANT)).toBe('wrong-result')
    holds(till)
  })

  test('a reversal that was believed and did not happen is open again', () => {
    const { till, attempt } = partPaid()
    till.must(reverse(till, attempt), LANE)
    const back = till.last()
    till.must(lost(back), LANE)
    till.must(settle(back, 'paid'), ATTENDANT)
    till.must({ type: 'cancel-sale', reason: 'asked' })
    expect(till.must(declined(back), LANE)).toEqual(['tender-declined', 'reconciliation-raised'])
    expect(till.ledger.reconciliations).toMatchObject([
      { attemptId: attempt.attemptId, difference: 'reversal-open', amountMinor: 150 },
    ])
    holds(till)
  })

  test('a reversal that was not believed and did happen leaves the finished sale short', () => {
    const { till, attempt } = partPaid()
    till.must(reverse(till, attempt), LANE)
    const back = till.last()
    till.must(lost(back), LANE)
    till.must(settle(back, 'not-paid'), ATTENDANT)
    till.must(till.effect(till.asked()), LANE)
    expect(till.must(till.effect(back, { trace: 101, receiptNo: 102 }), LANE)).toEqual([
      'tender-reversed',
      'reconciliation-raised',
    ])
    expect(till.ledger.reconciliations).toMatchObject([{ difference: 'paid-but-declined', amountMinor: 150 }])
    holds(till)
  })

  test('money that is owed back is on its way only once', () => {
    const till = new Till().open().add(MILK).signIn()
    const attempt = till.asked()
    till.must(lost(attempt), LANE)
    till.must(settle(attempt, 'not-paid'), ATTENDANT)
    till.must({ type: 'cancel-sale', reason: 'asked' })
    till.must(till.effect(attempt), LANE)
    till.must(reverse(till, attempt), LANE)
    const back = till.last()
    till.must(lost(back), LANE)
    till.must(settle(back, 'not-paid'), ATTENDANT)
    expect(attemptsToReverse(till.ledger)).toHaveLength(1)
    expect(till.must(till.effect(back), LANE)).toEqual(['tender-reversed'])
    expect(till.ledger.reconciliations).toEqual([])
    holds(till)
  })

  test('while it runs, nobody answers a question that would change the basket', () => {
    const { till, attempt } = partPaid()
    till.add(PAN)
    till.must({ type: 'void-line', lineId: '3', reason: 'asked' })
    till.add(BEER)
    till.must(reverse(till, attempt), LANE)
    const answer = (interventionId: string, resolution: 'approved' | 'denied') =>
      till.refusal({ type: 'resolve-intervention', interventionId, version: 1, resolution }, ATTENDANT)
    expect(answer('I1', 'approved')).toBe('sale-frozen')
    expect(answer('I2', 'denied')).toBe('sale-frozen')
    expect(answer('I2', 'approved')).toBe('none')
  })
})
