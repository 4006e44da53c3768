import {
  attemptsToReverse,
  dueMinor,
  err,
  ok,
  unsettledAttempts,
  type Actor,
  type Attempt,
  type Baseline,
  type Command,
  type Result,
} from '@clearlane/domain'
import { DONE } from '../core/answers.ts'
import { LANE, SHOPPER, type Commit } from '../core/book.ts'
import type { Answer, LaneContext } from '../core/context.ts'
import type { LaneRefusal } from '@clearlane/lane-contract'
import { LateTruth } from './late-truth.ts'
import { Outcomes } from './outcomes.ts'
import { Recovery } from './recovery.ts'
import { SlowAnswer } from './slow-answer.ts'
import { Terminal } from './terminal.ts'

const NO_BASELINE: Baseline = { terminalId: '', receiptNo: 0, trace: 0 }
const BACK_OFF = 2

/**
 * Owns every payment attempt: baseline, durable request, the call, the committed result, the confirmation. One
 * operation at the terminal at a time; `SlowAnswer` calls somebody when its answer does not come; what is not known is
 * asked for by `Recovery`, what staff settled by `LateTruth`; money that is owed back is taken back without anybody
 * asking for it.
 */
export class Tenders {
  readonly #context: LaneContext
  readonly #terminal: Terminal
  readonly #outcomes: Outcomes
  readonly #late: LateTruth
  readonly #recovery: Recovery
  readonly #slowAnswer: SlowAnswer
  readonly #backOffs = new Map<string, { readonly untilMs: number; readonly waitMs: number }>()
  #busy = false
  /** A request is being written: its attempt is nobody's yet. */
  #requesting = false
  #carriedOut: string | null = null

  constructor(context: LaneContext) {
    this.#context = context
    this.#terminal = new Terminal(context)
    this.#outcomes = new Outcomes(context, this.#terminal)
    const isIdle = (): boolean => !this.#busy && unsettledAttempts(context.book.ledger).length === 0
    this.#late = new LateTruth(context, this.#terminal, this.#outcomes, isIdle)
    this.#recovery = new Recovery(context, this.#terminal, this.#outcomes, this.#late)
    this.#slowAnswer = new SlowAnswer(context, this.#outcomes)
    context.book.onCommit(() => this.follow())
  }

