import { delay } from '@clearlane/device-contract/ports'
import type { LookupOutcome } from '@clearlane/device-contract'
import { unsettledAttempts, type Attempt } from '@clearlane/domain'
import type { LaneContext } from '../core/context.ts'
import type { LateTruth } from './late-truth.ts'
import type { Outcomes } from './outcomes.ts'
import type { Terminal } from './terminal.ts'

const BACK_OFF = 1.6

/** Asks the terminal about every attempt that is not known, until it is. Nobody pays twice meanwhile. */
export class Recovery {
  readonly #context: LaneContext
  readonly #terminal: Terminal
  readonly #outcomes: Outcomes
  readonly #late: LateTruth
  readonly #asking = new Set<string>()

  constructor(context: LaneContext, terminal: Terminal, outcomes: Outcomes, late: LateTruth) {
    this.#context = context
    this.#terminal = terminal
    this.#outcomes = outcomes
    this.#late = late
  }

  /** Starts asking for every open attempt but the one that is being carried out. */
  follow(carriedOut: string | null): void {
    for (const attempt of unsettledAttempts(this.#context.book.ledger)) {
      const { attemptId } = attempt
      if (attemptId === carriedOut || this.#asking.has(attemptId)) continue
      this.#asking.add(attemptId)
      void this.#untilKnown(attemptId)
    }
  }

  async #untilKnown(attemptId: string): Promise<void> {
    const { clock, settings } = this.#context.deps
    const sinceMs = clock.monoMs()
    let waitMs = settings.lookupBackOffMinMs
    for (let open = this.#open(attemptId); open !== null; open = this.#open(attemptId)) {
      if (open.status.state === 'requested') this.#outcomes.unknown(open, 'answer-lost')
      const lookup = await this.#terminal.lookup(open)
      const attempt = this.#uncertain(attemptId)
      if (attempt !== null) this.#heard(attempt, lookup)
      const stillOpen = this.#open(attemptId)
      if (stillOpen === null) break
      if (clock.monoMs() - sinceMs >= settings.escalateMs) this.#outcomes.escalate(stillOpen)
      await delay(clock, waitMs)
      waitMs = Math.min(waitMs * BACK_OFF, settings.lookupBackOffMaxMs)
    }
    this.#asking.delete(attemptId)
  }

  #heard(attempt: Attempt, lookup: LookupOutcome): void {
    if (attempt.status.state === 'settled') {
      this.#late.heard(attempt, lookup)
      return
    }
    switch (lookup.outcome) {
      case 'known':
        if (lookup.payment.outcome !== 'unknown') this.#outcomes.record(attempt, lookup.payment, 'lookup')
        return
      case 'never-started':
        this.#outcomes.neverStarted(attempt, 'lookup')
        return
      case 'overwritten':
        this.#late.hidden(attempt)
        this.#outcomes.unknown(attempt, 'overwritten')
        this.#outcomes.escalate(attempt)
        return
      case 'in-progress':
      case 'unreachable':
        return
    }
  }

  #open(attemptId: string): Attempt | null {
    return unsettledAttempts(this.#context.book.ledger).find((one) => one.attemptId === attemptId) ?? null
  }

  #uncertain(attemptId: string): Attempt | null {
    const attempt = this.#context.book.ledger.attempts.find((one) => one.attemptId === attemptId)
    const state = attempt?.status.state
    return attempt === undefined || state === 'effective' || state === 'declined' ? null : attempt
  }
}
