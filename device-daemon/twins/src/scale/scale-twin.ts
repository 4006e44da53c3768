import type { Clock, Random } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'
import { createTwinPort, type AttachableTwin, type LineFaults } from '../core/twin-port.ts'
import { createLoadCell, type LoadCellOptions } from './load-cell.ts'

export type ScaleCondition = 'zero' | 'motion' | 'stable' | 'over-capacity' | 'under-zero' | 'needs-zero'

export type ScaleState = {
  readonly connected: boolean
  readonly plugged: boolean
  /** What lies on the platform, grams. */
  readonly loadG: number
  /** What the display shows, grams; null while it cannot show a weight. */
  readonly shownG: number | null
  readonly condition: ScaleCondition
}

/** A produce scale that answers the Toledo 8217 protocol in kilograms, `WW.WWW`. */
export type ScaleTwin = AttachableTwin & {
  readonly state: Observable<ScaleState>
  readonly faults: LineFaults
  /** Puts `weightG` > 0 more on the platform. */
  readonly place: (weightG: number) => void
  /** Takes everything off. */
  readonly lift: () => void
  /** Moves the zero by `byG` either way, as dirt or temperature do; negative brings it under zero. */
  readonly drift: (byG: number) => void
  /** The scale was switched on with something lying on it. */
  readonly needZero: (on: boolean) => void
  /** Answers this instead of its weight until null: the part between STX and CR. */
  readonly answerWith: (body: string | null) => void
}

const STX = 0x02
const CR = 0x0d
const BIT = { motion: 1, over: 2, under: 4, outsideZero: 8, always: 64 }
const DEFAULTS: LoadCellOptions = { capacityG: 15_000, divisionG: 5, settleMs: 500, noiseG: 1 }
const OVER_DIVISIONS = 9 // a scale shows up to 9 divisions above its capacity (EN 45501)

export function createScaleTwin(
  clock: Clock,
  random: Random,
  options: Partial<LoadCellOptions> = {},
): ScaleTwin {
  const limits = { ...DEFAULTS, ...options }
  const cell = createLoadCell(clock, random, limits)
  const control: { needsZero: boolean; body: string | null } = { needsZero: false, body: null }

  const receive = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      if (byte === 0x57) port.send(frame(control.body ?? answer(conditionNow(), cell.state.get().shownG)))
      if (byte === 0x5a) {
        control.needsZero = false
        cell.zero()
        refresh()
      }
    }
  }
  const port = createTwinPort(clock, { receive })
  const conditionNow = (): ScaleCondition => {
    const { shownG } = cell.state.get()
    if (shownG === null) return 'motion'
    if (control.needsZero) return 'needs-zero'
    return conditionOf(shownG, limits)
  }
  const view = (): ScaleState => {
    const condition = conditionNow()
    const { loadG, shownG } = cell.state.get()
    const legible = condition === 'zero' || condition === 'stable'
    return {
      connected: port.connected.get(),
      plugged: port.plugged.get(),
      loadG,
      shownG: legible ? shownG : null,
      condition,
    }
  }
  const state = createSubject(view())
  const refresh = (): void => {
    state.set(view())
  }
  for (const source of [cell.state, port.connected, port.plugged]) source.subscribe(refresh)
  return {
    attach: port.attach,
    plugged: port.plugged,
    faults: port.faults,
    state,
    place: (weightG) => {
      cell.setLoad(cell.state.get().loadG + weightG)
    },
    lift: () => {
      cell.setLoad(0)
    },
    drift: cell.drift,
    needZero: (on) => {
      control.needsZero = on
      refresh()
    },
    answerWith: (body) => {
      control.body = body
    },
  }
}

function conditionOf(shownG: number, { capacityG, divisionG }: LoadCellOptions): ScaleCondition {
  if (shownG > capacityG + OVER_DIVISIONS * divisionG) return 'over-capacity'
  if (shownG < 0) return 'under-zero'
  return shownG === 0 ? 'zero' : 'stable'
}

function answer(condition: ScaleCondition, shownG: number | null): string {
  switch (condition) {
    case 'motion':
      return status(BIT.motion)
    case 'over-capacity':
      return status(BIT.over)
    case 'under-zero':
      return status(BIT.under)
    case 'needs-zero':
      return status(BIT.outsideZero)
    case 'zero':
    case 'stable': {
      const digits = String(shownG ?? 0).padStart(5, '0')
      return `${digits.slice(0, -3)}.${digits.slice(-3)}`
    }
  }
}

function status(bits: number): string {
  return `?${String.fromCharCode(BIT.always | bits)}`
}

function frame(body: string): Uint8Array {
  return Uint8Array.of(STX, ...Array.from(body, (character) => character.charCodeAt(0)), CR)
}
