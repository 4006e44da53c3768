import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeBarcode, readBadge } from './badge.ts'

const badgeId = fc.stringMatching(/^[0-9A-Z]{6,12}$/)

test('a badge is CLB, the id and a check digit', () => {
  expect(badgeBarcode('100001')).toBe('CLB1000016')
  expect(readBadge('CLB1000016')).toEqual({ ok: true, value: '100001' })
})

test.each([
  ['ABC1000016', 'not-a-badge', 0],
  ['CLB1000<16', 'not-a-badge', 7],
  ['CLBabcdef1', 'not-a-badge', 3],
  ['CLB123456', 'wrong-length', 9],
  ['CLB', 'wrong-length', 3],
  ['CLB12345678901234', 'wrong-length', 17],
  ['CLB1000017', 'wrong-check-digit', 9],
  ['CLB100001X', 'wrong-check-digit', 9],
])('%s is no badge: %s at %i', (data, code, position) => {
  expect(readBadge(data)).toMatchObject({ ok: false, error: { code, position } })
})

test('a letter counts as its two digits, A = 10 to Z = 35', () => {
  expect(badgeBarcode('ANNA42')).toBe('CLBANNA426')
  expect(readBadge(badgeBarcode('ANNA42').replace('A', 'B')).ok).toBe(false)
})

test('an id that no badge can carry is a broken assumption', () => {
  expect(() => badgeBarcode('abc')).toThrow('6 to 12')
})

test('law: what is printed is read back, and one wrong digit in it is found', () => {
  fc.assert(
    fc.property(badgeId, (id) => {
      expect(readBadge(badgeBarcode(id))).toEqual({ ok: true, value: id })
    }),
  )
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9]{6,12}$/),
      fc.nat(11),
      fc.integer({ min: 1, max: 9 }),
      (id, at, by) => {
        const printed = badgeBarcode(id)
        const position = 3 + (at % id.length)
        const other = String((Number(printed.charAt(position)) + by) % 10)
        const misread = printed.slice(0, position) + other + printed.slice(position + 1)
        expect(readBadge(misread).ok).toBe(false)
      },
    ),
  )
})
