import {
  err,
  type CallError,
  type DeviceAnswer,
  type DeviceCommand,
  type FaultCode,
  type Result,
} from '@clearlane/device-contract'
import type { ByteStream, Clock, OpenStream, Random, Timer } from '@clearlane/device-contract/ports'
import type { DriverSession, DriverSlot } from '../driver.ts'
import { backOffMs } from './back-off.ts'
import { kindOf, limitMs } from './slot-commands.ts'
import type { ResolvedSlot } from './slot-config.ts'
import type { SlotRecord } from './slot-record.ts'

/** How a call to a device ended. */
export type CallResult = Result<DeviceAnswer, { readonly error: CallError; readonly detail: string }>

/** What a slot tells the daemon, besides its state. */
export type SlotEvents = Pick<DriverSlot, 'scanned' | 'outputComplete' | 'trace'>

/** One open line. Calls of a driver that come after its end are not heard. */
type Line = { readonly stream: ByteStream; session: DriverSession | null; ending: boolean }

const IDENTIFY_MS_MAX = 10_000 // a printer that is still warming up answers within 5 s; twice that is silence
const STEADY_MS = 5_000 // up for this long, the next loss is a new trouble and is retried at once

/** absent → opening → identifying → ready ⇄ degraded → lost → (back-off) opening, for one configured slot. */
export class Slot {
  readonly record: SlotRecord
  readonly #slot: ResolvedSlot
  readonly #clock: Clock
  readonly #random: Random
  readonly #open: OpenStream
  readonly #events: SlotEvents
  #line: Line | null = null
  readonly #timers = new Set<Timer>()
  #failures = 0
  #everUp = false
  #stopped = false

  constructor(
    slot: ResolvedSlot,
    ports: { readonly clock: Clock; readonly random: Random; readonly open: OpenStream },
    record: SlotRecord,
    events: SlotEvents,
  ) {
    this.#slot = slot
    this.#clock = ports.clock
    this.#random = ports.random
    this.#open = ports.open
    this.record = record
    this.#events = events
  }

  start(): void {
    this.record.enter('opening')
    void this.#open().then((opened) => {
      if (this.#stopped) {
        if (opened.ok) opened.value.close()
        return
      }
      if (opened.ok) this.#attach(opened.value)
      else this.#fail('cannot-open', opened.error)
    })
  }

  stop(): void {
    this.#stopped = true
    this.#endLine('the daemon is ending')
  }

  /** Carries a command out; answers within the limit of the command, whatever the driver does. */
  call(command: DeviceCommand, deadlineMs: number): Promise<CallResult> {
    const session = this.#line?.session ?? null
    if (kindOf(command) !== this.#slot.driver.kind)
      return Promise.resolve(err({ error: 'illegal', detail: `${command.type} is not for this device` }))
    if (this.record.phase !== 'up' || session === null)
      return Promise.resolve(err({ error: 'offline', detail: `the slot is ${this.record.state.lifecycle}` }))
    return new Promise((resolve) => {
      const timer = this.#clock.after(limitMs(command, deadlineMs), () => {
        resolve(err({ error: 'timeout', detail: `no answer within ${deadlineMs} ms` }))
      })
      void session.call(command, deadlineMs).then((result) => {
        timer.cancel()
        resolve(result)
      })
    })
  }

  /** A new claim or the end of one; either way the slot is disarmed. */
  setClaim(fence: number | null): void {
    this.record.claim(fence)
    this.#line?.session?.setEnabled(false)
  }

  setEnabled(enabled: boolean): void {
    if (enabled) this.record.clear('overflow')
    this.record.enable(enabled)
    this.#line?.session?.setEnabled(enabled)
  }

  /** Data was lost for want of acknowledgement: the claimant must enable again, knowingly. */
  overflow(detail: string): void {
    this.setEnabled(false)
    this.record.raise('overflow', detail)
  }

  #attach(stream: ByteStream): void {
    const line: Line = { stream, session: null, ending: false }
    this.#line = line
    stream.onClose((reason) => {
      this.#loseLine(line, 'link-lost', reason)
    })
    this.record.enter('identifying')
    const { driver, settings } = this.#slot
    const slot = this.#driverSlot(line)
    const session = driver.attach({ settings, stream, clock: this.#clock, random: this.#random, slot })
    if (this.#line !== line) {
      session.end('the driver gave up at once')
      return
    }
    line.session = session
    this.#after(IDENTIFY_MS_MAX, () => {
      if (this.record.phase === 'identifying') this.#loseLine(line, 'not-identified', 'no identification')
    })
    void session.identify().then((identified) => {
      if (this.#line !== line || line.ending) return
      if (identified.ok) this.#up(line, session, identified.value)
      else this.#loseLine(line, identified.error.code, identified.error.detail)
    })
  }

  #up(line: Line, session: DriverSession, identity: string): void {
    this.#everUp = true
    this.record.good()
    this.record.identified(identity)
    session.setEnabled(this.record.state.enabled)
    this.#after(STEADY_MS, () => (this.#failures = 0))
    const { silenceMs } = this.#slot.driver
    if (silenceMs !== null) this.#watch(line, silenceMs, silenceMs)
  }

  #watch(line: Line, silenceMs: number, inMs: number): void {
    this.#after(inMs, () => {
      const silentMs = this.#clock.monoMs() - (this.record.state.lastGoodMs ?? 0)
      if (silentMs < silenceMs) this.#watch(line, silenceMs, silenceMs - silentMs)
      else this.#loseLine(line, 'link-lost', `silent for ${Math.round(silentMs)} ms`)
    })
  }

  #driverSlot(line: Line): DriverSlot {
    const whileOpen =
      <Args extends unknown[]>(tell: (...args: Args) => void) =>
      (...args: Args): void => {
        if (this.#line === line) tell(...args)
      }
    return {
      alive: whileOpen(() => this.record.good()),
      show: whileOpen((detail) => this.record.show(detail)),
      raise: whileOpen((code, detail) => this.record.raise(code, detail)),
      clear: whileOpen((code) => this.record.clear(code)),
      scanned: whileOpen((scan) => {
        this.record.good()
        if (this.record.state.enabled) this.#events.scanned(scan)
      }),
      outputComplete: whileOpen(this.#events.outputComplete),
      giveUp: (code, detail) => {
        this.#loseLine(line, code, detail)
      },
      trace: whileOpen(this.#events.trace),
    }
  }

  #loseLine(line: Line, code: FaultCode, detail: string): void {
    if (this.#line !== line || line.ending) return
    this.#endLine(detail)
    if (!this.#stopped) this.#fail(code, detail)
  }

  #endLine(reason: string): void {
    for (const timer of this.#timers) timer.cancel()
    this.#timers.clear()
    const line = this.#line
    if (line === null) return
    line.ending = true
    line.session?.end(reason) // may still report how its jobs ended
    this.#line = null
    line.stream.close()
  }

  #fail(code: FaultCode, detail: string): void {
    this.#failures += 1
    this.record.lost(this.#everUp ? 'lost' : 'absent', code, detail)
    this.#after(backOffMs(this.#failures, this.#random), () => {
      this.start()
    })
  }

  #after(delayMs: number, fire: () => void): void {
    const timer = this.#clock.after(delayMs, () => {
      this.#timers.delete(timer)
      fire()
    })
    this.#timers.add(timer)
  }
}
