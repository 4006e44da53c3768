import type { PlatformStatus, SlotState } from '@clearlane/device-contract'
import { expect, test } from 'vitest'
import { platformReading } from './platform-reading.ts'

function slot(status: PlatformStatus, change: Partial<SlotState> = {}): SlotState {
  return {
    slot: 'bagging-platform',
    kind: 'bagging-platform',
    driver: 'bagging-platform/mt-sics',
    lifecycle: 'ready',
    seq: 1,
    sinceMs: 0,
    lastGoodMs: 0,
    reopenCount: 0,
    faults: [],
    claimedFence: null,
    enabled: false,
    identity: '',
    detail: { kind: 'bagging-platform', status },
    ...change,
  }
}

test.each([
  [{ value: 1235, exponent: 0, unit: 'g' }, 1_235_000],
  [{ value: -500, exponent: -2, unit: 'g' }, -5_000],
  [{ value: 1235, exponent: -3, unit: 'kg' }, 1_235_000],
  [{ value: 1000, exponent: -3, unit: 'lb' }, 453_592],
  [{ value: 160, exponent: -1, unit: 'oz' }, 453_592],
] as const)('%j is %i mg', (weight, massMg) => {
  const status: PlatformStatus = { state: 'stable', weight, stableSinceMs: 5 }
  expect(platformReading(slot(status), 70)).toEqual({ atMs: 70, state: 'at-rest', massMg })
})

const trouble = (code: 'scale-over-capacity' | 'scale-under-zero'): PlatformStatus => ({
  state: 'trouble',
  fault: { code, sinceMs: 0, detail: '' },
})

test.each([
  ['moving', slot({ state: 'motion' })],
  ['overloaded', slot(trouble('scale-over-capacity'), { lifecycle: 'degraded' })],
  ['silent', slot(trouble('scale-under-zero'), { lifecycle: 'degraded' })],
  ['silent', slot({ state: 'unknown' })],
  ['silent', slot({ state: 'motion' }, { lifecycle: 'lost' })],
  ['silent', slot({ state: 'motion' }, { detail: { kind: 'scanner' } })],
  ['silent', undefined],
])('%s: what is no weight is never a mass of 0', (state, from) => {
  expect(platformReading(from, 70)).toEqual({ atMs: 70, state })
})
