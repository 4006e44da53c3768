import type { FaultCode, PolePattern } from '@clearlane/device-contract'
import { openInterventions, type Ledger } from '@clearlane/domain'
import type { LaneContext } from './context.ts'

const SET_POLE_MS = 2_000

/** What somebody of the store can mend at once; from the first of them on there are no receipts. */
const PRINTER_CALLS: readonly FaultCode[] = ['paper-out', 'cover-open', 'cutter-jam']

/** The same light for help, for a check and for paper, so that nobody is shamed. `calls`: something else waits. */
export function patternOf(ledger: Ledger, outOfService: boolean, calls: boolean): PolePattern {
  if (outOfService) return 'closed'
  if (openInterventions(ledger).length > 0 || calls) return 'help'
  return ledger.open && ledger.businessDay !== null ? 'open' : 'closed'
}

/** Keeps the light pole in step with the ledger and the printer. A pole that is away changes nothing else. */
export class Pole {
  readonly #context: LaneContext
  #shown: PolePattern | null = null
  #printerCalls = false

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(() => this.follow())
    context.book.onServiceChange(() => this.follow())
  }

  /** `again`: the slot was claimed anew, so nobody knows what it shows. */
  follow(again = false): void {
    const { book, devices } = this.#context
    const pattern = patternOf(
      book.ledger,
      book.outOfService !== null,
      book.hasLeftBehind || this.#printerCalls,
    )
    if (pattern === this.#shown && !again) return
    this.#shown = null
    if (!devices.isReady('light-pole')) return
    this.#shown = pattern
    void devices.call('light-pole', { type: 'set-pole', pattern }, SET_POLE_MS).then((result) => {
      if (!result.ok) this.#shown = null
    })
  }

  devicesChanged(): void {
    const faults = this.#context.devices.stateOf('receipt-printer')?.faults ?? []
    const calls = faults.some(({ code }) => PRINTER_CALLS.includes(code))
    if (calls === this.#printerCalls) return
    this.#printerCalls = calls
    this.follow()
  }
}
