import { describe, expect, test } from 'vitest'
import { unsettledAttempts } from './attempt-money.ts'
import { closeDayBlockers } from './decide-lane.ts'
import { isLocked } from './decide-staff.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { blockingInterventions, openInterventions, saleIn } from './queries.ts'
import { APPLES, BEER, MILK } from './testing/items.ts'
import { ATTENDANT, LANE, SUPERVISOR, Till } from './testing/till.ts'

describe('the lane', () => {
  test('opens with a day and a price book, closes without a sale', () => {
    const till = new Till()
    const start = { type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'demo', build: 'b' } as const
    expect(till.refusal(start)).toBe('not-allowed')
    till.must(start, LANE)
    expect(till.refusal({ type: 'open-lane' })).toBe('not-allowed')
    expect(till.refusal({ type: 'open-lane' }, LANE)).toBe('no-business-day')
    till.must({ type: 'open-day', businessDay: '2026-11-23' }, LANE)
    expect(till.refusal({ type: 'open-lane' }, LANE)).toBe('no-price-book')
    till.must({ type: 'activate-price-book', priceBook: 'b', items: 1 }, LANE)
    expect(phaseOf(till.ledger)).toBe('closed')
    till.must({ type: 'open-lane' }, LANE)
    expect(phaseOf(till.ledger)).toBe('attract')
    till.add(MILK)
    expect(till.refusal({ type: 'close-lane', reason: 'x' }, LANE)).toBe('sale-in-progress')
    till.must({ type: 'cancel-sale', reason: 'x' })
    till.must({ type: 'close-lane', reason: 'x' }, LANE)
    expect(phaseOf(till.ledger)).toBe('closed')
  })

  test('says so when there is nothing to do, and shoppers do not run it', () => {
    const till = new Till().open()
    const commands = [
      { type: 'open-lane' },
      { type: 'open-day', businessDay: 'x' },
      { type: 'activate-price-book', priceBook: 'book-1', items: 6 },
    ] as const
    for (const command of commands) {
      expect(till.refusal(command, LANE)).toBe('already')
      expect(till.refusal(command)).toBe('not-allowed')
    }
    expect(till.refusal({ type: 'close-lane', reason: '' })).toBe('not-allowed')
    till.must({ type: 'close-lane', reason: '' }, LANE)
    expect(till.refusal({ type: 'close-lane', reason: '' }, LANE)).toBe('already')
    expect(till.refusal({ type: 'note-clock-step', fromAt: 'a', toAt: 'b' })).toBe('not-allowed')
    expect(till.must({ type: 'note-clock-step', fromAt: 'a', toAt: 'b' }, LANE)).toEqual(['clock-stepped'])
  })

  test('a restart signs staff out and puts what was asked of the terminal in doubt', () => {
    const till = new Till().open().add(MILK).signIn()
    till.asked()
    const start = { type: 'start-lane', laneId: 'L1', epoch: 1, mode: 'live', build: 'b' } as const
    expect(till.must(start, LANE)).toEqual(['lane-started', 'staff-signed-out', 'tender-unknown'])
    expect(till.ledger.staff).toBeNull()
    expect(phaseOf(till.ledger)).toBe('in-doubt')
    expect(till.must(start, LANE)).toEqual(['lane-started'])
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  })

  test('the day waits for the sale and for what is in doubt, and names both', () => {
    const till = new Till().open().add(MILK)
    till.asked()
    expect(closeDayBlockers(till.ledger)).toEqual([
      { kind: 'sale', id: 'L1-1-1' },
      { kind: 'attempt', id: 'L1-1-1-T1' },
    ])
    expect(till.refusal({ type: 'close-day', terminal: null }, LANE)).toBe('sale-in-progress')
    till.ledger = { ...till.ledger, sale: null }
    expect(till.refusal({ type: 'close-day', terminal: null }, LANE)).toBe('attempt-open')
    expect(till.refusal({ type: 'close-day', terminal: null })).toBe('not-allowed')
  })

  test('the day ends with its totals and the next begins at nothing', () => {
    const till = new Till().open().add(MILK, BEER).signIn()
    till.must(
      { type: 'resolve-intervention', interventionId: 'I1', version: 1, resolution: 'approved' },
      ATTENDANT,
    )
    till.must(till.effect(till.asked()), LANE)
    till.must({ type: 'end-session', reason: 'finished' })
    till.add(MILK)
    till.must(till.effect(till.asked()), LANE)
    till.must({ type: 'end-session', reason: 'idle' })
    till.add(MILK)
    till.must({ type: 'cancel-sale', reason: 'asked' })
    const terminal = { terminalId: 'T1', count: 2, totalMinor: 362 }
    till.must({ type: 'close-day', terminal }, LANE)
    expect(till.history.at(-1)?.event).toMatchObject({
      businessDay: '2026-11-23',
      terminal,
      totals: {
        sales: 2,
        cancelled: 1,
        totalMinor: 362,
        taxes: [
          { code: 'A', grossMinor: 124 },
          { code: 'B', grossMinor: 238 },
        ],
        captures: 2,
        capturedMinor: 362,
        reversedMinor: 0,
      },
    })
    expect(till.ledger.day.sales).toBe(0)
    expect(till.refusal({ type: 'close-day', terminal: null }, LANE)).toBe('no-business-day')
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  })
})

