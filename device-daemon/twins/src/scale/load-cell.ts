import type { Clock, Random, Timer } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'

export type LoadCellOptions = {
  readonly capacityG: number
  /** What the display steps by. */
  readonly divisionG: number
  /** How long the platform swings after a change. */
  readonly settleMs: number
  /** The largest error of one weighing, either way. */
  readonly noiseG: number
}

/** What lies on the platform, and what the scale makes of it. */
export type LoadState = {
  readonly loadG: number
  readonly zeroErrorG: number
  /** Multiple of the division while stable; null while it swings. */
  readonly shownG: number | null
}

/** A platform with weight, swinging, noise and a zero that drifts. */
export type LoadCell = {
  readonly state: Observable<LoadState>
  readonly setLoad: (loadG: number) => void
  readonly drift: (byG: number) => void
  /** Takes what it shows as zero; only near zero, and at rest. */
  readonly zero: () => void
}

const ZERO_RANGE = 0.02 // of the capacity: the initial zero setting a scale may do by itself (EN 45501, 4 % in all)

export function createLoadCell(clock: Clock, random: Random, options: LoadCellOptions): LoadCell {
  const state = createSubject<LoadState>({ loadG: 0, zeroErrorG: 0, shownG: 0 })
  let settling: Timer | null = null

  const rest = (): void => {
    settling = null
    state.update((now) => {
      const trueG = now.loadG + now.zeroErrorG
      const noiseG = now.loadG === 0 ? 0 : (random.next() * 2 - 1) * options.noiseG
      return { ...now, shownG: Math.round((trueG + noiseG) / options.divisionG) * options.divisionG }
    })
  }
  const swing = (change: Partial<LoadState>): void => {
    settling?.cancel()
    settling = clock.after(options.settleMs, rest)
    state.update((now) => ({ ...now, ...change, shownG: null }))
  }
  return {
    state,
    setLoad: (loadG) => {
      if (loadG !== state.get().loadG) swing({ loadG })
    },
    drift: (byG) => {
      swing({ zeroErrorG: state.get().zeroErrorG + byG })
    },
    zero: () => {
      const { shownG, zeroErrorG } = state.get()
      if (shownG === null || Math.abs(shownG) > options.capacityG * ZERO_RANGE) return
      swing({ zeroErrorG: zeroErrorG - shownG })
    },
  }
}
