import type { CallError, DeviceCommand, TechnicianMessage, TechnicianReply } from '@clearlane/device-contract'
import type { Hub, Trace } from '../hub.ts'
import { testPage } from './test-page.ts'
import { replyOf, type Connection } from './session.ts'

type ForSlot = Exclude<TechnicianMessage, { type: 'list' }>

const PRINT_MS = 10_000

/** A client of the technicians' socket: looks at everything, touches only what nobody has claimed. */
export class TechnicianSession implements Connection<TechnicianMessage> {
  readonly #hub: Hub
  readonly #send: (reply: TechnicianReply) => void
  readonly #traces = new Map<string, Trace>()
  #closed = false
  #pages = 0

  constructor(hub: Hub, send: (reply: TechnicianReply) => void) {
    this.#hub = hub
    this.#send = send
  }

  readonly receive = (message: TechnicianMessage): void => {
    if (this.#closed) return
    if (message.type === 'list') {
      const { bootId } = this.#hub
      this.#send({ type: 'slots', id: message.id, bootId, slots: this.#hub.states() })
      return
    }
    const refusal = this.#refusal(message)
    if (refusal === null) this.#forSlot(message)
    else this.#send({ type: 'failed', id: message.id, error: refusal, detail: message.slot })
  }

  readonly close = (): void => {
    this.#closed = true
    for (const slot of [...this.#traces.keys()]) this.#stopTrace(slot)
  }

  #refusal(message: ForSlot): CallError | null {
    if (!this.#hub.slots.has(message.slot)) return 'no-such-slot'
    const stops = message.type === 'trace' && !message.on
    return stops || this.#hub.claims.ownerOf(message.slot) === null ? null : 'claimed-by-other'
  }

  #forSlot(message: ForSlot): void {
    switch (message.type) {
      case 'trace':
        if (message.on) this.#startTrace(message.slot)
        else this.#stopTrace(message.slot)
        this.#send({ type: 'done', id: message.id })
        return
      case 'test-print': {
        this.#pages += 1
        const job = testPage(`test-${this.#hub.bootId}-${this.#pages}`, message.slot)
        this.#call(message.id, message.slot, { type: 'print', job }, PRINT_MS)
        return
      }
      case 'call':
        if (movesMoney(message.command))
          this.#send({ type: 'failed', id: message.id, error: 'illegal', detail: 'only a lane moves money' })
        else this.#call(message.id, message.slot, message.command, message.deadlineMs)
        return
    }
  }

  #call(id: string, name: string, command: DeviceCommand, deadlineMs: number): void {
    void this.#hub.slots
      .get(name)
      ?.call(command, deadlineMs)
      .then((result) => {
        if (!this.#closed) this.#send(replyOf(id, result))
      })
  }

  #startTrace(name: string): void {
    this.#stopTrace(name)
    const trace: Trace = (slot, direction, bytes) => {
      const hex = Buffer.from(bytes).toString('hex')
      this.#send({ type: 'traced', slot, atMs: this.#hub.clock.monoMs(), direction, hex })
    }
    this.#traces.set(name, trace)
    const all = this.#hub.tracers.get(name) ?? new Map<Trace, () => void>()
    all.set(trace, () => {
      this.#traces.delete(name)
      this.#send({ type: 'trace-ended', slot: name })
    })
    this.#hub.tracers.set(name, all)
  }

  #stopTrace(name: string): void {
    const trace = this.#traces.get(name)
    if (trace === undefined) return
    this.#traces.delete(name)
    this.#hub.tracers.get(name)?.delete(trace)
  }
}

function movesMoney(command: DeviceCommand): boolean {
  return ['pay', 'abort-payment', 'confirm-result', 'end-of-day'].includes(command.type)
}
