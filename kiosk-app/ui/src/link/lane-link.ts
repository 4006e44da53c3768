import type { LedgerEvent } from '@clearlane/domain'
import type { LaneMessage, Notice, Told, UiCommand, UiMessage } from '@clearlane/lane-contract'
import { readLaneMessage } from './check-message.ts'
import type { AnyRefusal } from './messages.ts'
import { fold, type Mirror } from './mirror.ts'
import { ReloadMemory, type TabStore } from './reload-memory.ts'

/** At most this many requests wait for an answer; the oldest is forgotten first. */
const PENDING_MAX = 16

/** What the link needs of the browser. The real one is in `adapters/`. */
export type LinkPorts = {
  /** Sends text on the open socket; a closed one drops it. */
  readonly send: (text: string) => void
  readonly newId: () => string
  readonly reload: () => void
  readonly tab: TabStore
}

/** What the link tells the page. */
export type LinkListener = {
  readonly onMirror: (mirror: Mirror, events: readonly LedgerEvent[], fresh: boolean) => void
  readonly onNotice: (notice: Notice) => void
  readonly onAnswer: (command: UiCommand['type'], refusal: AnyRefusal | null) => void
  readonly onSuperseded: () => void
  /** The page stays of another build than the lane, also when it is loaded again. */
  readonly onOutOfDate: () => void
}

/**
 * The page's end of the conversation with the lane: hello, snapshot, events, answers. It owns no socket and no timer,
 * so that every order of messages can be tested.
 */
export class LaneLink {
  #mirror: Mirror | null = null
  #pending = new Map<string, UiCommand>()
  readonly #buildId: string
  readonly #ports: LinkPorts
  readonly #listener: LinkListener
  readonly #reloads: ReloadMemory

  constructor(buildId: string, ports: LinkPorts, listener: LinkListener) {
    this.#buildId = buildId
    this.#ports = ports
    this.#listener = listener
    this.#reloads = new ReloadMemory(ports.tab, buildId)
  }

  /** The socket is open. */
  opened(): void {
    this.#hello(this.#mirror?.seq ?? null)
  }

  /** A text came in. What is no message of ours is dropped: the lane is trusted, the wire is not. */
  received(text: string): void {
    const message = readLaneMessage(text)
    if (message.ok) this.#take(message.value)
  }

  /** Asks the lane. The id makes a repeat after a lost connection harmless. */
  ask(command: UiCommand): void {
    const id = this.#ports.newId()
    if (this.#pending.size >= PENDING_MAX) this.#forgetOldest()
    this.#pending.set(id, command)
    this.#send({ type: 'command', id, command })
  }

  /** `ms` from receipt to paint of the events up to `seq`. */
  painted(seq: number, ms: number): void {
    this.#send({ type: 'painted', seq, ms })
  }

  /** Where the conversation is, for those who follow a demo. */
  told(told: Told): void {
    this.#send(told)
  }

  #take(message: LaneMessage): void {
    switch (message.type) {
      case 'welcome':
      case 'events':
      case 'live':
        return this.#fold(message)
      case 'notice':
        return this.#listener.onNotice(message.notice)
      case 'answer':
        return this.#answered(message)
      case 'superseded':
        return this.#listener.onSuperseded()
      case 'reload':
        return this.#otherBuild()
    }
  }

  #fold(message: Extract<LaneMessage, { type: 'welcome' | 'events' | 'live' }>): void {
    if (message.type === 'welcome') {
      if (message.buildId !== this.#buildId) return this.#otherBuild()
      this.#reloads.agreed()
    }
    const folded = fold(this.#mirror, message)
    if (folded.kind === 'gap') return this.#hello(null)
    this.#mirror = folded.mirror
    this.#listener.onMirror(folded.mirror, folded.events, message.type === 'welcome')
    if (message.type === 'welcome') this.#repeatPending()
  }

  #otherBuild(): void {
    if (this.#reloads.takeReload()) this.#ports.reload()
    else this.#listener.onOutOfDate()
  }

  #answered(answer: Extract<LaneMessage, { type: 'answer' }>): void {
    const command = this.#pending.get(answer.id)
    if (command === undefined) return
    this.#pending.delete(answer.id)
    this.#listener.onAnswer(command.type, answer.ok ? null : answer.refusal)
  }

  #repeatPending(): void {
    for (const [id, command] of this.#pending) this.#send({ type: 'command', id, command })
  }

  #forgetOldest(): void {
    const oldest = this.#pending.keys().next()
    if (oldest.done !== true) this.#pending.delete(oldest.value)
  }

  #hello(seq: number | null): void {
    this.#send({ type: 'hello', buildId: this.#buildId, seq })
  }

  #send(message: UiMessage | Told): void {
    this.#ports.send(JSON.stringify(message))
  }
}
