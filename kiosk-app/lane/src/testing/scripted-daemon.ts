import type {
  ClientMessage,
  DeviceCommand,
  FaultCode,
  LookupOutcome,
  PaymentOutcome,
  PlatformStatus,
  ServerMessage,
  SlotKind,
  SlotState,
  TerminalStage,
} from '@clearlane/device-contract'
import type { Clock } from '@clearlane/device-contract/ports'
import type { DeviceLink, DeviceLinkListener } from '../core/ports.ts'

type Call = Extract<ClientMessage, { type: 'call' }>
type Effect = Extract<PaymentOutcome, { outcome: 'effective' }>['effect']
type PayCommand = Extract<DeviceCommand, { type: 'pay' }>

export const TERMINAL = '52500001'

/** How long a `late` answer takes, in milliseconds: long after everybody has begun to wonder. */
export const LATE_MS = 120_000

/** What the terminal does with the next payment: its answer, and whether that answer arrives. */
export type PayPlan = {
  readonly does: 'approve' | 'decline' | 'reversal-impossible' | 'part' | 'nothing'
  readonly says:
    'answer' | 'late' | 'nothing' | 'unknown' | 'other-amount' | 'other-terminal' | 'tip' | 'offline'
}

const APPROVES: PayPlan = { does: 'approve', says: 'answer' }

/**
 * The daemon's end of the contract, played by a test: real messages, one slot of each kind, a terminal that
 * remembers its last transaction and a printer that prints or does not.
 */
