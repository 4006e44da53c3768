import {
  err,
  ok,
  PROTOCOL,
  type CallError,
  type DataEvent,
  type DeviceAnswer,
  type DeviceCommand,
  type Result,
  type ServerMessage,
  type SlotKind,
  type SlotState,
} from '@clearlane/device-contract'
import type { Timer } from '@clearlane/device-contract/ports'
import type { LaneDeps } from './ports.ts'

/** `link-lost`: the daemon went away before it answered, so it may or may not have been done. */
export type DeviceError = CallError | 'link-lost'
export type DeviceResult = Result<DeviceAnswer, { readonly error: DeviceError; readonly detail: string }>

type PrintEnd = Extract<ServerMessage, { type: 'output-complete' }>
type Held = { readonly slot: string; readonly fence: number }
type Waiting = {
  readonly kind: SlotKind
  readonly settle: (result: DeviceResult) => void
  readonly watchdog: Timer
}

export type DeviceListener = {
  readonly scanned: (event: DataEvent) => void
  readonly printEnded: (end: PrintEnd) => void
  readonly changed: (states: ReadonlyMap<SlotKind, SlotState>) => void
  /** Every slot of this kind that there is, is ours and enabled. */
  readonly claimed: (kind: SlotKind) => void
  readonly lost: () => void
}

const CALL_GRACE_MS = 8_000 // the daemon answers `timeout` itself at the deadline; a payment has 5 s more there
const RECLAIM_MS = 1_000

const CLAIM_IS_GONE: readonly CallError[] = ['not-claimed', 'stale-fence', 'claimed-by-other']

/**
 * The lane's side of the daemon's socket: one slot of each kind, claimed and enabled whenever there is a
 * connection, and calls that always settle, also when the daemon goes away.
 */
export class Devices {
  readonly #deps: Pick<LaneDeps, 'clock' | 'devices' | 'observer'>
  readonly #listener: DeviceListener
  readonly #states = new Map<SlotKind, SlotState>()
  readonly #held = new Map<SlotKind, Held>()
  readonly #waiting = new Map<string, Waiting>()
  readonly #claiming = new Map<string, SlotKind>()
  #lastId = 0
  #connection = 0
  /** Lane's monotonic clock minus the daemon's, milliseconds. */
  #offsetMs = 0

  constructor(deps: Pick<LaneDeps, 'clock' | 'devices' | 'observer'>, listener: DeviceListener) {
    this.#deps = deps
    this.#listener = listener
  }

