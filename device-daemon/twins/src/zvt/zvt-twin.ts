import type { Clock } from '@clearlane/device-contract/ports'
import { createSubject, type Observable } from '../core/observable.ts'
import { createTwinPort, type AttachableTwin, type LineFaults, type TwinPort } from '../core/twin-port.ts'
import { OperationConsole, type ZvtSignal } from './console.ts'
import {
  FACTORY_FRESH,
  netMinor,
  ZvtLedger,
  type ZvtCard,
  type ZvtMemory,
  type ZvtTransaction,
} from './ledger.ts'
import { operate, receiptsOf, type Bench, type ZvtOrder, type ZvtStage } from './operation.ts'
import * as replies from './replies.ts'
import {
  BUSY,
  decisionByAmount,
  NOT_REGISTERED,
  NOTHING_STORED,
  TIMED_OUT,
  UNKNOWN_COMMAND,
  type ZvtDecision,
  type ZvtScript,
} from './script.ts'
import { fieldsOf, messageReader, number, type Message } from './wire.ts'

/** What stands on the terminal's display and in its slot. */
export type ZvtTwinState = {
  readonly stage: ZvtStage
  readonly display: string
  readonly amountMinor: number | null
  /** The card in the slot; a tapped card stays only until the operation ends. */
  readonly card: ZvtCard | null
  readonly registered: boolean
  /** Someone uses the terminal at its own keys. */
  readonly foreignUse: boolean
  /** By the script or the amount table nobody will present a card this time. */
  readonly stays: boolean
}

export type ZvtTwinOptions = {
  readonly clock: Clock
  readonly terminalId?: string
  readonly password?: string
  /** What it remembers of before this run, as a whole or in part; without it, it is fresh from the factory. */
  readonly memory?: Partial<ZvtMemory>
  /** Told what it remembers whenever that changes, before anything is said on the line. */
  readonly remember?: (memory: ZvtMemory) => void
  readonly hostMs?: number
  /** Receipts as print lines instead of text blocks. */
  readonly lineByLine?: boolean
  /** A badly configured terminal: card numbers unmasked in status and receipts. For tests of the masking. */
  readonly leaky?: boolean
}

/** What the terminal does on a command, on its console. */
type Work = (console: OperationConsole) => Promise<void>

type CardInHand = Pick<ZvtCard, 'name' | 'number'>

/** A card terminal on a byte stream, with a memory of its own for what it charged. */
export type ZvtTwin = AttachableTwin & {
  readonly line: LineFaults
  readonly connected: TwinPort['connected']
  readonly state: Observable<ZvtTwinState>
  readonly shopper: {
    readonly tap: (card: CardInHand) => void
    readonly insert: (card: CardInHand) => void
    readonly enterPin: (right: boolean) => void
    readonly removeCard: () => void
    /** The red key. */
    readonly cancel: () => void
  }
  /** How the next operation goes; several are kept in order. */
  readonly script: (script: ZvtScript) => void
  /** Whether the last two digits of an amount decide (see `decisionByAmount`); off at first. */
  readonly decideByAmount: (on: boolean) => void
  /** When the line drops before the host was asked, the operation ends (true) or goes on (false, at first). */
  readonly stopOnLinkLoss: (on: boolean) => void
  readonly foreignUse: (on: boolean) => void
  /** Another terminal was put here: it registers under this id. */
  readonly swapTerminal: (terminalId: string) => void
  /** Off, and on again after `bootMs`. What was charged stays charged. */
  readonly powerCycle: (bootMs: number) => void
  /** All that ever took effect, oldest first. */
  readonly transactions: () => readonly ZvtTransaction[]
  /** Payments that took effect, each with what is left of it after reversals. */
  readonly captures: () => readonly (ZvtTransaction & { readonly netMinor: number })[]
  readonly netMinor: () => number
  /** Tells when a transaction took effect. */
  readonly booked: Observable<ZvtTransaction | null>
}

export function createZvtTwin(options: ZvtTwinOptions): ZvtTwin {
  return new Terminal(options).twin()
}

const IDLE: ZvtTwinState = {
  stage: 'idle',
  display: 'Welcome',
  amountMinor: null,
  card: null,
  registered: false,
  foreignUse: false,
  stays: false,
}

class Terminal {
  readonly #clock: Clock
  readonly #options: ZvtTwinOptions
  readonly #port: TwinPort
  readonly #ledger: ZvtLedger
  readonly #state = createSubject(IDLE)
  readonly #booked = createSubject<ZvtTransaction | null>(null)
  readonly #scripts: ZvtScript[] = []
  #read = messageReader()
  #running: OperationConsole | null = null
  #terminalId: string
  #byAmount = false
  #stopOnLinkLoss = false

