import { isDeepStrictEqual } from 'node:util'
import type { Live } from '@clearlane/lane-contract'

const AWAY = { state: 'away', faults: [] } as const

const NOTHING_YET: Live = {
  parts: { scanner: AWAY, produceScale: AWAY, printer: AWAY, terminal: AWAY, pole: null, platform: null },
  scale: { state: 'unknown' },
  terminalStage: 'idle',
  terminalSlow: false,
  idle: { asking: false },
  basketAside: false,
  signIn: { state: 'none' },
  outOfService: null,
  receiptUrl: null,
  closing: { state: 'none' },
}

/** What is true now; told whole at each change, and only at a change. */
export class LiveBoard {
  readonly #listeners: ((live: Live) => void)[] = []
  #live: Live = NOTHING_YET

  get live(): Live {
    return this.#live
  }

  onChange(listener: (live: Live) => void): void {
    this.#listeners.push(listener)
  }

  update(changed: Partial<Live>): void {
    const next = { ...this.#live, ...changed }
    if (isDeepStrictEqual(next, this.#live)) return
    this.#live = next
    for (const listener of this.#listeners) listener(next)
  }
}
