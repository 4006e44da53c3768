import type { LookupOutcome } from '@clearlane/device-contract'
import type { Attempt } from '@clearlane/domain'
import type { LaneContext } from '../core/context.ts'
import type { Outcomes } from './outcomes.ts'
import type { Terminal } from './terminal.ts'

const BACK_OFF = 2

/**
 * Looks for the truth about what staff settled: by itself while the terminal is idle, and once more before its next
 * operation. One round at a time asks for every such attempt in turn. It ends for an attempt when the terminal has
 * answered: with what became of it, or that something newer hides it.
 */
export class LateTruth {
  readonly #context: LaneContext
  readonly #terminal: Terminal
  readonly #outcomes: Outcomes
  /** Nobody's payment is under way or in doubt. */
  readonly #isIdle: () => boolean
  /** Attempts of which the terminal will never say more than it did. */
  readonly #answered = new Set<string>()
  #round: Promise<boolean> | null = null
  #dueMs = 0
  #waitMs: number
  #waiting = false

  constructor(context: LaneContext, terminal: Terminal, outcomes: Outcomes, isIdle: () => boolean) {
    this.#context = context
    this.#terminal = terminal
    this.#outcomes = outcomes
    this.#isIdle = isIdle
    this.#waitMs = context.deps.settings.reversalBackOffMinMs
  }

  /** Asks now, or when it is time again. Call whenever the ledger, the terminal or the work at it has changed. */
  follow(): void {
    if (this.#round !== null || this.#next() === undefined || !this.#isIdle() || !this.#terminal.isReady)
      return
    const restMs = this.#dueMs - this.#context.deps.clock.monoMs()
    if (restMs <= 0) void this.lastLook()
    else if (!this.#waiting) this.#wait(restMs)
  }

  /**
   * Before the terminal does anything else. Joins the round that is running, so that a shopper waits for one deadline
   * at most. False when the terminal cannot be asked.
   */
  lastLook(): Promise<boolean> {
    this.#round ??= this.#askAll().then((reached) => {
      this.#round = null
      this.#rest()
      return reached
    })
    return this.#round
  }

  /** What the terminal says of a settled attempt. */
  heard(attempt: Attempt, lookup: LookupOutcome): void {
    switch (lookup.outcome) {
      case 'known':
        if (lookup.payment.outcome === 'unknown') return
        this.#outcomes.record(attempt, lookup.payment, 'late')
        break
      case 'never-started':
        this.#outcomes.neverStarted(attempt, 'late')
        break
      case 'overwritten':
        this.hidden(attempt)
        return
      case 'in-progress':
      case 'unreachable':
        return
    }
    // Refused, it was not this attempt's and never will be; what could not be written is asked for again.
    if (this.#context.book.outOfService === null) this.#answered.add(attempt.attemptId)
  }

  /** Something newer hides it at the terminal: once settled, it is not asked for again. */
  hidden({ attemptId }: Attempt): void {
    this.#answered.add(attemptId)
  }

  async #askAll(): Promise<boolean> {
    const asked = new Set<string>()
    for (let attempt = this.#next(); attempt !== undefined; attempt = this.#next(asked)) {
      const { attemptId } = attempt
      asked.add(attemptId)
      const lookup = await this.#terminal.lookup(attempt)
      if (lookup.outcome === 'unreachable' || lookup.outcome === 'in-progress') return false
      const still = this.#settled().find((one) => one.attemptId === attemptId)
      if (still !== undefined) this.heard(still, lookup)
    }
    return true
  }

  /** The next round is due later and later for as long as there is something to ask for. */
  #rest(): void {
    const { clock, settings } = this.#context.deps
    const isOver = this.#next() === undefined
    this.#dueMs = isOver ? 0 : clock.monoMs() + this.#waitMs
    this.#waitMs = isOver
      ? settings.reversalBackOffMinMs
      : Math.min(this.#waitMs * BACK_OFF, settings.reversalBackOffMaxMs)
    this.follow()
  }

  #wait(restMs: number): void {
    this.#waiting = true
    this.#context.deps.clock.after(restMs, () => {
      this.#waiting = false
      this.follow()
    })
  }

  #next(asked: ReadonlySet<string> = NONE): Attempt | undefined {
    return this.#settled().find(({ attemptId }) => !this.#answered.has(attemptId) && !asked.has(attemptId))
  }

  #settled(): readonly Attempt[] {
    return this.#context.book.ledger.attempts.filter(({ status }) => status.state === 'settled')
  }
}

const NONE: ReadonlySet<string> = new Set()