  /** Answers when the request is durable; the outcome comes as events. */
  async pay(amountMinor: number, seenTotalMinor: number, causeId: string | null): Promise<Answer> {
    const request = (baseline: Baseline): Command => ({
      type: 'request-tender',
      amountMinor,
      seenTotalMinor,
      baseline,
    })
    const nothingDue = dueMinor(this.#context.book.ledger) === 0
    if (nothingDue) return this.#requested(request(NO_BASELINE), SHOPPER, causeId)
    return this.#operate((baseline) => this.#requested(request(baseline), SHOPPER, causeId))
  }

  /** Takes money back: a reversal, or a refund when the terminal could not reverse. */
  async takeBack(ofAttemptId: string, actor: Actor, causeId: string | null): Promise<Answer> {
    const type = this.#isIrreversible(ofAttemptId) ? 'request-refund' : 'request-reverse'
    return this.#operate((baseline) => this.#requested({ type, ofAttemptId, baseline }, actor, causeId))
  }

  /** Asks the terminal to stop; the payment may still succeed. */
  abort(): Answer {
    if (this.#carriedOut === null) return err('attempt-not-open')
    this.#terminal.abort(this.#carriedOut)
    return DONE
  }

  /** Runs something else at the terminal, after the last look. Null when it cannot be done now. */
  async alone<T>(operation: () => Promise<T>): Promise<Result<T, LaneRefusal>> {
    if (this.#busy || unsettledAttempts(this.#context.book.ledger).length > 0) return err('busy')
    if (!this.#terminal.isReady) return err('terminal-away')
    this.#busy = true
    const looked = await this.#late.lastLook()
    const result = looked ? ok(await operation()) : err<LaneRefusal>('terminal-away')
    this.#busy = false
    this.follow()
    return result
  }

  /** Brings look-ups and owed reversals in step with the ledger; at start and when a device has changed too. */
  follow(): void {
    if (this.#requesting) return
    this.#slowAnswer.follow(this.#carriedOut)
    this.#recovery.follow(this.#carriedOut)
    if (!this.#busy) this.#takeBackOwed()
    this.#late.follow()
  }

  async #operate(request: (baseline: Baseline) => Answer): Promise<Answer> {
    if (this.#busy) return err('busy')
    if (unsettledAttempts(this.#context.book.ledger).length > 0) return err('attempt-open')
    if (!this.#terminal.isReady) return err('terminal-away')
    this.#busy = true
    const baseline = (await this.#late.lastLook()) ? await this.#terminal.readBaseline() : null
    const answer = baseline === null ? err('terminal-away' as const) : request(baseline)
    // Between a durable request and here nothing is awaited, so the attempt is carried out by nobody else.
    if (this.#carriedOut === null) this.#idle()
    return answer
  }

  #requested(command: Command, actor: Actor, causeId: string | null): Answer {
    this.#requesting = true
    const requested = this.#context.execute(command, actor, causeId)
    this.#requesting = false
    const attemptId = requested.ok ? attemptIn(requested.value) : null
    if (attemptId !== null) {
      this.#carriedOut = attemptId
      this.#slowAnswer.follow(attemptId)
      void this.#carryOut(attemptId)
    }
    return requested.ok ? DONE : requested
  }

  async #carryOut(attemptId: string): Promise<void> {
    const attempt = this.#find(attemptId)
    if (attempt !== undefined) {
      const payment = await this.#terminal.pay(attempt, this.#receiptNoOf(attempt.ofAttemptId))
      this.#outcomes.record(this.#find(attemptId) ?? attempt, payment, 'answer')
      this.#afterTakingBack(attempt)
    }
    this.#carriedOut = null
    this.#idle()
  }

  #idle(): void {
    this.#busy = false
    this.follow()
  }

  /** What cannot be reversed any more is refunded at once; what failed otherwise is tried again later. */
  #afterTakingBack({ attemptId, kind, ofAttemptId }: Attempt): void {
    if (kind === 'authorise' || ofAttemptId === null) return
    const status = this.#find(attemptId)?.status
    if (status?.state !== 'declined') return
    if (kind === 'reverse' && status.reason === 'reversal-impossible') {
      this.#context.deps.clock.after(0, () => void this.takeBack(ofAttemptId, LANE, null))
    } else this.#waitLonger(ofAttemptId)
  }

  #takeBackOwed(): void {
    const { ledger } = this.#context.book
    const { clock } = this.#context.deps
    if (unsettledAttempts(ledger).length > 0 || !this.#terminal.isReady) return
    const owed = attemptsToReverse(ledger).find(
      ({ attemptId }) => (this.#backOffs.get(attemptId)?.untilMs ?? 0) <= clock.monoMs(),
    )
    if (owed === undefined) return
    void this.takeBack(owed.attemptId, LANE, null).then((answer) => {
      if (!answer.ok) this.#waitLonger(owed.attemptId)
    })
  }

  #waitLonger(attemptId: string): void {
    const { clock, settings } = this.#context.deps
    const before = this.#backOffs.get(attemptId)?.waitMs ?? settings.reversalBackOffMinMs / BACK_OFF
    const waitMs = Math.min(before * BACK_OFF, settings.reversalBackOffMaxMs)
    this.#backOffs.set(attemptId, { untilMs: clock.monoMs() + waitMs, waitMs })
    clock.after(waitMs, () => this.follow())
  }

  #isIrreversible(ofAttemptId: string): boolean {
    return this.#context.book.ledger.attempts.some(
      ({ kind, status, ofAttemptId: of }) =>
        kind === 'reverse' &&
        of === ofAttemptId &&
        status.state === 'declined' &&
        status.reason === 'reversal-impossible',
    )
  }

  #receiptNoOf(attemptId: string | null): number | null {
    const status = attemptId === null ? undefined : this.#find(attemptId)?.status
    return status?.state === 'effective' ? status.result.receiptNo : null
  }

  #find(attemptId: string): Attempt | undefined {
    return this.#context.book.ledger.attempts.find((one) => one.attemptId === attemptId)
  }
}

function attemptIn({ events }: Commit): string | null {
  for (const event of events) if (event.type === 'tender-requested') return event.attempt.attemptId
  return null
}
