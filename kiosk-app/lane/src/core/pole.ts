import type { PolePattern } from '@clearlane/device-contract'
import { openInterventions, type Ledger } from '@clearlane/domain'
import type { LaneContext } from './context.ts'

const SET_POLE_MS = 2_000

/** The same light for help and for a check, so that nobody is shamed. */
export function patternOf(ledger: Ledger, outOfService: boolean, leftBehind: boolean): PolePattern {
  if (outOfService) return 'closed'
  if (openInterventions(ledger).length > 0 || leftBehind) return 'help'
  return ledger.open && ledger.businessDay !== null ? 'open' : 'closed'
}

/** Keeps the light pole in step with the ledger. A pole that is away changes nothing else. */
export class Pole {
  readonly #context: LaneContext
  #shown: PolePattern | null = null

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.follow())
    context.book.onServiceChange(() => this.follow())
  }

  /** `again`: the slot was claimed anew, so nobody knows what it shows. */
  follow(again = false): void {
    const { book, devices } = this.#context
    const pattern = patternOf(book.ledger, book.outOfService !== null, book.hasLeftBehind)
    if (pattern === this.#shown && !again) return
    this.#shown = null
    if (!devices.isReady('light-pole')) return
    this.#shown = pattern
    void devices.call('light-pole', { type: 'set-pole', pattern }, SET_POLE_MS).then((result) => {
      if (!result.ok) this.#shown = null
    })
  }
}