  start(): void {
    this.#deps.devices.start({
      opened: () => this.#opened(),
      received: (message) => this.#received(message),
      closed: (reason) => this.#closed(reason),
    })
  }

  stop(): void {
    this.#deps.devices.stop()
    this.#closed('stopped')
  }

  stateOf(kind: SlotKind): SlotState | null {
    return this.#states.get(kind) ?? null
  }

  /** True when a call would be carried out now. */
  isReady(kind: SlotKind): boolean {
    const lifecycle = this.#states.get(kind)?.lifecycle
    return this.#held.has(kind) && (lifecycle === 'ready' || lifecycle === 'degraded')
  }

  /** A capture time of the daemon on the lane's monotonic clock; later than the truth by the socket's delay. */
  laneMs(capturedMs: number): number {
    return capturedMs + this.#offsetMs
  }

  acknowledge({ bootId, n }: DataEvent): void {
    this.#deps.devices.send({ type: 'ack', bootId, n })
  }

  /** Settles always: with the answer, with why not, or `link-lost`. `deadlineMs` is the daemon's. */
  call(kind: SlotKind, command: DeviceCommand, deadlineMs: number): Promise<DeviceResult> {
    const held = this.#held.get(kind)
    if (held === undefined) return Promise.resolve(err({ error: 'not-claimed', detail: kind }))
    const id = this.#nextId()
    return new Promise((resolve) => {
      const watchdog = this.#deps.clock.after(deadlineMs + CALL_GRACE_MS, () => {
        this.#settle(id, err({ error: 'timeout', detail: 'the daemon did not answer' }))
      })
      this.#waiting.set(id, { kind, settle: resolve, watchdog })
      const sent = this.#deps.devices.send({ type: 'call', id, ...held, deadlineMs, command })
      // Not one byte left this process: nothing was claimed, as far as the daemon knows.
      if (!sent) this.#settle(id, err({ error: 'not-claimed', detail: 'no connection' }))
    })
  }

  #opened(): void {
    this.#connection += 1
    this.#deps.devices.send({ type: 'hello', protocol: PROTOCOL, client: 'lane' })
  }

  #received(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#offsetMs = this.#deps.clock.monoMs() - message.monoMs
        for (const state of message.slots) this.#seen(state)
        this.#listener.changed(this.#states)
        return
      case 'refused':
        this.#deps.observer?.log?.('error', 'daemon-refused', { reason: message.reason })
        return
      case 'state':
        this.#seen(message.state)
        this.#listener.changed(this.#states)
        return
      case 'data':
        this.#listener.scanned(message.event)
        return
      case 'output-complete':
        this.#listener.printEnded(message)
        return
      case 'claimed':
        this.#claimed(message.id, message.slot, message.fence)
        return
      case 'answer':
        this.#settle(message.id, ok(message.answer))
        return
      case 'failed':
        this.#failed(message.id, message.error, message.detail)
        return
      case 'done':
        return
    }
  }

  #seen(state: SlotState): void {
    const { kind, slot } = state
    const known = this.#states.get(kind)
    if (known !== undefined && known.slot !== slot) return // one slot of a kind is the lane's; the first named
    this.#states.set(kind, state)
    const held = this.#held.get(kind)
    if (held === undefined) {
      if (known === undefined) this.#claim(kind, slot)
    } else if (state.claimedFence === null) this.#lostClaim(kind)
    else if (!state.enabled && state.claimedFence === held.fence) this.#later(() => this.#enable(kind))
  }

  #claim(kind: SlotKind, slot: string): void {
    const id = this.#nextId()
    this.#claiming.set(id, kind)
    this.#deps.devices.send({ type: 'claim', id, slot })
  }

  #claimed(id: string, slot: string, fence: number): void {
    const kind = this.#claiming.get(id)
    if (kind === undefined) return
    this.#claiming.delete(id)
    this.#held.set(kind, { slot, fence })
    this.#enable(kind)
    this.#listener.claimed(kind)
  }

  #enable(kind: SlotKind): void {
    const held = this.#held.get(kind)
    if (held !== undefined) this.#deps.devices.send({ type: 'enable', id: this.#nextId(), ...held })
  }

  #lostClaim(kind: SlotKind): void {
    this.#held.delete(kind)
    this.#later(() => {
      const slot = this.#states.get(kind)?.slot
      if (slot !== undefined && !this.#held.has(kind)) this.#claim(kind, slot)
    })
  }

  #failed(id: string, error: CallError, detail: string): void {
    const kind = this.#claiming.get(id)
    if (kind !== undefined) {
      this.#claiming.delete(id)
      this.#lostClaim(kind)
      return
    }
    const called = this.#waiting.get(id)?.kind
    if (called !== undefined && CLAIM_IS_GONE.includes(error)) this.#lostClaim(called)
    this.#settle(id, err({ error, detail }))
  }

  /** Not at once, so that two claimants do not chase each other; never for a connection that is gone. */
  #later(act: () => void): void {
    const connection = this.#connection
    this.#deps.clock.after(RECLAIM_MS, () => {
      if (connection === this.#connection) act()
    })
  }

  #settle(id: string, result: DeviceResult): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    waiting.watchdog.cancel()
    waiting.settle(result)
  }

  #closed(reason: string): void {
    this.#connection += 1
    this.#states.clear()
    this.#held.clear()
    this.#claiming.clear()
    for (const id of [...this.#waiting.keys()]) this.#settle(id, err({ error: 'link-lost', detail: reason }))
    this.#listener.changed(this.#states)
    this.#listener.lost()
  }

  #nextId(): string {
    this.#lastId += 1
    return `c${this.#lastId}`
  }
}
