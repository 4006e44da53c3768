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

test('a weight at rest is a mass, at the time of the lane', () => {
  const status: PlatformStatus = {
    state: 'stable',
    weight: { value: 1235, exponent: -3, unit: 'kg' },
    stableSinceMs: 5,
  }
  expect(platformReading(slot(status), 70)).toEqual({ atMs: 70, state: 'at-rest', massMg: 1_235_000 })
})

const trouble = (code: 'platform-over-capacity' | 'scale-under-zero'): PlatformStatus => ({
  state: 'trouble',
  fault: { code, sinceMs: 0, detail: '' },
})

test.each([
  ['moving', slot({ state: 'motion' })],
  ['overloaded', slot(trouble('platform-over-capacity'), { lifecycle: 'degraded' })],
  ['silent', slot(trouble('scale-under-zero'), { lifecycle: 'degraded' })],
  ['silent', slot({ state: 'unknown' })],
  ['silent', slot({ state: 'motion' }, { lifecycle: 'lost' })],
  ['silent', slot({ state: 'motion' }, { detail: { kind: 'scanner' } })],
  ['silent', undefined],
])('%s: what is no weight is never a mass of 0', (state, from) => {
  expect(platformReading(from, 70)).toEqual({ atMs: 70, state })
})
