import {
  err,
  ok,
  type AttemptQuery,
  type DeviceCommand,
  type LookupOutcome,
  type PaymentOutcome,
  type Result,
  type TerminalStage,
} from '@clearlane/device-contract'
import type { Timer } from '@clearlane/device-contract/ports'
import type { DriverContext, DriverSession } from '../../../driver.ts'
import { isBusy, RESULT } from './codes.ts'
import { createListener, type Listener } from './listener.ts'
import { Link, type ExchangeEnd } from './link.ts'
import { lookupOf, outcomeOf } from './outcome.ts'
import * as requests from './requests.ts'
import { markOf, terminalIdOfCompletion } from './status.ts'

export type ZvtSettings = {
  password: string
  configByte: number
  currency: string
  terminalId: string
  paymentType: number
  nothingStoredCode: number
}

type CallResult = Awaited<ReturnType<DriverSession['call']>>
type PayCommand = Extract<DeviceCommand, { readonly type: 'pay' }>

const POLL_MS = 15_000 // idle status enquiry; with the acknowledgement limit a dead terminal is seen in 20 s
const REGISTER_AGAIN_MS = 2_000 // while the terminal is busy with something that we did not start

export function attachZvt(context: DriverContext<ZvtSettings>): DriverSession {
  return new ZvtSession(context).driverSession()
}

/** One open line to a terminal. Commands follow each other; a money-moving one is never queued nor repeated. */
class ZvtSession {
  readonly #context: DriverContext<ZvtSettings>
  readonly #link: Link
  #terminalId: string | null = null
  #registered = false
  #paying: { readonly attemptId: string; readonly listener: Listener } | null = null
  /** The attempt whose completion waits for `confirm-result`. */
  #reported: string | null = null
  /** An attempt whose end we do not know: "busy" may be ours. */
  #unsettled = false
  #queue: Promise<unknown> = Promise.resolve()
  #poll: Timer | null = null
  #ended = false