describe('staff', () => {
  test('sign in alone and out themselves', () => {
    const till = new Till().open().signIn()
    const second = {
      type: 'sign-in',
      sessionId: 'S2',
      staffId: 'sue',
      name: 'Sue',
      role: 'supervisor',
    } as const
    expect(till.refusal(second, LANE)).toBe('already')
    expect(till.refusal({ type: 'sign-out', sessionId: 'S-ann', reason: 'asked' })).toBe('not-allowed')
    expect(till.refusal({ type: 'sign-out', sessionId: 'S2', reason: 'asked' }, ATTENDANT)).toBe('already')
    till.must({ type: 'sign-out', sessionId: 'S-ann', reason: 'asked' }, ATTENDANT)
    till.must(second, LANE)
    expect(till.ledger.staff?.name).toBe('Sue')
  })

  test('five wrong PINs lock the account for five minutes, also across a restart', () => {
    const till = new Till().open()
    const fail = { type: 'fail-sign-in', staffId: 'ann' } as const
    for (let n = 0; n < 4; n += 1) expect(till.must(fail, LANE)).toEqual(['staff-sign-in-failed'])
    expect(till.must(fail, LANE)).toEqual(['staff-sign-in-failed', 'staff-locked'])
    expect(till.refusal(fail, LANE)).toBe('locked-out')
    const again = new Till(till.history)
    const signIn = {
      type: 'sign-in',
      sessionId: 'S',
      staffId: 'ann',
      name: 'Ann',
      role: 'attendant',
    } as const
    expect(again.refusal(signIn, LANE)).toBe('locked-out')
    again.circumstances = { ...again.circumstances, at: '2026-11-23T10:05:00.000Z' }
    again.must(signIn, LANE)
    expect(again.ledger.signIn).toEqual({ ann: { failures: 0, lockedUntilAt: null } })
  })

  test('a clock that was set back far locks nobody for long', () => {
    const { ledger } = new Till()
    const locked = { ...ledger, signIn: { ann: { failures: 0, lockedUntilAt: '2026-11-23T10:05:00.000Z' } } }
    expect(isLocked(locked, 'ann', '2026-11-23T10:04:59.999Z')).toBe(true)
    expect(isLocked(locked, 'ann', '2026-11-22T10:00:00.000Z')).toBe(false)
    expect(isLocked(locked, 'sue', '2026-11-23T10:00:00.000Z')).toBe(false)
  })

  test('a time that is none locks, but never for ever', () => {
    const till = new Till().open()
    till.circumstances = { ...till.circumstances, at: 'noon' }
    for (let n = 0; n < 5; n += 1) till.must({ type: 'fail-sign-in', staffId: 'ann' }, LANE)
    expect(till.ledger.signIn['ann']).toEqual({ failures: 0, lockedUntilAt: 'noon' })
  })
})

