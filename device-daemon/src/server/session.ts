import { PROTOCOL, type CallError, type ClientMessage, type ServerMessage } from '@clearlane/device-contract'
import type { Hub } from '../hub.ts'
import type { CallResult, Slot } from '../slots/slot.ts'

/** One end of a connection, as the daemon's core sees it. */
export type Connection<Message> = { readonly receive: (message: Message) => void; readonly close: () => void }

const CALLS_MAX = 32 // at once, of one client; a lane has at most a handful

type ForSlot = Exclude<ClientMessage, { type: 'hello' | 'ack' }>
type UnderClaim = Exclude<ForSlot, { type: 'claim' }>

/** A client of the main socket. After `refused` nothing more is heard or said. */
export class Session implements Connection<ClientMessage> {
  readonly #hub: Hub
  readonly #id: number
  readonly #send: (message: ServerMessage) => void
  #state: 'new' | 'greeted' | 'closed' = 'new'
  #calls = 0

  constructor(hub: Hub, id: number, send: (message: ServerMessage) => void) {
    this.#hub = hub
    this.#id = id
    this.#send = send
  }

  readonly receive = (message: ClientMessage): void => {
    if (this.#state === 'closed') return
    if (message.type === 'hello') {
      this.#greet(message.protocol)
    } else if (this.#state === 'new') {
      this.#refuse('The first message must be hello.')
    } else if (message.type === 'ack') {
      this.#hub.acknowledge(message.bootId, message.n)
    } else {
      const slot = this.#hub.slots.get(message.slot)
      if (slot === undefined) this.#fail(message.id, 'no-such-slot', message.slot)
      else this.#forSlot(message, slot)
    }
  }

  readonly close = (): void => {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#hub.clients.delete(this.#id)
    for (const slot of this.#hub.claims.slotsOf(this.#id)) this.#hub.release(slot)
  }

  #greet(protocol: number): void {
    if (protocol !== PROTOCOL) {
      this.#refuse(`This daemon speaks protocol ${PROTOCOL}, not ${protocol}.`)
      return
    }
    this.#state = 'greeted'
    this.#hub.clients.set(this.#id, this.#send)
    const { bootId, clock } = this.#hub
    this.#send({ type: 'welcome', protocol, bootId, monoMs: clock.monoMs(), slots: this.#hub.states() })
  }

  #refuse(reason: string): void {
    this.#send({ type: 'refused', reason })
    this.close()
  }

  #forSlot(message: ForSlot, slot: Slot): void {
    if (message.type === 'claim') {
      this.#claim(message.id, message.slot, slot)
      return
    }
    const refusal = this.#hub.claims.refusal(message.slot, this.#id, message.fence)
    if (refusal === null) this.#underClaim(message, slot)
    else this.#fail(message.id, refusal, message.slot)
  }

  #claim(id: string, name: string, slot: Slot): void {
    const claimed = this.#hub.claims.claim(name, this.#id)
    if (!claimed.ok) {
      this.#fail(id, claimed.error, name)
      return
    }
    this.#hub.endTraces(name)
    slot.setClaim(claimed.value)
    this.#send({ type: 'claimed', id, slot: name, fence: claimed.value })
    this.#hub.catchUp(name, this.#send)
  }

  #underClaim(message: UnderClaim, slot: Slot): void {
    switch (message.type) {
      case 'release':
        this.#hub.release(message.slot)
        this.#send({ type: 'done', id: message.id })
        return
      case 'enable':
      case 'disable':
        slot.setEnabled(message.type === 'enable')
        this.#send({ type: 'done', id: message.id })
        return
      case 'call':
        this.#call(message, slot)
        return
    }
  }

  #call({ id, command, deadlineMs }: Extract<UnderClaim, { type: 'call' }>, slot: Slot): void {
    if (this.#calls >= CALLS_MAX) {
      this.#fail(id, 'busy', `${CALLS_MAX} calls are open`)
      return
    }
    this.#calls += 1
    void slot.call(command, deadlineMs).then((result) => {
      this.#calls -= 1
      if (this.#state !== 'closed') this.#send(replyOf(id, result))
    })
  }

  #fail(id: string, error: CallError, detail: string): void {
    this.#send({ type: 'failed', id, error, detail })
  }
}

/** The reply to a call, the same on both sockets. */
export function replyOf(
  id: string,
  result: CallResult,
): Extract<ServerMessage, { type: 'answer' | 'failed' }> {
  if (result.ok) return { type: 'answer', id, answer: result.value }
  return { type: 'failed', id, error: result.error.error, detail: result.error.detail.slice(0, 500) }
}