export class ScriptedDaemon {
  readonly heard: ClientMessage[] = []
  readonly acks: number[] = []
  readonly printed: string[] = []
  readonly poles: string[] = []
  readonly confirmed: string[] = []
  bootId = 'boot-1'
  plans: PayPlan[] = []
  /** Every charge, reversal and refund that took effect at the terminal. */
  readonly effects: { readonly query: PayCommand['query']; readonly effect: Effect }[] = []
  printer: 'prints' | 'fails' | 'silent' = 'prints'
  /** The bagging platform, where this lane has one; null: it has none. */
  platform: PlatformStatus | null = null
  weights: ('timeout' | 'not-at-zero' | 'failure' | { value: number; exponent: number })[] = []
  /** Answers to the next look-ups; without one the truth. `slow` is the truth late, but within the deadline. */
  lookups: (LookupOutcome | 'slow' | 'timeout')[] = []
  readonly #clock: Clock
  #listener: DeviceLinkListener | null = null
  #connected = false
  #receiptNo = 100
  #lastN = 0
  #lastFence = 0
  #readings = 0
  #last: { readonly query: PayCommand['query']; readonly payment: PaymentOutcome } | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** For one incarnation of the lane. */
  link(): DeviceLink {
    return {
      start: (listener) => {
        this.#listener = listener
        this.#later(() => this.plugIn())
      },
      send: (message) => {
        if (this.#connected) this.#later(() => this.#receive(message))
        return this.#connected
      },
      stop: () => {
        this.#connected = false
      },
    }
  }

  plugIn(): void {
    this.#connected = true
    this.#listener?.opened()
  }

  unplug(): void {
    this.#connected = false
    this.#listener?.closed('unplugged')
  }

  /** The terminal's line goes, or comes back, while the daemon stays and the claim holds. */
  terminal(lifecycle: 'lost' | 'ready', stage: TerminalStage = 'idle'): void {
    const detail = { kind: 'card-terminal', terminalId: TERMINAL, stage } as const
    const state = {
      ...slotState('card-terminal'),
      detail,
      lifecycle,
      claimedFence: this.#lastFence,
      enabled: true,
    }
    this.#tell({ type: 'state', state })
  }

  /** What the printer's own sensors say, none when it is well. */
  printerFaults(...codes: readonly FaultCode[]): void {
    const faults = codes.map((code) => ({ code, sinceMs: 0, detail: '' }))
    const held = { claimedFence: this.#lastFence, enabled: true }
    const lifecycle = faults.length === 0 ? 'ready' : 'degraded'
    this.#tell({ type: 'state', state: { ...slotState('receipt-printer'), ...held, lifecycle, faults } })
  }

  /** The platform comes to rest with this much on it. */
  rests(grams: number): void {
    const weight = { value: grams, exponent: 0, unit: 'g' } as const
    this.shows({ state: 'stable', weight, stableSinceMs: this.#clock.monoMs() })
  }

  shows(status: PlatformStatus): void {
    this.platform = status
    this.#tell({ type: 'state', state: { ...this.#platformState(status), enabled: true } })
  }

  /** The platform's line goes, or comes back, while the daemon stays. */
  platformLine(lifecycle: 'lost' | 'ready'): void {
    if (this.platform === null) return
    const state = { ...this.#platformState(this.platform), lifecycle, enabled: true }
    this.#tell({ type: 'state', state })
  }

  #platformState(status: PlatformStatus): SlotState {
    const kind = 'bagging-platform'
    return { ...slotState(kind), claimedFence: this.#lastFence, detail: { kind, status } }
  }

  /** How often the lane has asked for an attempt. */
  get lookedUp(): number {
    return this.heard.filter((message) => message.type === 'call' && message.command.type === 'lookup').length
  }

  scan(text: string, symbology: string | null = ']E0', capturedMs = this.#clock.monoMs()): number {
    this.#lastN += 1
    const n = this.#lastN
    this.repeat(n, text, symbology, capturedMs)
    return n
  }

  repeat(n: number, text: string, symbology: string | null = ']E0', capturedMs = this.#clock.monoMs()): void {
    const data = { kind: 'scan', symbology, text } as const
    const event = { bootId: this.bootId, n, slot: 'scanner', seq: n, capturedMs, data }
    this.#tell({ type: 'data', event })
  }

  #receive(message: ClientMessage): void {
    this.heard.push(message)
    switch (message.type) {
      case 'hello': {
        const platform = this.platform === null ? [] : [this.#platformState(this.platform)]
        const slots = [...KINDS.map((kind) => slotState(kind)), ...platform]
        this.#tell({ type: 'welcome', protocol: 1, bootId: this.bootId, monoMs: this.#clock.monoMs(), slots })
        return
      }
      case 'claim':
        this.#lastFence += 1
        this.#tell({ type: 'claimed', id: message.id, slot: message.slot, fence: this.#lastFence })
        return
      case 'ack':
        this.acks.push(message.n)
        return
      case 'release':
      case 'enable':
      case 'disable':
        this.#tell({ type: 'done', id: message.id })
        return
      case 'call':
        this.#called(message)
        return
    }
  }

  #called(call: Call): void {
    const { id, command } = call
    switch (command.type) {
      case 'read-baseline': {
        const baseline = { terminalId: TERMINAL, receiptNo: this.#receiptNo, trace: this.#receiptNo }
        this.#tell({ type: 'answer', id, answer: { type: 'baseline', baseline } })
        return
      }
      case 'pay':
        this.#pay(id, command)
        return
      case 'lookup':
        this.#lookUp(call, command.query)
        return
      case 'print':
        this.#print(id, command.job.jobId)
        return
      case 'read-weight':
        this.#weigh(call)
        return
      case 'end-of-day': {
        const totalMinor = this.effects.reduce((sum, { effect }) => sum + effect.authorisedMinor, 0)
        const answer = {
          type: 'end-of-day',
          terminalId: TERMINAL,
          count: this.effects.length,
          totalMinor,
        } as const
        this.#tell({ type: 'answer', id, answer })
        return
      }
      case 'set-pole':
        this.poles.push(command.pattern)
        this.#tell({ type: 'answer', id, answer: { type: 'done' } })
        return
      case 'confirm-result':
        this.confirmed.push(command.attemptId)
        this.#tell({ type: 'answer', id, answer: { type: 'done' } })
        return
      case 'abort-payment':
      case 'zero-scale':
      case 'zero-platform':
        this.#tell({ type: 'answer', id, answer: { type: 'done' } })
        return
    }
  }

  #pay(id: string, command: PayCommand): void {
    const plan = this.plans.shift() ?? APPROVES
    const { attemptId } = command.query
    if (plan.says === 'offline') {
      this.#tell({ type: 'failed', id, error: 'offline', detail: 'the slot is lost' })
      return
    }
    const payment = this.#payment(plan, command)
    if (plan.does !== 'nothing') this.#last = { query: command.query, payment }
    const said = saidOf(plan, payment)
    if (said === null) return
    const tell = (): void =>
      this.#tell({ type: 'answer', id, answer: { type: 'payment', attemptId, payment: said } })
    if (plan.says === 'late') this.#clock.after(LATE_MS, tell)
    else tell()
  }

  #payment({ does }: PayPlan, { query }: PayCommand): PaymentOutcome {
    if (does === 'decline') return { outcome: 'declined', reason: 'declined' }
    if (does === 'reversal-impossible') return { outcome: 'declined', reason: 'reversal-impossible' }
    if (does === 'nothing') return { outcome: 'unknown', cause: 'answer-lost' }
    this.#receiptNo += 1
    const { amountMinor } = query
    const effect = effectOf(
      query,
      does === 'part' ? Math.floor(amountMinor / 2) : amountMinor,
      this.#receiptNo,
    )
    this.effects.push({ query, effect })
    return { outcome: 'effective', effect }
  }

  #lookUp({ id, deadlineMs }: Call, query: PayCommand['query']): void {
    const next = this.lookups.shift() ?? this.#truthOf(query)
    const answer = (lookup: LookupOutcome): void => {
      const { attemptId } = query
      this.#tell({ type: 'answer', id, answer: { type: 'lookup', attemptId, lookup } })
    }
    if (next === 'slow') this.#clock.after(deadlineMs / 2, () => answer(this.#truthOf(query)))
    else if (next === 'timeout') this.#timeOut(id, deadlineMs)
    else answer(next)
  }

  #truthOf(query: PayCommand['query']): LookupOutcome {
    if (query.baseline.receiptNo === this.#receiptNo && this.#last?.query.attemptId !== query.attemptId)
      return { outcome: 'never-started' }
    if (this.#last?.query.attemptId === query.attemptId)
      return { outcome: 'known', payment: this.#last.payment }
    return { outcome: 'overwritten' }
  }

  #print(id: string, jobId: string): void {
    this.#tell({ type: 'answer', id, answer: { type: 'queued', jobId } })
    if (this.printer === 'silent') return
    if (this.printer === 'prints') this.printed.push(jobId)
    const outcome = this.printer === 'prints' ? 'printed' : 'failed'
    const fault = outcome === 'failed' ? 'paper-out' : null
    this.#later(() => this.#tell({ type: 'output-complete', jobId, outcome, fault }))
  }

  #weigh({ id, deadlineMs }: Call): void {
    const next = this.weights.shift() ?? 'timeout'
    if (next === 'timeout') this.#timeOut(id, deadlineMs)
    else if (typeof next === 'string') this.#tell({ type: 'failed', id, error: next, detail: '' })
    else {
      this.#readings += 1
      const weight = { ...next, unit: 'kg' } as const
      const answer = { type: 'weight', readingId: `r${this.#readings}`, weight, scaleId: 'scale' } as const
      this.#tell({ type: 'answer', id, answer })
    }
  }

  #timeOut(id: string, deadlineMs: number): void {
    this.#clock.after(deadlineMs, () => this.#tell({ type: 'failed', id, error: 'timeout', detail: '' }))
  }

  #tell(message: ServerMessage): void {
    this.#later(() => {
      if (this.#connected) this.#listener?.received(message)
    })
  }

  #later(act: () => void): void {
    this.#clock.after(1, act)
  }
}