describe('putting a sale aside', () => {
  test('keeps the basket and its questions, and nothing else', () => {
    const till = new Till().open().add(BEER)
    till.must({ type: 'call-help' })
    till.must({ type: 'request-weighing', item: APPLES, language: 'de' })
    expect(till.refusal({ type: 'suspend-sale', reason: 'idle' })).toBe('not-allowed')
    expect(till.must({ type: 'suspend-sale', reason: 'idle' }, LANE)).toEqual([
      'intervention-resolved',
      'weighing-cancelled',
      'sale-suspended',
    ])
    expect(phaseOf(till.ledger)).toBe('attract')
    expect(till.ledger.suspended[0]?.interventions.map((one) => one.kind)).toEqual(['age'])
    till.signIn().must({ type: 'resume-sale', saleId: 'L1-1-1' }, ATTENDANT)
    expect(phaseOf(till.ledger)).toBe('scanning')
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  })

  test('staff take it up again, here, with the lane open and a day', () => {
    const till = new Till().open().add(MILK)
    const resume = { type: 'resume-sale', saleId: 'L1-1-1' } as const
    expect(till.refusal(resume)).toBe('not-allowed')
    till.signIn()
    expect(till.refusal(resume, ATTENDANT)).toBe('sale-in-progress')
    till.must({ type: 'suspend-sale', reason: 'staff' }, ATTENDANT)
    expect(till.refusal({ ...resume, saleId: 'x' }, ATTENDANT)).toBe('no-sale')
    till.must({ type: 'close-day', terminal: null }, LANE)
    expect(till.refusal(resume, ATTENDANT)).toBe('no-business-day')
    till.must({ type: 'close-lane', reason: '' }, LANE)
    expect(till.refusal(resume, ATTENDANT)).toBe('lane-closed')
  })

  test('is refused without a sale and when too many wait', () => {
    const till = new Till().open()
    expect(till.refusal({ type: 'suspend-sale', reason: 'idle' }, LANE)).toBe('no-sale')
    for (let n = 0; n < 50; n += 1) till.add(MILK).must({ type: 'suspend-sale', reason: 'idle' }, LANE)
    expect(till.add(MILK).refusal({ type: 'suspend-sale', reason: 'idle' }, LANE)).toBe('sale-full')
  })
})

describe('the receipt', () => {
  const completed = () => {
    const till = new Till().open().add(MILK)
    till.must(till.effect(till.asked()), LANE)
    return till
  }
  const print = { type: 'request-print', copy: false } as const
  const printed = (jobId: string, outcome: 'printed' | 'failed' | 'unknown', fault: string | null = null) =>
    ({ type: 'record-print', jobId, outcome, fault }) as const

  test('is chosen once it is known that there is one', () => {
    const till = new Till().open()
    const choose = { type: 'choose-receipt', method: 'paper' } as const
    expect(till.refusal(choose)).toBe('no-sale')
    till.add(MILK)
    expect(till.refusal(choose)).toBe('sale-in-progress')
    till.must(till.effect(till.asked()), LANE)
    till.must(choose)
    expect(till.refusal(choose)).toBe('already')
  })

  test('is printed once; what comes after it is a COPY, for staff also when the shopper has gone', () => {
    const till = completed()
    till.must(print)
    expect(till.refusal(print)).toBe('already')
    expect(till.refusal(printed('L1-1-1-P1', 'printed'))).toBe('not-allowed')
    till.must(printed('L1-1-1-P1', 'printed'), LANE)
    expect(till.refusal(printed('L1-1-1-P1', 'printed'), LANE)).toBe('nothing-to-print')
    expect(till.refusal(print)).toBe('not-allowed')
    till.must({ type: 'end-session', reason: 'finished' })
    expect(till.refusal(print)).toBe('nothing-to-print')
    expect(till.refusal(print, ATTENDANT)).toBe('not-allowed')
    till.signIn().must(print, ATTENDANT)
    expect(till.ledger.pendingPrints).toEqual([{ jobId: 'L1-1-1-P2', saleId: 'L1-1-1', copy: true }])
    till.must(printed('L1-1-1-P2', 'printed'), LANE)
    expect(till.ledger.lastSale).toMatchObject({ copies: 1, prints: 2 })
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
  })

  test('that did not come out calls staff, until one does', () => {
    const till = completed()
    till.must(print)
    till.must(printed('L1-1-1-P1', 'failed', 'paper-out'), LANE)
    expect(openInterventions(till.ledger)).toMatchObject([
      { evidence: { kind: 'printer', fault: 'paper-out' } },
    ])
    expect(blockingInterventions(till.ledger)).toEqual([])
    till.must(print)
    till.must(printed('L1-1-1-P2', 'unknown'), LANE)
    expect(openInterventions(till.ledger)).toMatchObject([{ version: 2, evidence: { fault: 'unknown' } }])
    till.must(print, LANE)
    till.must(printed('L1-1-1-P3', 'printed'), LANE)
    expect(openInterventions(till.ledger)).toEqual([])
    expect(saleIn(till.ledger).completion?.print).toMatchObject({ copy: true, outcome: 'printed' })
  })

  test('there is none before the first sale, and the session ends with it only', () => {
    const till = new Till().open()
    expect(till.refusal(print, LANE)).toBe('nothing-to-print')
    expect(till.refusal({ type: 'end-session', reason: 'idle' })).toBe('no-sale')
    till.add(MILK)
    expect(till.refusal({ type: 'end-session', reason: 'idle' })).toBe('sale-in-progress')
  })

  test('a sale that is finished takes nothing more', () => {
    const till = completed()
    expect(till.refusal(till.scan(MILK))).toBe('sale-finished')
  })

  test('a sale that is finished is still read in another language; its receipt is not another one', () => {
    const till = completed()
    const { completion, language } = saleIn(till.ledger)
    till.must({ type: 'set-language', language: 'en' })
    expect([language, saleIn(till.ledger).language]).toEqual(['de', 'en'])
    expect(saleIn(till.ledger).completion).toEqual(completion)
  })
})

