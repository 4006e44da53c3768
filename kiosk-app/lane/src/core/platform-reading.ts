import type { PlatformStatus, SlotState } from '@clearlane/device-contract'
import { milligramsOf, type PlatformReading } from '@clearlane/domain'

/**
 * What the slot of the bagging platform says now, for the bagging check. `atMs` is the lane's own monotonic clock: the
 * daemon's has another start.
 */
export function platformReading(slot: SlotState | undefined, atMs: number): PlatformReading {
  const isUp = slot?.lifecycle === 'ready' || slot?.lifecycle === 'degraded'
  if (!isUp || slot.detail.kind !== 'bagging-platform') return { atMs, state: 'silent' }
  return { atMs, ...sensed(slot.detail.status) }
}

type Sensed = { state: 'at-rest'; massMg: number } | { state: 'moving' | 'overloaded' | 'silent' }

function sensed(status: PlatformStatus): Sensed {
  switch (status.state) {
    case 'unknown':
      return { state: 'silent' }
    case 'motion':
      return { state: 'moving' }
    case 'stable':
      return { state: 'at-rest', massMg: milligramsOf(status.weight) }
    case 'trouble':
      return { state: status.fault.code === 'platform-over-capacity' ? 'overloaded' : 'silent' }
  }
}
