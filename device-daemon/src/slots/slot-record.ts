import { isDeepStrictEqual } from 'node:util'
import type { Fault, FaultCode, SlotState } from '@clearlane/device-contract'
import type { Clock } from '@clearlane/device-contract/ports'
import type { ResolvedSlot } from './slot-config.ts'

/** `up` shows as `ready` without and as `degraded` with an open fault. */
export type Phase = 'absent' | 'opening' | 'identifying' | 'up' | 'lost'

const DETAIL_CHARS_MAX = 500 // of a fault, by the contract
const IDENTITY_CHARS_MAX = 200

/** What a slot shows; each change takes the next place in the one sequence and is published whole. */
export class SlotRecord {
  readonly #slot: ResolvedSlot
  readonly #clock: Clock
  readonly #nextSeq: () => number
  readonly #publish: (state: SlotState) => void
  readonly #faults = new Map<FaultCode, Fault>()
  #phase: Phase = 'absent'
  #state: SlotState

  constructor(slot: ResolvedSlot, clock: Clock, nextSeq: () => number, publish: (state: SlotState) => void) {
    this.#slot = slot
    this.#clock = clock
    this.#nextSeq = nextSeq
    this.#publish = publish
    this.#state = initialState(slot, clock.monoMs(), nextSeq())
  }

  get state(): SlotState {
    return this.#state
  }

  get phase(): Phase {
    return this.#phase
  }

  enter(phase: Phase): void {
    this.#phase = phase
    this.#change({})
  }

  /** A line is open and its device has said who it is. */
  identified(identity: string): void {
    for (const code of this.#faults.keys()) if (code !== 'overflow') this.#faults.delete(code)
    this.#phase = 'up'
    this.#change({ identity: identity.slice(0, IDENTITY_CHARS_MAX) })
  }

  /** The line is gone: what the device said of itself no longer holds. */
  lost(phase: 'absent' | 'lost', code: FaultCode, detail: string): void {
    const overflow = this.#faults.get('overflow')
    const same = this.#faults.get(code)
    this.#faults.clear()
    if (overflow !== undefined) this.#faults.set('overflow', overflow)
    this.#faults.set(code, this.#fault(code, detail, same?.sinceMs))
    this.#phase = phase
    this.#change({ detail: this.#slot.driver.initialDetail, reopenCount: this.#state.reopenCount + 1 })
  }

  raise(code: FaultCode, detail: string): void {
    const open = this.#faults.get(code)
    const fault = this.#fault(code, detail, open?.sinceMs)
    if (open?.detail === fault.detail) return
    this.#faults.set(code, fault)
    this.#change({})
  }

  clear(code: FaultCode): void {
    if (this.#faults.delete(code)) this.#change({})
  }

  show(detail: SlotState['detail']): void {
    if (!isDeepStrictEqual(detail, this.#state.detail)) this.#change({ detail })
  }

  /** Not published by itself: it would flood; it goes out with the next change. */
  good(): void {
    this.#state = { ...this.#state, lastGoodMs: this.#clock.monoMs() }
  }

  claim(claimedFence: number | null): void {
    this.#change({ claimedFence, enabled: false })
  }

  enable(enabled: boolean): void {
    if (enabled !== this.#state.enabled) this.#change({ enabled })
  }

  #fault(code: FaultCode, detail: string, sinceMs = this.#clock.monoMs()): Fault {
    return { code, sinceMs, detail: detail.slice(0, DETAIL_CHARS_MAX) }
  }

  #change(part: Partial<SlotState>): void {
    const faults = [...this.#faults.values()]
    const lifecycle = this.#phase === 'up' ? (faults.length > 0 ? 'degraded' : 'ready') : this.#phase
    const sinceMs = lifecycle === this.#state.lifecycle ? this.#state.sinceMs : this.#clock.monoMs()
    this.#state = { ...this.#state, ...part, faults, lifecycle, sinceMs, seq: this.#nextSeq() }
    this.#publish(this.#state)
  }
}

function initialState(slot: ResolvedSlot, sinceMs: number, seq: number): SlotState {
  return {
    slot: slot.name,
    kind: slot.driver.kind,
    driver: slot.driver.name,
    lifecycle: 'absent',
    seq,
    sinceMs,
    lastGoodMs: null,
    reopenCount: 0,
    faults: [],
    claimedFence: null,
    enabled: false,
    identity: '',
    detail: slot.driver.initialDetail,
  }
}
