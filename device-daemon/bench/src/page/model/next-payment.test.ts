import { expect, test } from 'vitest'
import { decisionByAmount } from '@clearlane/twins'
import { Value } from 'typebox/value'
import { Act } from '../../acts.ts'
import { aboutOf, AMOUNT_TABLE, labelOf, NEXT_PAYMENTS, otherAmount } from './next-payment.ts'

test('every way the next payment can go is one that the server takes', () => {
  const refused = NEXT_PAYMENTS.filter(({ script }) => !Value.Check(Act, { act: 'script', script }))
  expect(refused).toEqual([])
})

test.each([
  ['12.34', 1234],
  ['12,3', 1230],
  [' 7 ', 700],
  ['0.01', 1],
])('another amount: %s is %i cents', (text, chargeMinor) => {
  expect(otherAmount(text)?.script).toEqual({ chargeMinor })
})

test.each(['', '0', '-1', '1.234', '1e9', '9999999'])('"%s" is no amount', (text) => {
  expect(otherAmount(text)).toBeNull()
})

test('a script that waits is called as its button', () => {
  expect(NEXT_PAYMENTS.map(({ script }) => labelOf(script))).toEqual(NEXT_PAYMENTS.map(({ label }) => label))
  expect(labelOf({ chargeMinor: 700 })).toBe('Another amount')
  expect(aboutOf({ chargeMinor: 705 })).toContain('7.05')
  expect(labelOf({ answer: 'link-down' })).toBe('From a scenario')
})

test('the amount table on the page is the one of the terminal', () => {
  const shown = new Set(AMOUNT_TABLE.map(({ cents }) => cents.slice(1)))
  const differs = Array.from({ length: 100 }, (_, cents) => String(cents).padStart(2, '0')).filter(
    (cents) => decisionByAmount(1000 + Number(cents)).approve === shown.has(cents),
  )
  expect(differs).toEqual([])
})
