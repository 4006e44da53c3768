import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AMOUNT_MINOR_MAX } from './minor.ts'
import { formatPlain, parsePlain } from './plain.ts'

test('an amount is written with the digits of its currency', () => {
  expect(formatPlain(123, 2)).toBe('1.23')
  expect(formatPlain(-5, 2)).toBe('-0.05')
  expect(formatPlain(0, 2)).toBe('0.00')
  expect(formatPlain(500, 0)).toBe('500')
  expect(formatPlain(-1, 3)).toBe('-0.001')
  expect(formatPlain(1234567, 3)).toBe('1234.567')
})

test('fewer decimals are filled up', () => {
  expect(parsePlain('1.2', 2)).toEqual({ ok: true, value: 120 })
  expect(parsePlain('7', 3)).toEqual({ ok: true, value: 7000 })
  expect(parsePlain('-0.00', 2)).toEqual({ ok: true, value: 0 })
})

test.each(['', '1,23', '.5', '1.', '1e3', '+1', ' 1', '1.234', '1234567890123', '0x10', '--1', 'NaN'])(
  '%j is no amount in euro',
  (text) => {
    expect(parsePlain(text, 2)).toEqual({ ok: false, error: 'not-an-amount' })
  },
)

test('a yen has no decimals', () => {
  expect(parsePlain('1.0', 0)).toEqual({ ok: false, error: 'not-an-amount' })
})

test('law: what is written is read back', () => {
  const amount = fc.integer({ min: -AMOUNT_MINOR_MAX, max: AMOUNT_MINOR_MAX })
  fc.assert(
    fc.property(amount, fc.constantFrom<(0 | 2 | 3)[]>(0, 2, 3), (amountMinor, exponent) => {
      expect(parsePlain(formatPlain(amountMinor, exponent), exponent)).toEqual({
        ok: true,
        value: amountMinor,
      })
    }),
  )
})
