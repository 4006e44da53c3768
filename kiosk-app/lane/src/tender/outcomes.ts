import type { PaymentOutcome } from '@clearlane/device-contract'
import type { Attempt, UnknownCause, Via } from '@clearlane/domain'
import { LANE } from '../core/book.ts'
import type { LaneContext } from '../core/context.ts'
import { differenceOf, type Terminal } from './terminal.ts'

/** Writes what the terminal said of an attempt, then, and only then, lets the terminal know that it is written. */
export class Outcomes {
  readonly #context: LaneContext
  readonly #terminal: Terminal

  constructor(context: LaneContext, terminal: Terminal) {
    this.#context = context
    this.#terminal = terminal
  }

  record(attempt: Attempt, payment: PaymentOutcome, via: Via): void {
    switch (payment.outcome) {
      case 'effective':
        this.#effect(attempt, payment.effect, via)
        return
      case 'declined':
        this.#decline(attempt, payment.reason, via)
        return
      case 'unknown':
        this.unknown(attempt, payment.cause)
        return
    }
  }

  /** The baseline is unchanged and the terminal idle: it never began. */
  neverStarted(attempt: Attempt, via: Via): void {
    this.#decline(attempt, 'never-started', via)
  }

  unknown({ attemptId }: Attempt, cause: UnknownCause): void {
    const written = this.#context.execute({ type: 'record-unknown', attemptId, cause }, LANE)
    if (!written.ok && written.error !== 'already') this.#refused(attemptId, 'unknown', written.error)
  }

  /** Staff have to look. */
  escalate({ attemptId }: Attempt): void {
    const written = this.#context.execute({ type: 'escalate-unknown', attemptId }, LANE)
    if (!written.ok && written.error !== 'already' && written.error !== 'no-sale')
      this.#refused(attemptId, 'escalate', written.error)
  }

  #effect(attempt: Attempt, result: EffectOf, via: Via): void {
    const { attemptId } = attempt
    const written = this.#context.execute({ type: 'record-effect', attemptId, result, via }, LANE)
    if (written.ok || written.error === 'attempt-not-open') {
      this.#terminal.confirm(attemptId)
      return
    }
    this.#refused(attemptId, 'effect', written.error)
    if (written.error !== 'wrong-result') return // not written: it stays open, and is looked up again
    this.unknown(attempt, differenceOf(attempt, result))
    this.escalate(attempt)
  }

  #decline({ attemptId }: Attempt, reason: DeclineOf, via: Via): void {
    const written = this.#context.execute({ type: 'record-decline', attemptId, reason, via }, LANE)
    if (written.ok) this.#terminal.confirm(attemptId)
    else this.#refused(attemptId, 'decline', written.error)
  }

  #refused(attemptId: string, what: string, refusal: string): void {
    this.#context.deps.observer?.log?.('warn', 'payment-truth-refused', { attemptId, what, refusal })
  }
}

type EffectOf = Extract<PaymentOutcome, { outcome: 'effective' }>['effect']
type DeclineOf = Extract<PaymentOutcome, { outcome: 'declined' }>['reason'] | 'never-started'
