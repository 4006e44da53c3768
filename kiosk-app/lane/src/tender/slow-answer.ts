import type { Timer } from '@clearlane/device-contract/ports'
import type { Attempt } from '@clearlane/domain'
import type { Live } from '@clearlane/lane-contract'
import type { LaneContext } from '../core/context.ts'
import type { Outcomes } from './outcomes.ts'

// Looking for the card, or for the PIN, takes as long as it takes; both can be stopped at the screen.
const WAITS_FOR_SHOPPER: readonly Live['terminalStage'][] = ['present-card', 'enter-pin']

/**
 * Watches over the payment that is carried out. A terminal at work that says nothing for long is told of: first to
 * the shopper, then to staff, with the attempt in doubt. The call goes on: its answer is taken whenever it comes,
 * and until it has ended nothing else is asked of the terminal.
 */
export class SlowAnswer {
  readonly #context: LaneContext
  readonly #outcomes: Outcomes
  #watched: string | null = null
  #timers: readonly Timer[] = []

  constructor(context: LaneContext, outcomes: Outcomes) {
    this.#context = context
    this.#outcomes = outcomes
  }

  /** `carriedOut`: the attempt whose call is under way. Call when it, or what the terminal asks for, has changed. */
  follow(carriedOut: string | null): void {
    const { deps, live } = this.#context
    const watched = WAITS_FOR_SHOPPER.includes(live.live.terminalStage) ? null : carriedOut
    if (watched === this.#watched) return
    for (const timer of this.#timers) timer.cancel()
    this.#watched = watched
    live.update({ terminalSlow: false })
    if (watched === null) return
    const { slowPaymentMs, escalateMs } = deps.settings
    this.#timers = [
      deps.clock.after(slowPaymentMs, () => live.update({ terminalSlow: true })),
      deps.clock.after(escalateMs, () => this.#escalate(watched)),
    ]
  }

  #escalate(attemptId: string): void {
    const attempt = this.#requested(attemptId)
    if (attempt === undefined) return
    this.#outcomes.unknown(attempt, 'answer-lost')
    this.#outcomes.escalate(attempt)
  }

  #requested(attemptId: string): Attempt | undefined {
    return this.#context.book.ledger.attempts.find(
      (one) => one.attemptId === attemptId && one.status.state === 'requested',
    )
  }
}
