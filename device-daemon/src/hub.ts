import type { DataEvent, ServerMessage, SlotState } from '@clearlane/device-contract'
import type { Clock, OpenStream, Random } from '@clearlane/device-contract/ports'
import { createClaims } from './claims.ts'
import type { DriverSlot } from './driver.ts'
import type { ResolvedSlot } from './slots/slot-config.ts'
import { SlotRecord } from './slots/slot-record.ts'
import { Slot } from './slots/slot.ts'
import type { TransportConfig } from './transports/transport-config.ts'
import { createUnacknowledged } from './unacknowledged.ts'

/** One thing worth a line in the log; no card data, no scanned text. */
export type LogEntry = {
  readonly level: 'info' | 'warn'
  readonly event: string
  readonly slot?: string
  readonly detail?: string
}

export type HubOptions = {
  readonly clock: Clock
  readonly random: Random
  readonly slots: readonly ResolvedSlot[]
  readonly openStream: (transport: TransportConfig) => OpenStream
  readonly log: (entry: LogEntry) => void
}

export type Trace = (slot: string, direction: 'in' | 'out', bytes: Uint8Array) => void
type Completion = Extract<ServerMessage, { type: 'output-complete' }>

const COMPLETIONS_KEPT = 16 // for a claimant that is away; older ones are answered by asking the printer anew

/** What all connections share: slots, claims, the one sequence, and what waits for acknowledgement. */
export class Hub {
  readonly bootId: string
  readonly clock: Clock
  readonly claims = createClaims()
  readonly slots = new Map<string, Slot>()
  readonly clients = new Map<number, (message: ServerMessage) => void>()
  /** By slot: who looks on at its line, and how to tell that the look is over. */
  readonly tracers = new Map<string, Map<Trace, () => void>>()
  readonly log: (entry: LogEntry) => void
  readonly #unacknowledged
  readonly #completions = new Map<string, Completion[]>()
  readonly #logged = new Map<string, string>()
  #lastSeq = 0
  #lastN = 0

  constructor(options: HubOptions) {
    this.bootId = options.random.hex(8)
    this.clock = options.clock
    this.log = options.log
    this.#unacknowledged = createUnacknowledged(options.clock, (event) => {
      this.#lost(event, 'an event was not acknowledged in time')
    })
    for (const slot of options.slots) this.slots.set(slot.name, this.#createSlot(slot, options))
  }

  states(): SlotState[] {
    return [...this.slots.values()].map((slot) => slot.record.state)
  }

  acknowledge(bootId: string, n: number): void {
    if (bootId === this.bootId) this.#unacknowledged.acknowledge(n)
  }

  /** What a new claimant has to hear: what nobody acknowledged, and jobs that ended meanwhile. */
  catchUp(slot: string, send: (message: ServerMessage) => void): void {
    for (const event of this.#unacknowledged.ofSlot(slot)) send({ type: 'data', event })
    for (const completion of this.#completions.get(slot) ?? []) send(completion)
    this.#completions.delete(slot)
  }

  endTraces(slot: string): void {
    const traces = this.tracers.get(slot)
    this.tracers.delete(slot)
    for (const ended of traces?.values() ?? []) ended()
  }

  release(slot: string): void {
    this.claims.release(slot)
    this.slots.get(slot)?.setClaim(null)
  }

  close(): void {
    for (const slot of this.slots.values()) slot.stop()
    this.#unacknowledged.clear()
    this.clients.clear()
  }

  #createSlot(slot: ResolvedSlot, { clock, random, openStream }: HubOptions): Slot {
    const nextSeq = (): number => (this.#lastSeq += 1)
    const record = new SlotRecord(slot, clock, nextSeq, (state) => {
      this.#publish(state)
    })
    const ports = { clock, random, open: openStream(slot.transport) }
    return new Slot(slot, ports, record, {
      scanned: (scan) => {
        this.#scanned(slot.name, scan, nextSeq())
      },
      outputComplete: (jobId, outcome, fault) => {
        this.#completed(slot.name, { type: 'output-complete', jobId, outcome, fault })
      },
      trace: (direction, bytes) => {
        for (const trace of this.tracers.get(slot.name)?.keys() ?? []) trace(slot.name, direction, bytes)
      },
    })
  }

  #publish(state: SlotState): void {
    for (const send of this.clients.values()) send({ type: 'state', state })
    const detail = state.faults.map((fault) => `${fault.code} (${fault.detail})`).join(', ')
    const event = `slot-${state.lifecycle}`
    const line = `${event} ${detail}`
    if (this.#logged.get(state.slot) === line) return // a weight on the scale is no news for the log
    this.#logged.set(state.slot, line)
    this.log({ level: detail === '' ? 'info' : 'warn', event, slot: state.slot, detail })
  }

  #scanned(slot: string, scan: Parameters<DriverSlot['scanned']>[0], seq: number): void {
    this.#lastN += 1
    const capturedMs = this.clock.monoMs()
    const event: DataEvent = {
      bootId: this.bootId,
      n: this.#lastN,
      slot,
      seq,
      capturedMs,
      data: { kind: 'scan', ...scan },
    }
    if (this.#unacknowledged.add(event)) this.#claimant(slot)?.({ type: 'data', event })
    else this.#lost(event, 'too many events wait for acknowledgement')
  }

  #completed(slot: string, completion: Completion): void {
    const send = this.#claimant(slot)
    if (send !== undefined) {
      send(completion)
      return
    }
    const kept = [...(this.#completions.get(slot) ?? []), completion]
    this.#completions.set(slot, kept.slice(-COMPLETIONS_KEPT))
  }

  /** With a claimant there, something was scanned and nobody will hear of it: disarm, and say so. */
  #lost(event: DataEvent, detail: string): void {
    this.log({ level: 'warn', event: 'data-dropped', slot: event.slot, detail: `n ${event.n}: ${detail}` })
    if (this.claims.ownerOf(event.slot) !== null) this.slots.get(event.slot)?.overflow(detail)
  }

  #claimant(slot: string): ((message: ServerMessage) => void) | undefined {
    const owner = this.claims.ownerOf(slot)
    return owner === null ? undefined : this.clients.get(owner)
  }
}
