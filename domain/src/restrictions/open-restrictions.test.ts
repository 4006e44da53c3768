import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueItem } from '../catalogue/item.ts'
import type { Approval } from '../sale/events.ts'
import { approvedAge, openRestrictions } from './open-restrictions.ts'

const NOON = { at: '2026-11-23T12:00:00.000Z', offsetMin: 0 } // a Monday
const TRUSTED = { ...NOON, clockTrusted: true }
const UNTRUSTED = { ...NOON, clockTrusted: false }

const item = (minAge: number | null): CatalogueItem => ({
  itemId: 'plu:4011',
  gtin: null,
  plu: '4011',
  name: {},
  department: '',
  soldBy: 'each',
  priceMinor: 1,
  taxCode: 'A',
  minAge,
  deposit: null,
  blocked: false,
})
const line = (lineId: string, minAge: number | null, voided = false) => ({
  lineId,
  item: item(minAge),
  voided,
})
const approval = (level: number): Approval => ({
  approvalId: 'A1',
  kind: 'age',
  level,
  scope: 'sale',
  by: 'S1',
  presence: 'at-lane',
})
const BASKET = [line('1', 18), line('2', null), line('3', 16), line('4', 18), line('5', 18, true)]

test('each age that somebody must check, lowest first, with its lines; voided lines do not count', () => {
  expect(openRestrictions(BASKET, [], TRUSTED)).toEqual([
    { kind: 'age', minAge: 16, lineIds: ['3'] },
    { kind: 'age', minAge: 18, lineIds: ['1', '4'] },
  ])
})

test('an approval covers its age and everything below it', () => {
  expect(openRestrictions(BASKET, [approval(16)], TRUSTED)).toEqual([
    { kind: 'age', minAge: 18, lineIds: ['1', '4'] },
  ])
  expect(openRestrictions(BASKET, [approval(18), approval(16)], TRUSTED)).toEqual([])
})

test('an untrusted clock blocks restricted lines, approved or not', () => {
  expect(openRestrictions(BASKET, [approval(18)], UNTRUSTED)).toEqual([
    { kind: 'clock-untrusted', lineIds: ['1', '3', '4'] },
  ])
})

test('lines outside of their hours are open, whatever was approved; without a clock nobody can say', () => {
  const evening = {
    ...line('6', null),
    item: { ...item(null), saleHours: [{ days: [1], fromMin: 1080, toMin: 1200 }] },
  }
  expect(openRestrictions([evening, line('2', null)], [approval(18)], TRUSTED)).toEqual([
    { kind: 'outside-hours', lineIds: ['6'] },
  ])
  expect(openRestrictions([{ ...evening, voided: true }], [], TRUSTED)).toEqual([])
  expect(openRestrictions([evening], [], { ...TRUSTED, at: '2026-11-23T18:00:00.000Z' })).toEqual([])
  expect(openRestrictions([evening], [], UNTRUSTED)).toEqual([{ kind: 'clock-untrusted', lineIds: ['6'] }])
})

test('a basket without restricted lines needs neither a person nor a clock', () => {
  expect(openRestrictions([line('1', null), line('2', 18, true)], [], UNTRUSTED)).toEqual([])
})

test('law: with a trusted clock, open lines are exactly the live ones above the approved age', () => {
  const anyLine = fc.record({ minAge: fc.option(fc.integer({ min: 1, max: 21 })), voided: fc.boolean() })
  const levels = fc.array(fc.integer({ min: 1, max: 21 }), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(anyLine), levels, (rows, approved) => {
      const lines = rows.map(({ minAge, voided }, index) => line(String(index), minAge, voided))
      const approvals = approved.map(approval)
      const limit = approvedAge(approvals)
      const expected = lines.filter((one) => !one.voided && (one.item.minAge ?? 0) > limit)
      const open = openRestrictions(lines, approvals, TRUSTED).flatMap((one) => one.lineIds)
      expect(open.toSorted()).toEqual(expected.map(({ lineId }) => lineId).toSorted())
    }),
  )
})