describe('reconciliation', () => {
  const owed = () => {
    const till = new Till().open().add(MILK).signIn(SUPERVISOR)
    const attempt = till.asked()
    const { attemptId } = attempt
    till.must({ type: 'record-unknown', attemptId, cause: 'link-lost' }, LANE)
    till.must({ type: 'settle-attempt', attemptId, outcome: 'not-paid', evidence: 'no slip' }, SUPERVISOR)
    return {
      till,
      attempt,
      resolve: { type: 'resolve-reconciliation', attemptId, note: 'paid in cash' } as const,
    }
  }

  test('is closed by a supervisor, when its sale has left and nothing is on its way', () => {
    const { till, attempt, resolve } = owed()
    expect(till.refusal(resolve, SUPERVISOR)).toBe('no-such-attempt')
    expect(till.refusal(resolve)).toBe('not-allowed')
    till.must({ type: 'suspend-sale', reason: 'idle' }, LANE)
    till.must(till.effect(attempt), LANE)
    expect(till.refusal(resolve, SUPERVISOR)).toBe('sale-in-progress')
    till.must({ type: 'resume-sale', saleId: 'L1-1-1' }, SUPERVISOR)
    expect(till.refusal(resolve, SUPERVISOR)).toBe('sale-in-progress')
    till.must({ type: 'cancel-sale', reason: 'asked' })
    till.must({ type: 'request-reverse', ofAttemptId: attempt.attemptId, baseline: till.baseline() }, LANE)
    expect(till.refusal(resolve, SUPERVISOR)).toBe('attempt-open')
    const [open] = unsettledAttempts(till.ledger)
    till.must(
      { type: 'record-decline', attemptId: open?.attemptId ?? '', reason: 'declined', via: 'answer' },
      LANE,
    )
    expect(till.must(resolve, SUPERVISOR)).toEqual(['reconciliation-resolved'])
    expect(till.ledger.reconciliations).toEqual([])
    expect(checkInvariants(till.ledger, till.history)).toEqual([])
    till.add(MILK)
    expect(till.ledger.attempts).toEqual([])
  })

  test('attendants leave it to them', () => {
    const { till, resolve } = owed()
    till.signOut().signIn(ATTENDANT)
    expect(till.refusal(resolve, ATTENDANT)).toBe('not-allowed')
  })
})
