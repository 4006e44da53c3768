import type { AttemptQuery, Baseline } from '@clearlane/device-contract'
import { describe, expect, test } from 'vitest'
import type { ExchangeEnd } from './link.ts'
import { isNewer, lookupOf, outcomeOf, type Heard } from './outcome.ts'
import type { Status } from './status.ts'

const OWN = '52523535'
const NOTHING_STORED = 0x83
const completed: ExchangeEnd = { end: 'completed', data: new Uint8Array(0) }
const baseline: Baseline = { terminalId: OWN, receiptNo: 5, trace: 50 }
const query: AttemptQuery = {
  attemptId: 'A',
  kind: 'authorise',
  amountMinor: 1_000,
  currency: 'EUR',
  baseline,
}
const approved: Status = {
  result: 0,
  amountMinor: 1_000,
  currency: 'EUR',
  terminalId: OWN,
  receiptNo: 6,
  trace: 51,
  cardName: 'girocard',
  authCode: '1',
  verification: 'pin',
  reversal: false,
  totals: null,
}

function heard(...statuses: readonly Status[]): Heard {
  return { statuses, lines: [], online: true, abortAsked: false, quietMs: 0 }
}

const outcome = (end: ExchangeEnd, ...statuses: readonly Status[]) =>
  outcomeOf(end, heard(...statuses), query, OWN)
const lookup = (end: ExchangeEnd, ...statuses: readonly Status[]) =>
  lookupOf(end, heard(...statuses), query, OWN, NOTHING_STORED)

const lost = { outcome: 'unknown', cause: 'answer-lost' }

describe('the end of a payment', () => {
  test('paid is an approving, newer, complete status and then a completion', () => {
    expect(outcome(completed, approved)).toMatchObject({ outcome: 'effective' })
    expect(outcome(completed, { ...approved, currency: null, terminalId: null })).toMatchObject({
      effect: { currency: 'EUR', terminalId: OWN },
    })
  })

  test.each<[string, readonly Status[]]>([
    ['no status', []],
    ['a status that refuses', [{ ...approved, result: 0x05 }]],
    ['a status without a result', [{ ...approved, result: null }]],
    ['no amount', [{ ...approved, amountMinor: null }]],
    ['no receipt and no trace', [{ ...approved, receiptNo: null, trace: 0 }]],
    ['another terminal', [{ ...approved, terminalId: '11112222' }]],
    ['the transaction of the baseline', [{ ...approved, receiptNo: 5, trace: 50 }]],
    ['an older transaction', [{ ...approved, receiptNo: 4, trace: 49 }]],
  ])('a completion after %s proves nothing', (_, statuses) => {
    expect(outcome(completed, ...statuses)).toEqual(lost)
  })

  test('an abort without approval is a decline, after an approval it is unknown', () => {
    const aborted: ExchangeEnd = { end: 'aborted', code: 0x6c }
    expect(outcome(aborted)).toEqual({ outcome: 'declined', reason: 'aborted' })
    expect(outcome(aborted, { ...approved, result: 0x37 })).toEqual({
      outcome: 'declined',
      reason: 'wrong-pin',
    })
    expect(outcome(aborted, { ...approved, result: null })).toEqual({
      outcome: 'declined',
      reason: 'aborted',
    })
    expect(outcome(aborted, approved)).toEqual(lost)
    expect(outcome(aborted, approved, { ...approved, result: 0x05 })).toEqual(lost)
  })

  test('silence and a lost line are unknown; only a request never written is for sure no payment', () => {
    expect(outcome({ end: 'silent' }, approved)).toEqual(lost)
    expect(outcome({ end: 'link-lost' })).toEqual({ outcome: 'unknown', cause: 'link-lost' })
    expect(outcome({ end: 'not-written' })).toEqual({ outcome: 'declined', reason: 'terminal-unavailable' })
    expect(outcome({ end: 'refused', code: 0x9c })).toEqual({ outcome: 'declined', reason: 'declined' })
  })
})

describe('the look-up', () => {
  test('newer with equal amount, currency and kind is ours', () => {
    expect(lookup(completed, approved)).toMatchObject({ outcome: 'known', payment: { outcome: 'effective' } })
  })

  test('the baseline unchanged means that nothing began', () => {
    expect(lookup(completed, { ...approved, receiptNo: 5, trace: 50 })).toEqual({ outcome: 'never-started' })
  })

  test.each<[string, Status]>([
    ['another amount', { ...approved, amountMinor: 999 }],
    ['another currency', { ...approved, currency: 'CHF' }],
    ['a reversal', { ...approved, reversal: true }],
    ['a refusal', { ...approved, result: 0x05 }],
    ['another terminal', { ...approved, terminalId: '11112222' }],
    ['an older transaction', { ...approved, receiptNo: 4, trace: 49 }],
  ])('%s in its place means overwritten', (_, status) => {
    expect(lookup(completed, status)).toEqual({ outcome: 'overwritten' })
  })

  test('no answer, no name, or an odd code: unreachable', () => {
    expect(lookup(completed)).toEqual({ outcome: 'unreachable' })
    expect(lookup(completed, { ...approved, receiptNo: null, trace: 0 })).toEqual({ outcome: 'unreachable' })
    for (const end of ['silent', 'link-lost', 'not-written'] as const)
      expect(lookup({ end })).toEqual({ outcome: 'unreachable' })
    expect(lookup({ end: 'aborted', code: 0xcc })).toEqual({ outcome: 'unreachable' })
  })

  test('a busy terminal is still at it', () => {
    expect(lookup({ end: 'refused', code: 0x9c })).toEqual({ outcome: 'in-progress' })
    expect(lookup({ end: 'aborted', code: 0xa0 })).toEqual({ outcome: 'in-progress' })
  })

  test('nothing stored proves something only when nothing was stored before, on this terminal', () => {
    const nothing: ExchangeEnd = { end: 'aborted', code: NOTHING_STORED }
    const against = (before: Baseline) =>
      lookupOf(nothing, heard(), { ...query, baseline: before }, OWN, NOTHING_STORED).outcome
    expect(against({ terminalId: OWN, receiptNo: 0, trace: 0 })).toBe('never-started')
    expect(against({ terminalId: '11112222', receiptNo: 0, trace: 0 })).toBe('overwritten')
    expect(against(baseline)).toBe('overwritten')
    expect(against({ terminalId: OWN, receiptNo: 0, trace: 7 })).toBe('overwritten')
  })
})

describe('newer', () => {
  const mark = (receiptNo: number, trace: number): Baseline => ({ terminalId: OWN, receiptNo, trace })
  test.each([
    ['the next', mark(6, 51), mark(5, 50), true],
    ['the same', mark(5, 50), mark(5, 50), false],
    ['the one before', mark(4, 49), mark(5, 50), false],
    ['the trace went round', mark(6, 1), mark(5, 999_999), true],
    ['the receipt went round', mark(1, 0), mark(9_999, 0), true],
    ['receipts only', mark(6, 0), mark(5, 0), true],
    ['receipts only, older', mark(4, 0), mark(5, 0), false],
    ['the first of all', mark(1, 1), mark(0, 0), true],
    ['nothing after nothing', mark(0, 0), mark(0, 0), false],
  ])('%s', (_, newer, than, expected) => {
    expect(isNewer(newer, than)).toBe(expected)
  })

  test('never across terminals', () => {
    expect(isNewer({ ...mark(9, 90), terminalId: '11112222' }, mark(5, 50))).toBe(false)
  })
})
