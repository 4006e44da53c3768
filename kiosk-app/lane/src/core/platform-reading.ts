import type { PlatformStatus, SlotState, Weight } from '@clearlane/device-contract'
import type { PlatformReading } from '@clearlane/domain'

/** One unit in milligrams; the international avoirdupois pound is 453.59237 g by definition. */
const MG: Readonly<Record<Weight['unit'], number>> = {
  g: 1_000,
  kg: 1_000_000,
  lb: 453_592.37,
  oz: 453_592.37 / 16,
}

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
      return { state: 'at-rest', massMg: milligrams(status.weight) }
    case 'trouble':
      return { state: status.fault.code === 'scale-over-capacity' ? 'overloaded' : 'silent' }
  }
}

/** The only place where a weight loses the form that the scale gave it: this one is never sold. */
function milligrams({ value, exponent, unit }: Weight): number {
  return Math.round((value * MG[unit]) / 10 ** -exponent)
}