const KINDS: readonly SlotKind[] = [
  'scanner',
  'produce-scale',
  'receipt-printer',
  'card-terminal',
  'light-pole',
]

function slotState(kind: SlotKind): SlotState {
  return {
    slot: kind,
    kind,
    driver: 'scripted',
    lifecycle: 'ready',
    seq: 1,
    sinceMs: 0,
    lastGoodMs: 0,
    reopenCount: 0,
    faults: [],
    claimedFence: null,
    enabled: false,
    identity: '',
    detail: detailOf(kind),
  }
}

function detailOf(kind: SlotKind): SlotState['detail'] {
  switch (kind) {
    case 'scanner':
      return { kind }
    case 'produce-scale':
      return { kind, status: { state: 'zero' } }
    case 'bagging-platform':
      return { kind, status: { state: 'unknown' } }
    case 'receipt-printer':
      return { kind, status: { paper: 'ok', cover: 'closed', queued: 0 } }
    case 'card-terminal':
      return { kind, terminalId: TERMINAL, stage: 'idle' }
    case 'light-pole':
      return { kind, pattern: 'off' }
  }
}

function effectOf(query: PayCommand['query'], authorisedMinor: number, receiptNo: number): Effect {
  return {
    requestedMinor: query.amountMinor,
    authorisedMinor,
    tipMinor: 0,
    cashbackMinor: 0,
    surchargeMinor: 0,
    currency: query.currency,
    terminalId: TERMINAL,
    receiptNo,
    trace: receiptNo,
    cardName: 'girocard',
    authCode: '4711',
    verification: 'pin',
    online: true,
    customerLines: [],
  }
}

/** What the terminal's answer says; null when it never arrives. */
function saidOf({ says }: PayPlan, payment: PaymentOutcome): PaymentOutcome | null {
  if (says === 'nothing') return null
  if (says === 'unknown') return { outcome: 'unknown', cause: 'answer-lost' }
  if (payment.outcome !== 'effective') return payment
  const { effect } = payment
  if (says === 'other-amount')
    return { outcome: 'effective', effect: { ...effect, requestedMinor: effect.requestedMinor + 1 } }
  if (says === 'other-terminal')
    return { outcome: 'effective', effect: { ...effect, terminalId: '99999999' } }
  if (says === 'tip') return { outcome: 'effective', effect: { ...effect, tipMinor: 100 } }
  return payment
}
