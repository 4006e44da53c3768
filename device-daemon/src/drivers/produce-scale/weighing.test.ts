import { expect, test } from 'vitest'
import type { StatusFlags } from './toledo-8217-codec.ts'
import { answerRequest, UNKNOWN, used, weigh, type Weighing } from './weighing.ts'

const NO_FLAGS: StatusFlags = {
  motion: false,
  overCapacity: false,
  underZero: false,
  outsideZeroCapture: false,
  centreOfZero: false,
  net: false,
}
const shows = (before: Weighing, value: number, nowMs = 0, net = false): Weighing =>
  weigh(before, { kind: 'weight', value, exponent: -3, net }, 'kg', nowMs)
const says = (before: Weighing, flags: Partial<StatusFlags>, nowMs = 0): Weighing =>
  weigh(before, { kind: 'status', flags: { ...NO_FLAGS, ...flags } }, 'kg', nowMs)
const EMPTY = shows(UNKNOWN, 0)

test('a stable weight after zero is answered exactly as shown', () => {
  expect(answerRequest(shows(EMPTY, 1235))).toEqual({
    answer: 'weight',
    weight: { value: 1235, exponent: -3, unit: 'kg' },
  })
})

test('before zero was seen, and again after a use, the scale must be emptied', () => {
  expect(answerRequest(shows(UNKNOWN, 500))).toMatchObject({ error: 'not-at-zero' })
  const sold = used(shows(EMPTY, 500))
  expect(answerRequest(shows(sold, 505))).toMatchObject({ error: 'not-at-zero' })
  expect(answerRequest(shows(shows(sold, 0), 505))).toMatchObject({ answer: 'weight' })
})

test('nothing known, zero and motion are waited for', () => {
  for (const weighing of [UNKNOWN, EMPTY, says(EMPTY, { motion: true }), says(EMPTY, { net: true })])
    expect(answerRequest(weighing)).toEqual({ answer: 'wait' })
})

test.each([
  ['over capacity', { overCapacity: true }, 'over-weight', 'scale-over-capacity'],
  ['under zero', { underZero: true }, 'under-zero', 'scale-under-zero'],
  ['outside zero capture', { outsideZeroCapture: true }, 'not-at-zero', 'scale-needs-zero'],
])('%s is a fault and refuses, never a weight', (_name, flags, error, code) => {
  const weighing = says(EMPTY, flags)
  expect(answerRequest(weighing)).toMatchObject({ answer: 'refuse', error })
  expect(weighing.fault?.code).toBe(code)
})

test('a net weight is not sold', () => {
  expect(answerRequest(shows(EMPTY, 1235, 0, true))).toMatchObject({ answer: 'refuse' })
})

test('centre of zero arms like a weight of zero', () => {
  expect(says(UNKNOWN, { centreOfZero: true, net: true })).toMatchObject({
    armed: true,
    status: { state: 'zero' },
  })
})

test('stable-since and fault-since hold while nothing changes', () => {
  const first = shows(EMPTY, 500, 10)
  expect(shows(first, 500, 20).status).toMatchObject({ stableSinceMs: 10 })
  expect(shows(first, 505, 20).status).toMatchObject({ stableSinceMs: 20 })
  const other = weigh(first, { kind: 'weight', value: 500, exponent: -2, net: false }, 'kg', 30)
  expect(other.status).toMatchObject({ stableSinceMs: 30 })
  const over = says(EMPTY, { overCapacity: true }, 10)
  expect(says(over, { overCapacity: true }, 20).status).toMatchObject({ fault: { sinceMs: 10 } })
  expect(says(over, { underZero: true }, 20).status).toMatchObject({ fault: { sinceMs: 20 } })
})

test('after a wrong zero no weight counts until the scale has shown zero again', () => {
  for (const wrong of [{ underZero: true }, { outsideZeroCapture: true }]) {
    const after = says(EMPTY, wrong)
    expect(answerRequest(shows(after, 300))).toMatchObject({ error: 'not-at-zero' })
    expect(answerRequest(shows(shows(after, 0), 500))).toMatchObject({ answer: 'weight' })
  }
})