  constructor(context: DriverContext<ZvtSettings>) {
    this.#context = context
    const { slot } = context
    this.#link = new Link(context.stream, context.clock, {
      alive: slot.alive,
      trace: slot.trace,
      broken: (why, detail) => {
        slot.giveUp(why === 'garbage' ? 'garbage' : 'link-lost', detail)
      },
    })
  }

  driverSession(): DriverSession {
    return {
      identify: () => this.#identify(),
      call: (command) => this.#call(command),
      setEnabled: () => undefined, // a terminal is always ready to be asked
      end: () => {
        this.#ended = true
        this.#poll?.cancel()
        this.#link.end()
      },
    }
  }

  async #identify(): ReturnType<DriverSession['identify']> {
    const registered = await this.#register()
    if (!registered.ok && registered.error.code !== 'foreign-use') return registered
    this.#pollLater()
    if (!registered.ok) return ok('ZVT terminal, busy')
    this.#show('idle')
    return ok(`ZVT terminal ${this.#terminalId ?? 'without id'}`)
  }

  async #register(): ReturnType<DriverSession['identify']> {
    const { password, configByte, currency, terminalId } = this.#context.settings
    const command = requests.registration(password, configByte, currency)
    if (!command.ok) return err({ code: 'terminal-not-ready', detail: command.error })
    const end = await this.#exchange(command.value)
    if (end.end !== 'completed') return err(refusalOf(end))
    this.#registered = true
    this.#terminalId = terminalIdOfCompletion(end.data) ?? (await this.#askForId())
    if (terminalId !== '' && this.#terminalId !== terminalId) {
      this.#registered = false
      return err({ code: 'wrong-terminal', detail: `terminal id ${this.#terminalId ?? 'not given'}` })
    }
    return ok('registered')
  }

  async #askForId(): Promise<string | null> {
    const end = await this.#exchange(requests.statusEnquiry())
    return end.end === 'completed' ? terminalIdOfCompletion(end.data) : null
  }

  async #call(command: DeviceCommand): Promise<CallResult> {
    switch (command.type) {
      case 'pay':
        return this.#paying === null ? this.#pay(command) : busy()
      case 'lookup':
        if (this.#paying !== null) return this.#inFlight(command.query)
        return this.#inTurn(() => this.#lookup(command.query))
      case 'read-baseline':
        return this.#paying === null ? this.#inTurn(() => this.#readBaseline()) : busy()
      case 'end-of-day':
        return this.#paying === null ? this.#inTurn(() => this.#endOfDay()) : busy()
      case 'abort-payment':
        this.#paying?.listener.abortAsked()
        this.#link.abort()
        return ok({ type: 'done' })
      case 'confirm-result':
        if (command.attemptId === this.#reported) this.#link.confirm()
        return ok({ type: 'done' })
      case 'read-weight':
      case 'zero-scale':
      case 'zero-platform':
      case 'print':
      case 'set-pole':
        return err({ error: 'illegal', detail: `${command.type} is not for a card terminal` })
    }
  }

  #inFlight(query: AttemptQuery): CallResult {
    if (this.#paying?.attemptId !== query.attemptId) return busy()
    return ok({ type: 'lookup', attemptId: query.attemptId, lookup: { outcome: 'in-progress' } })
  }

  async #pay(command: PayCommand): Promise<CallResult> {
    const { query } = command
    const request = this.#payRequest(command)
    if (!request.ok) return err({ error: 'illegal', detail: request.error })
    const listener = createListener(this.#context.clock, (stage) => this.#show(stage))
    this.#paying = { attemptId: query.attemptId, listener }
    const payment = await this.#inTurn(() => this.#runPayment(request.value, query, listener))
    this.#paying = null
    this.#unsettled = payment.outcome === 'unknown'
    this.#show('idle')
    return ok({ type: 'payment', attemptId: query.attemptId, payment })
  }

  async #runPayment(request: Uint8Array, query: AttemptQuery, listener: Listener): Promise<PaymentOutcome> {
    const ready = await this.#ready()
    if (!ready.ok || this.#terminalId === null) return { outcome: 'declined', reason: 'terminal-unavailable' }
    this.#show('preparing')
    const end = await this.#exchange(request, listener, true)
    const payment = await this.#checked(
      end,
      outcomeOf(end, listener.heard(), query, this.#terminalId),
      query,
      listener,
    )
    this.#reported = query.attemptId
    // A completion that proves nothing is not a result that the lane will confirm.
    if (payment.outcome !== 'effective') this.#link.confirm()
    this.#checkTerminal(listener)
    return payment
  }

  #payRequest({ query, ofReceiptNo }: PayCommand): Result<Uint8Array, string> {
    const { password, paymentType } = this.#context.settings
    switch (query.kind) {
      case 'authorise':
        return requests.authorisation(query.amountMinor, query.currency, paymentType)
      case 'refund':
        return requests.refund(password, query.amountMinor, query.currency)
      case 'reverse':
        if (ofReceiptNo === null) return err('a reversal names the receipt number of its payment')
        return requests.reversal(password, ofReceiptNo)
    }
  }

  async #lookup(query: AttemptQuery): Promise<CallResult> {
    this.#unsettled = true // the lane says so: "busy" may be this attempt, also after a restart of ours
    this.#context.slot.clear('foreign-use')
    const lookup = await this.#askForLast(query)
    this.#unsettled = lookup.outcome === 'in-progress' || lookup.outcome === 'unreachable'
    return ok({ type: 'lookup', attemptId: query.attemptId, lookup })
  }

  /** Compares the terminal's last transaction with what the query looks for; moves no money. */
  async #askForLast(query: AttemptQuery): Promise<LookupOutcome> {
    const ready = await this.#ready()
    if (!ready.ok) return { outcome: ready.error === 'busy' ? 'in-progress' : 'unreachable' }
    if (this.#terminalId === null) return { outcome: 'unreachable' }
    const listener = createListener(this.#context.clock, () => undefined)
    const { password, nothingStoredCode } = this.#context.settings
    const end = await this.#exchange(requests.repeatReceipt(password), listener)
    return lookupOf(end, listener.heard(), query, this.#terminalId, nothingStoredCode)
  }

  /**
   * An abort that no refusing status came before is odd: the approval may have been lost on the way, or the abort
   * belongs to something older. It is a decline only if the terminal is idle and its last transaction unchanged.
   */
  async #checked(
    end: ExchangeEnd,
    payment: PaymentOutcome,
    query: AttemptQuery,
    listener: Listener,
  ): Promise<PaymentOutcome> {
    const odd = end.end === 'aborted' && listener.heard().statuses.length === 0
    if (!odd || payment.outcome !== 'declined') return payment
    this.#unsettled = true // "busy" would be this payment
    const last = await this.#askForLast(query)
    return last.outcome === 'never-started' ? payment : { outcome: 'unknown', cause: 'answer-lost' }
  }

  async #readBaseline(): Promise<CallResult> {
    const ready = await this.#ready()
    if (!ready.ok) return err({ error: ready.error, detail: 'the terminal does not take commands' })
    const terminalId = this.#terminalId
    if (terminalId === null) return err({ error: 'failure', detail: 'the terminal does not tell its id' })
    const { password, nothingStoredCode } = this.#context.settings
    const listener = createListener(this.#context.clock, () => undefined)
    const end = await this.#exchange(requests.repeatReceipt(password), listener)
    if ((end.end === 'aborted' || end.end === 'refused') && end.code === nothingStoredCode)
      return ok({ type: 'baseline', baseline: { terminalId, receiptNo: 0, trace: 0 } })
    if (end.end !== 'completed') return callError(end)
    const last = listener.heard().statuses.at(-1)
    const mark = last === undefined ? null : markOf(last, terminalId)
    if (mark === null)
      return err({ error: 'failure', detail: 'the terminal does not name its last transaction' })
    if (!this.#checkTerminal(listener)) return err({ error: 'failure', detail: 'another terminal answered' })
    return ok({ type: 'baseline', baseline: mark })
  }

  async #endOfDay(): Promise<CallResult> {
    const ready = await this.#ready()
    if (!ready.ok) return err({ error: ready.error, detail: 'the terminal does not take commands' })
    const listener = createListener(this.#context.clock, (stage) => this.#show(stage))
    const end = await this.#exchange(requests.endOfDay(this.#context.settings.password), listener)
    this.#show('idle')
    if (end.end !== 'completed') return callError(end)
    const totals = listener.heard().statuses.findLast((status) => status.result === RESULT.ok)
    if (totals === undefined) return err({ error: 'failure', detail: 'the terminal sent no totals' })
    return ok({
      type: 'end-of-day',
      terminalId: totals.terminalId ?? this.#terminalId ?? '',
      count: totals.totals?.count ?? 0,
      totalMinor: totals.amountMinor ?? 0,
    })
  }

  /** Registered, or registered now. */
  async #ready(): Promise<Result<null, 'busy' | 'offline'>> {
    if (this.#registered) return ok(null)
    const registered = await this.#register()
    if (registered.ok) return ok(null)
    if (registered.error.code === 'wrong-terminal')
      this.#context.slot.giveUp(registered.error.code, registered.error.detail)
    return err(registered.error.code === 'foreign-use' ? 'busy' : 'offline')
  }

  async #exchange(command: Uint8Array, listener?: Listener, holdCompletion = false): Promise<ExchangeEnd> {
    const onMessage = listener?.onMessage ?? ((): void => undefined)
    const end = await this.#link.run({ command, onMessage, holdCompletion })
    const refused = end.end === 'refused' || end.end === 'aborted'
    if (refused && isBusy(end.code) && !this.#unsettled)
      this.#context.slot.raise('foreign-use', `the terminal answers ${end.code.toString(16)}h`)
    else if (end.end === 'completed') this.#context.slot.clear('foreign-use')
    if (refused && end.code === RESULT.notRegistered) this.#registered = false
    return end
  }

  /** A result that names another terminal is no result of ours. */
  #checkTerminal(listener: Listener): boolean {
    const other = listener
      .heard()
      .statuses.find((status) => status.terminalId !== null && status.terminalId !== this.#terminalId)
    if (other === undefined) return true
    this.#context.slot.raise('wrong-terminal', `an answer came from terminal ${other.terminalId ?? ''}`)
    return false
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn
    return turn
  }

  #pollLater(): void {
    this.#poll = this.#context.clock.after(this.#registered ? POLL_MS : REGISTER_AGAIN_MS, () => {
      const turn = this.#paying === null ? this.#inTurn(() => this.#pollOnce()) : Promise.resolve()
      void turn.then(() => {
        if (!this.#ended) this.#pollLater()
      })
    })
  }

  async #pollOnce(): Promise<void> {
    if (this.#link.holding()) return
    if (this.#registered) await this.#exchange(requests.statusEnquiry())
    else if (!(await this.#ready()).ok) this.#show('idle')
  }

  #show(stage: TerminalStage): void {
    this.#context.slot.show({ kind: 'card-terminal', terminalId: this.#terminalId, stage })
  }
}

type Refusal = { readonly code: 'foreign-use' | 'link-lost' | 'terminal-not-ready'; readonly detail: string }

function refusalOf(end: Exclude<ExchangeEnd, { readonly end: 'completed' }>): Refusal {
  switch (end.end) {
    case 'aborted':
    case 'refused':
      return {
        code: isBusy(end.code) ? 'foreign-use' : 'terminal-not-ready',
        detail: `registration refused with ${end.code.toString(16)}h`,
      }
    case 'not-written':
    case 'silent':
    case 'link-lost':
      return { code: 'link-lost', detail: `registration: ${end.end}` }
  }
}

function callError(end: Exclude<ExchangeEnd, { readonly end: 'completed' }>): CallResult {
  switch (end.end) {
    case 'aborted':
    case 'refused': {
      const error = isBusy(end.code) ? 'busy' : 'failure'
      return err({ error, detail: `the terminal answers ${end.code.toString(16)}h` })
    }
    case 'silent':
      return err({ error: 'timeout', detail: 'the terminal does not answer' })
    case 'not-written':
    case 'link-lost':
      return err({ error: 'offline', detail: 'the line is gone' })
  }
}

function busy(): CallResult {
  return err({ error: 'busy', detail: 'a payment is in flight' })
}
