import type { ServerMessage, TechnicianReply } from '@clearlane/device-contract'

type Outgoing = ServerMessage | TechnicianReply

/** Messages a client may leave unread before it is cut off. State topics count once a slot. */
export const QUEUE_MAX = 256

/** What waits for a client that reads slowly: states are conflated to the latest, everything else is kept. */
export class SendQueue {
  #waiting: Outgoing[] = []

  /** False when the queue is full: the client is to be cut off, and gets a full snapshot when it comes back. */
  push(message: Outgoing): boolean {
    if (message.type === 'state') {
      const { slot } = message.state
      this.#waiting = this.#waiting.filter((other) => other.type !== 'state' || other.state.slot !== slot)
    }
    if (this.#waiting.length >= QUEUE_MAX) return false
    this.#waiting.push(message)
    return true
  }

  /** The oldest message, taken out; undefined when none waits. */
  take(): Outgoing | undefined {
    return this.#waiting.shift()
  }
}
