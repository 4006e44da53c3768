import type { DeviceAnswer, LookupOutcome, PaymentOutcome } from '@clearlane/device-contract'
import type { Attempt, Baseline, TenderResult, UnknownCause } from '@clearlane/domain'
import type { LaneContext } from '../core/context.ts'
import type { DeviceError, DeviceResult } from '../core/devices.ts'

const QUICK_MS = 5_000 // reading a baseline, confirming, aborting: the terminal answers at once or not at all

/** The card terminal as the lane uses it: every answer is a value, and what is not certain is `unknown`. */
export class Terminal {
  readonly #context: LaneContext

  constructor(context: LaneContext) {
    this.#context = context
  }

  get isReady(): boolean {
    return this.#context.devices.isReady('card-terminal')
  }

  /** The terminal's last transaction, or null when it cannot be asked. */
  async readBaseline(): Promise<Baseline | null> {
    const result = await this.#call({ type: 'read-baseline' }, QUICK_MS)
    return result.ok && result.value.type === 'baseline' ? result.value.baseline : null
  }

  /** Moves money. `ofReceiptNo`: the receipt number of what is taken back. */
  async pay(attempt: Attempt, ofReceiptNo: number | null): Promise<PaymentOutcome> {
    const command = { type: 'pay', query: queryOf(attempt), ofReceiptNo } as const
    const result = await this.#call(command, this.#context.deps.settings.payDeadlineMs)
    if (result.ok) return paymentIn(result.value, attempt.attemptId)
    return notDone(result.error.error)
  }

  async lookup(attempt: Attempt): Promise<LookupOutcome> {
    const command = { type: 'lookup', query: queryOf(attempt) } as const
    const result = await this.#call(command, this.#context.deps.settings.lookupDeadlineMs)
    if (!result.ok || result.value.type !== 'lookup') return { outcome: 'unreachable' }
    return result.value.attemptId === attempt.attemptId ? result.value.lookup : { outcome: 'unreachable' }
  }

  /** The result is in the journal; the terminal may forget it. */
  confirm(attemptId: string): void {
    void this.#call({ type: 'confirm-result', attemptId }, QUICK_MS).then((result) => {
      if (!result.ok)
        this.#context.deps.observer?.log?.('warn', 'result-not-confirmed', { error: result.error.error })
    })
  }

  /** Only a wish: the payment may still succeed. */
  abort(attemptId: string): void {
    void this.#call({ type: 'abort-payment', attemptId }, QUICK_MS).then((result) => {
      if (!result.ok)
        this.#context.deps.observer?.log?.('warn', 'abort-not-heard', { error: result.error.error })
    })
  }

  #call(command: Parameters<LaneContext['devices']['call']>[1], deadlineMs: number): Promise<DeviceResult> {
    return this.#context.devices.call('card-terminal', command, deadlineMs)
  }
}

/** Why a result cannot be ours, for the people who look into it. */
export function differenceOf(attempt: Attempt, result: TenderResult): UnknownCause {
  if (result.terminalId !== attempt.baseline.terminalId) return 'terminal-differs'
  const sameMoney = result.requestedMinor === attempt.amountMinor && result.currency === attempt.currency
  const nothingOnTop = result.tipMinor + result.cashbackMinor + result.surchargeMinor === 0
  return sameMoney && nothingOnTop && result.authorisedMinor <= attempt.amountMinor
    ? 'overwritten'
    : 'amount-differs'
}

function queryOf({ attemptId, kind, amountMinor, currency, baseline }: Attempt) {
  return { attemptId, kind, amountMinor, currency, baseline }
}

function paymentIn(answer: DeviceAnswer, attemptId: string): PaymentOutcome {
  if (answer.type === 'payment' && answer.attemptId === attemptId) return answer.payment
  return { outcome: 'unknown', cause: 'answer-lost' }
}

/** Refused before the driver heard of it: nothing happened. Everything else is for the look-up to find out. */
function notDone(error: DeviceError): PaymentOutcome {
  switch (error) {
    case 'no-such-slot':
    case 'not-claimed':
    case 'claimed-by-other':
    case 'stale-fence':
    case 'disabled':
    case 'illegal':
      return { outcome: 'declined', reason: 'terminal-unavailable' }
    case 'link-lost':
      return { outcome: 'unknown', cause: 'link-lost' }
    case 'offline':
    case 'busy':
    case 'timeout':
    case 'failure':
    case 'not-at-zero':
    case 'over-weight':
    case 'under-zero':
      return { outcome: 'unknown', cause: 'answer-lost' }
  }
}
