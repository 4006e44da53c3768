import type { Clock } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'
import { createTwinPort, type AttachableTwin, type LineFaults } from '../core/twin-port.ts'

export type PoleState = {
  readonly connected: boolean
  readonly plugged: boolean
  /** Lines that are on, bit 0 first; dark when nobody drives them. */
  readonly mask: number
  readonly lamps: { readonly green: boolean; readonly amber: boolean; readonly red: boolean }
}

/** A light pole on three GPIO lines: bit 0 green, bit 1 amber, bit 2 red. Each byte received is the mask of lines. */
export type PoleTwin = AttachableTwin & {
  readonly state: Observable<PoleState>
  readonly faults: LineFaults
}

export function createPoleTwin(clock: Clock): PoleTwin {
  let mask = 0
  const port = createTwinPort(clock, {
    receive: (bytes) => {
      mask = bytes.at(-1) ?? mask
      refresh()
    },
    closed: () => {
      mask = 0 // released lines fall back to their default
    },
  })
  const view = (): PoleState => ({
    connected: port.connected.get(),
    plugged: port.plugged.get(),
    mask,
    lamps: { green: (mask & 1) !== 0, amber: (mask & 2) !== 0, red: (mask & 4) !== 0 },
  })
  const state = createSubject(view())
  const refresh = (): void => {
    state.set(view())
  }
  port.connected.subscribe(refresh)
  port.plugged.subscribe(refresh)
  return { attach: port.attach, plugged: port.plugged, faults: port.faults, state }
}
