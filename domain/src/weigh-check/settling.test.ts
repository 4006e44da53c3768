import { expect, test } from 'vitest'
import {
  follow,
  isLeanedOn,
  type PlatformReading,
  type Settling,
  settlesAtMs,
  UNSETTLED,
} from './settling.ts'

const rests = (atMs: number, grams: number): PlatformReading => ({
  atMs,
  state: 'at-rest',
  massMg: grams * 1_000,
})

function told(...readings: readonly PlatformReading[]) {
  let settling: Settling = UNSETTLED
  const settled: number[] = []
  for (const reading of readings) {
    const after = follow(settling, reading, 5_000)
    settling = after.settling
    if (after.settledMg !== null) settled.push(after.settledMg / 1_000)
  }
  return { settling, settled }
}

test('a rest of 1.5 s is told once', () => {
  expect(told(rests(0, 500), rests(1_499, 500)).settled).toEqual([])
  expect(told(rests(0, 500), rests(1_500, 500), rests(9_000, 500)).settled).toEqual([500])
})

test('one division to and fro is the same rest, more is another', () => {
  expect(told(rests(0, 500), rests(900, 505), rests(1_500, 495)).settled).toEqual([495])
  expect(told(rests(0, 500), rests(900, 505), rests(1_500, 510)).settled).toEqual([])
})

test('moving, leaning and silence begin anew', () => {
  expect(
    told(rests(0, 500), { atMs: 900, state: 'moving' }, rests(1_000, 500), rests(2_000, 500)).settled,
  ).toEqual([])
  expect(
    told(rests(0, 500), { atMs: 900, state: 'silent' }, rests(1_000, 500), rests(2_500, 500)).settled,
  ).toEqual([500])
  expect(told({ atMs: 0, state: 'overloaded' }).settled).toEqual([])
})

test('it says when to look again', () => {
  expect(settlesAtMs(UNSETTLED)).toBeNull()
  expect(settlesAtMs(told(rests(700, 500)).settling)).toBe(2_200)
  expect(settlesAtMs(told(rests(700, 500), rests(2_200, 500)).settling)).toBeNull()
})

test('unrest of 5 s is leaning, silence is not', () => {
  const { settling } = told({ atMs: 100, state: 'moving' }, { atMs: 2_000, state: 'overloaded' })
  expect(isLeanedOn(settling, 5_099)).toBe(false)
  expect(isLeanedOn(settling, 5_100)).toBe(true)
  expect(isLeanedOn(UNSETTLED, 99_999)).toBe(false)
  expect(isLeanedOn(told({ atMs: 0, state: 'moving' }, rests(4_000, 10)).settling, 6_000)).toBe(false)
})