  constructor(options: ZvtTwinOptions) {
    this.#options = options
    this.#clock = options.clock
    this.#terminalId = options.terminalId ?? '52523535'
    this.#ledger = new ZvtLedger({ ...FACTORY_FRESH, ...options.memory }, options.remember)
    this.#port = createTwinPort(options.clock, {
      opened: () => (this.#read = messageReader()),
      receive: (piece) => this.#receivePiece(this.#read(piece)),
      closed: () => {
        if (this.#stopOnLinkLoss) this.#running?.abort()
        this.#running?.acknowledge()
      },
    })
  }

  twin(): ZvtTwin {
    const signal = (signal: ZvtSignal): void => this.#running?.signal(signal)
    const card = (card: ZvtCard): void => {
      this.#change({ card })
      signal(card.how)
    }
    return {
      attach: this.#port.attach,
      plugged: this.#port.plugged,
      connected: this.#port.connected,
      line: this.#port.faults,
      state: this.#state,
      booked: this.#booked,
      shopper: {
        tap: (held) => {
          if (this.#state.get().stage === 'present-card') card({ ...held, how: 'tapped' })
        },
        insert: (held) => {
          if (this.#state.get().card === null) card({ ...held, how: 'inserted' })
        },
        enterPin: (right) => signal(right ? 'pin' : 'wrong-pin'),
        removeCard: () => {
          this.#change({ card: null })
          signal('removed')
        },
        cancel: () => signal('cancel'),
      },
      script: (script) => {
        this.#scripts.push(script)
      },
      decideByAmount: (on) => (this.#byAmount = on),
      stopOnLinkLoss: (on) => (this.#stopOnLinkLoss = on),
      foreignUse: (on) => this.#change({ foreignUse: on }),
      swapTerminal: (terminalId) => {
        this.#terminalId = terminalId
        this.#change({ registered: false })
      },
      powerCycle: (bootMs) => this.#powerCycle(bootMs),
      transactions: () => this.#ledger.all(),
      captures: () => this.#captures(),
      netMinor: () => netMinor(this.#ledger.all()),
    }
  }

  #captures(): readonly (ZvtTransaction & { readonly netMinor: number })[] {
    const all = this.#ledger.all()
    const isReversed = (payment: ZvtTransaction): boolean =>
      all.some((one) => one.day === payment.day && one.ofReceiptNo === payment.receiptNo)
    return all
      .filter((one) => one.kind === 'authorise')
      .map((one) => ({ ...one, netMinor: isReversed(one) ? 0 : one.amountMinor }))
  }

  /** An operation ends after its last acknowledgement; what comes with that in one piece is not too early. */
  #receivePiece(messages: readonly Message[]): void {
    const answered = messages.findIndex(isReply)
    const later = answered < 0 ? [] : messages.slice(answered + 1)
    for (const message of messages.slice(0, messages.length - later.length)) this.#receive(message)
    if (later.length > 0) this.#clock.after(0, () => this.#receivePiece(later))
  }

  #receive({ code, data }: Message): void {
    if (isReply({ code })) {
      this.#running?.acknowledge()
      return
    }
    if (code === 0x06b0) this.#abort()
    else if (this.#running !== null || this.#state.get().foreignUse) this.#port.send(replies.refuse(BUSY))
    else {
      const work = this.#workFor(code, data)
      if (work === null) this.#port.send(replies.refuse(UNKNOWN_COMMAND))
      else this.#start(work)
    }
  }

  #abort(): void {
    const stopped = this.#running?.abort() ?? true
    this.#port.send(stopped ? replies.ACK : replies.refuse(BUSY))
  }

  #workFor(code: number, data: Uint8Array): Work | null {
    switch (code) {
      case 0x0600:
        return (console) => this.#register(data, console)
      case 0x0501:
        return (console) => console.say(replies.enquired(this.#terminalId))
      case 0x0620:
        return (console) => this.#repeat(console)
      case 0x0650:
        return (console) => this.#endOfDay(console)
      case 0x0601:
        return this.#orderWork({ kind: 'authorise', amountMinor: amountIn(data) })
      case 0x0631:
        return this.#orderWork({ kind: 'refund', amountMinor: amountIn(data.subarray(3)) })
      case 0x0630:
        return this.#orderWork({ kind: 'reverse', ofReceiptNo: receiptIn(data.subarray(3)) })
      default:
        return null
    }
  }

  #orderWork(order: ZvtOrder): Work {
    if (!this.#state.get().registered) return (console) => console.say(replies.aborted(NOT_REGISTERED))
    const script = this.#scripts.shift() ?? {}
    return (console) => operate(order, this.#bench(console, script))
  }

  /** Takes a command and runs it; the terminal is busy until the last message is acknowledged. */
  #start(work: Work): void {
    const running = new OperationConsole(this.#clock, (bytes) => {
      this.#port.send(bytes)
      return this.#port.connected.get()
    })
    this.#running = running
    this.#port.send(replies.ACK)
    void work(running).then(() => {
      if (this.#running !== running) return
      this.#running = null
      const { card } = this.#state.get()
      this.#change({ ...IDLE_DISPLAY, card: card?.how === 'inserted' ? card : null })
    })
  }

  async #register(data: Uint8Array, console: OperationConsole): Promise<void> {
    const password = Number(this.#options.password ?? '000000')
    if (number(data.subarray(0, 3)) !== password) return console.say(replies.aborted(NOTHING_STORED))
    this.#change({ registered: true })
    return console.say(replies.registered(this.#terminalId))
  }

  async #repeat(console: OperationConsole): Promise<void> {
    const last = this.#ledger.last()
    if (last === null) return console.say(replies.aborted(NOTHING_STORED))
    const telling = (): replies.Telling => this.#telling(this.#terminalId)
    await console.say(replies.success(last, telling()))
    for (const receipt of receiptsOf(last, { telling, lineByLine: this.#options.lineByLine ?? false }))
      await console.say(receipt)
    await console.say(replies.COMPLETED)
  }

  async #endOfDay(console: OperationConsole): Promise<void> {
    this.#change({ stage: 'finishing', display: 'End of day' })
    await console.say(replies.intermediate(0x04))
    const day = this.#ledger.closeDay()
    await console.say(replies.dayTotals(day, this.#ledger.nextTrace(), this.#clock.wallMs()))
    await console.say(
      replies.textBlock(3, [
        '** KASSENSCHNITT **',
        `Terminal-ID:    ${this.#terminalId}`,
        `Anzahl ${day.length}`,
      ]),
    )
    await console.say(replies.COMPLETED)
  }

  #bench(console: OperationConsole, script: ZvtScript): Bench {
    return {
      console,
      ledger: this.#ledger,
      script,
      book: (transaction) => {
        const booked = this.#ledger.book({ ...transaction, atMs: this.#clock.wallMs() })
        this.#booked.set(booked)
        return booked
      },
      decide: (amountMinor) => this.#decide(script, amountMinor),
      telling: () => this.#telling(script.answerTerminalId ?? this.#terminalId),
      show: (stage, display, amountMinor) => this.#show(stage, display, amountMinor, script),
      card: () => this.#state.get().card,
      hostMs: this.#options.hostMs ?? 1_200,
      lineByLine: this.#options.lineByLine ?? false,
      linkDown: () => this.#linkDown(script.downMs ?? 3_000),
      late: (messages) => this.#late(messages, script.lateMs ?? 10_000),
    }
  }

  #show(stage: ZvtStage, display: string, amountMinor: number | null, script: ZvtScript): void {
    const decision = this.#decide(script, amountMinor ?? 0)
    const stays = !decision.approve && decision.code === TIMED_OUT
    this.#change({ stage, display, amountMinor, stays })
  }

  #decide(script: ZvtScript, amountMinor: number): ZvtDecision {
    if (script.decision !== undefined) return script.decision
    return this.#byAmount ? decisionByAmount(amountMinor) : { approve: true }
  }

  #telling(terminalId: string): replies.Telling {
    return { terminalId, wallMs: this.#clock.wallMs(), leaky: this.#options.leaky ?? false }
  }

  #linkDown(downMs: number): void {
    this.#port.faults.unplug()
    this.#clock.after(downMs, () => this.#port.faults.replug())
  }

  #late(messages: readonly Uint8Array[], lateMs: number): void {
    this.#clock.after(lateMs, () => {
      for (const message of messages) this.#port.send(message)
    })
  }

  #powerCycle(bootMs: number): void {
    this.#running?.kill()
    this.#running = null
    this.#change({ ...IDLE_DISPLAY, registered: false, foreignUse: false })
    this.#linkDown(bootMs)
  }

  #change(part: Partial<ZvtTwinState>): void {
    this.#state.update((state) => ({ ...state, ...part }))
  }
}

const IDLE_DISPLAY = { stage: 'idle', display: 'Welcome', amountMinor: null, stays: false } as const

function amountIn(data: Uint8Array): number {
  return number(fieldsOf(data).get(0x04) ?? new Uint8Array(0))
}

function receiptIn(data: Uint8Array): number {
  return number(fieldsOf(data).get(0x87) ?? new Uint8Array(0))
}

/** An acknowledgement, positive or negative. */
function isReply({ code }: Pick<Message, 'code'>): boolean {
  return code >> 8 === 0x80 || code >> 8 === 0x84
}
