import { expect, test } from 'vitest'
import type { Command } from '@clearlane/domain'
import { scanned, type Story } from '../gallery/fold.ts'
import { kohlrabi, milk } from '../gallery/goods.ts'
import { calm } from '../gallery/live.ts'
import {
  ageCheck,
  declined,
  escalated,
  found,
  lastAttempt,
  leftBehind,
  lineOf,
  paying,
  pieces,
  returnInDoubt,
  shopping,
  withoutReceipt,
  withStaff,
} from '../gallery/stories.ts'
import { eventsBetween, factsOf, lastDecline } from './facts.ts'

test('after a welcome the phase is told, and nothing is announced as new', () => {
  const types = eventsBetween(null, factsOf(ageCheck().ledger, calm)).map(({ type }) => type)
  expect(types).toEqual(['live.in-service', 'ledger.phase.scanning'])
})

test('a declined payment is told after the phase that it leads back to', () => {
  const before = factsOf(paying().ledger, calm)
  const now = factsOf(declined().ledger, calm)
  expect(eventsBetween(before, now).map(({ type }) => type)).toEqual([
    'ledger.phase.scanning',
    'ledger.declined',
  ])
  expect(lastDecline(declined().ledger)?.status.reason).toBe('declined')
})

test('nothing changed is nothing said', () => {
  const facts = factsOf(shopping().ledger, calm)
  expect(eventsBetween(facts, facts)).toEqual([])
})

test('a restricted product raises its dialog once', () => {
  const before = factsOf(shopping().ledger, calm)
  const now = factsOf(ageCheck().ledger, calm)
  expect(eventsBetween(before, now)).toEqual([{ type: 'ledger.age', interventionId: 'I1' }])
})

test('staff, the PIN, the idle question and the receipt are followed', () => {
  const live = { ...calm, idle: { asking: true, leftMs: 20_000 } as const }
  const before = factsOf(shopping().ledger, calm)
  expect(eventsBetween(before, factsOf(shopping().ledger, live))).toEqual([{ type: 'live.idle-asking' }])
  expect(eventsBetween(before, factsOf(withStaff(shopping()).ledger, calm))).toEqual([
    { type: 'ledger.staff-in' },
  ])
  const pin = { ...calm, signIn: { state: 'pin', name: 'Mira', wrong: false } as const }
  expect(eventsBetween(before, factsOf(shopping().ledger, pin))).toEqual([{ type: 'live.pin-wanted' }])
  const types = eventsBetween(before, factsOf(withoutReceipt().ledger, calm)).map(({ type }) => type)
  expect(types).toEqual(['ledger.phase.completed', 'ledger.receipt-chosen'])
})

test('staff learn what became of a payment in doubt, once; shoppers see it on their screen', () => {
  const doubt = withStaff(escalated())
  const { attemptId, amountMinor } = lastAttempt(doubt.ledger)
  const before = factsOf(doubt.ledger, calm)
  const now = factsOf(found(doubt).ledger, calm)
  expect(eventsBetween(before, now)).toContainEqual({
    type: 'ledger.settled',
    attemptId,
    amountMinor,
    outcome: 'paid',
  })
  const types = (from: typeof now, to: typeof now) => eventsBetween(from, to).map(({ type }) => type)
  expect(types(now, now)).toEqual([])
  expect(types(factsOf(escalated().ledger, calm), factsOf(found(escalated()).ledger, calm))).not.toContain(
    'ledger.settled',
  )
})

test('what became of a payment is told by its kind and by whose word it is', () => {
  const outcome = (doubt: Story, command: (attemptId: string) => Command) => {
    const before = factsOf(doubt.ledger, calm)
    const { attemptId } = lastAttempt(doubt.ledger)
    const now = factsOf(doubt.byStaff(command(attemptId)).ledger, calm)
    return eventsBetween(before, now).find(({ type }) => type === 'ledger.settled')
  }
  const word = (said: 'paid' | 'not-paid') => (attemptId: string) =>
    ({ type: 'settle-attempt', attemptId, outcome: said, evidence: 'slip' }) as const
  expect(outcome(withStaff(escalated()), word('paid'))).toMatchObject({ outcome: 'paid' })
  expect(outcome(withStaff(escalated()), word('not-paid'))).toMatchObject({ outcome: 'not-paid' })
  expect(outcome(returnInDoubt(), word('paid'))).toMatchObject({ outcome: 'returned' })
  expect(outcome(returnInDoubt(), word('not-paid'))).toMatchObject({ outcome: 'not-returned' })
})

test('a lane that is back in service tells its phase again', () => {
  const away = factsOf(shopping().ledger, { ...calm, outOfService: 'disk-full' })
  const back = factsOf(shopping().ledger, calm)
  expect(eventsBetween(away, back).map(({ type }) => type)).toEqual([
    'live.in-service',
    'ledger.phase.scanning',
  ])
})

test('a basket that is put aside is told after the phase, also to a page that was loaded again', () => {
  const aside = { ...calm, basketAside: true }
  const now = factsOf(leftBehind().ledger, aside)
  const types = (before: Parameters<typeof eventsBetween>[0]) =>
    eventsBetween(before, now).map(({ type }) => type)
  expect(types(factsOf(shopping().ledger, calm))).toEqual(['ledger.phase.attract', 'live.basket-aside'])
  expect(types(null)).toEqual(['live.in-service', 'ledger.phase.attract', 'live.basket-aside'])
  expect(eventsBetween(now, factsOf(leftBehind().ledger, calm))).toEqual([{ type: 'live.basket-fetched' }])
  expect(factsOf(shopping().ledger, aside).aside).toBe(false) // somebody else shops meanwhile
})

test('pieces that nobody scans are asked for once, and not when a colleague brings the basket back', () => {
  const before = factsOf(shopping().ledger, calm)
  const story = pieces()
  const now = factsOf(story.ledger, calm)
  expect(eventsBetween(before, now)).toEqual([
    { type: 'ledger.pieces', lineId: lineOf(story.ledger, kohlrabi.itemId) },
  ])
  expect(eventsBetween(now, factsOf(story.tell(scanned(milk)).ledger, calm))).toEqual([])
  expect(eventsBetween(null, now).map(({ type }) => type)).not.toContain('ledger.pieces')
  expect(eventsBetween({ ...now, saleId: null, pieces: null }, now)).toEqual([])
})
