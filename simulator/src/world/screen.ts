import { phaseOf, type Phase } from '@clearlane/domain'
import type { UiConnection } from '@clearlane/lane'
import type { LaneMessage, UiCommand } from '@clearlane/lane-contract'
import type { Clock } from '@clearlane/device-contract/ports'
import type { CheckoutEvent } from '@clearlane/ui/checkout/events'
import { fold, type Mirror } from '@clearlane/ui/link/mirror'
import { createConversation, type Conversation } from './conversation.ts'
import type { LaneProcess } from './lane-process.ts'
import type { Incarnation } from './ports.ts'

const RECONNECT_MS = 300
const HELLO = { type: 'hello', buildId: 'simulator', seq: null } as const

/** The page: its mirror of the lane and its conversation, as they ship, over a socket that can be cut. */
export class Screen {
  readonly #clock: Clock
  readonly #process: LaneProcess
  readonly #faults: string[] = []
  #mirror: Mirror | null = null
  #connection: UiConnection | null = null
  #conversation: Conversation
  #generation = 0
  #lastId = 0

  constructor(clock: Clock, process: LaneProcess) {
    this.#clock = clock
    this.#process = process
    this.#conversation = createConversation(clock)
    this.#connect()
  }

  mirror(): Mirror | null {
    return this.#mirror
  }

  phase(): Phase | 'starting' {
    return this.#mirror === null ? 'starting' : phaseOf(this.#mirror.ledger)
  }

  /** Sends a command; it is lost while there is no connection. */
  ask(command: UiCommand): void {
    this.#lastId += 1
    this.#connection?.receive({ type: 'command', id: `c${this.#lastId}`, command })
  }

  /** A touch that asks the lane nothing: a dialog, a detour, the language sheet. */
  touch(event: CheckoutEvent): void {
    this.#conversation.send(event)
  }

  /** Where the conversation was not where the ledger forced it to be. */
  faults(): readonly string[] {
    return [...this.#faults, ...this.#conversation.faults()]
  }

  /** The browser dies and comes back with nothing in its memory. */
  crash(): void {
    this.#connection?.close()
    this.#faults.push(...this.#conversation.faults())
    this.#conversation.end()
    this.#conversation = createConversation(this.#clock)
    this.#lose()
  }

  #connect(): void {
    const lane = this.#process.lane()
    const life = this.#process.life()
    if (lane === null || life === null) {
      this.#lose()
      return
    }
    const mine = this.#generation
    const opened = lane.connectUi((message) => {
      if (life.alive()) this.#soon(mine, 0, () => this.#receive(message))
    })
    this.#connection = connectionTo(this.#clock, life, opened)
    life.onRevoke(() => {
      if (mine === this.#generation) this.#lose()
    })
    this.#connection.receive(HELLO)
  }

  /** What was connected is gone; dials again in a moment. */
  #lose(): void {
    this.#mirror = null
    this.#connection = null
    this.#generation += 1
    this.#soon(this.#generation, RECONNECT_MS, () => this.#connect())
  }

  #soon(generation: number, delayMs: number, act: () => void): void {
    this.#clock.after(delayMs, () => {
      if (generation === this.#generation) act()
    })
  }

  #receive(message: LaneMessage): void {
    if (message.type === 'notice') this.#conversation.send({ type: 'lane.notice', notice: message.notice })
    if (message.type !== 'welcome' && message.type !== 'events' && message.type !== 'live') return
    const folded = fold(this.#mirror, message)
    if (folded.kind === 'gap') {
      this.#connection?.receive(HELLO)
      return
    }
    this.#mirror = folded.mirror
    this.#conversation.show(folded.mirror, message.type === 'welcome')
  }
}

function connectionTo(clock: Clock, life: Incarnation, opened: UiConnection): UiConnection {
  const receive = life.guard(opened.receive)
  return {
    receive: (message) => {
      clock.after(0, () => receive(message))
    },
    close: life.guard(opened.close),
  }
}
