import { err, ok, type DeviceCommand, type FaultCode, type PlatformStatus } from '@clearlane/device-contract'
import { delay, type Timer } from '@clearlane/device-contract/ports'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'
import { feed, type LineState, type SicsFrame } from './mt-sics-codec.ts'

const Settings = Type.Object({
  /** Without a value for so long the platform is asked again to send them. */
  repeatMs: Type.Integer({ minimum: 200, maximum: 2_500 }),
})

type CallResult = Awaited<ReturnType<DriverSession['call']>>

const RESET_MS = 700 // a reset answers at once or after the line that is being sent
const IDENTIFY_TRIES = 3
const PLATFORM_FAULTS = ['platform-over-capacity', 'scale-under-zero'] as const

/**
 * Platforms that speak MT-SICS: reset (`@`, which also ends a repetition and clears a tare, so that values are gross), then
 * values without end (`SIR`). Usual line 9600 baud, 8 bits, no parity. Nothing is ever zeroed without a person.
 */
export const mtSics = defineDriver({
  name: 'bagging-platform/mt-sics',
  kind: 'bagging-platform',
  evidence: 'vendor document',
  source: 'Mettler-Toledo MT-SICS reference manuals 11780711 and for BD balances, levels 0 and 1',
  settings: Settings,
  defaults: { repeatMs: 600 },
  silenceMs: 3_000,
  initialDetail: { kind: 'bagging-platform', status: { state: 'unknown' } },
  attach: (context) => new MtSics(context),
})

class MtSics implements DriverSession {
  readonly #context: DriverContext<Static<typeof Settings>>
  #line: LineState = ''
  #status: PlatformStatus = { state: 'unknown' }
  #values = 0
  #malformed = false
  #identified: ((serialNumber: string | null) => void) | null = null
  #zeroing: { readonly settle: (result: CallResult) => void; readonly timer: Timer } | null = null
  #ended = false

  constructor(context: DriverContext<Static<typeof Settings>>) {
    this.#context = context
    context.stream.onBytes((bytes) => {
      context.slot.trace('in', bytes)
      const { state, frames } = feed(this.#line, bytes)
      this.#line = state
      for (const frame of frames) this.#take(frame)
    })
  }

  readonly identify: DriverSession['identify'] = async () => {
    for (let tries = 0; tries < IDENTIFY_TRIES && !this.#ended; tries++) {
      const serialNumber = await this.#reset()
      if (serialNumber !== null) {
        void this.#run()
        return ok(`MT-SICS platform ${serialNumber}`)
      }
    }
    if (this.#malformed) return err({ code: 'not-identified', detail: 'answers, but not in MT-SICS' })
    return err({ code: 'link-lost', detail: `no answer to ${IDENTIFY_TRIES} resets` })
  }

  readonly call = (command: DeviceCommand, deadlineMs: number): Promise<CallResult> => {
    if (command.type !== 'zero-platform')
      return Promise.resolve(err({ error: 'illegal', detail: `a platform knows no ${command.type}` }))
    if (this.#zeroing !== null)
      return Promise.resolve(err({ error: 'busy', detail: 'the platform is being zeroed' }))
    return new Promise((settle) => {
      const timer = this.#context.clock.after(deadlineMs, () => {
        this.#zeroed(err({ error: 'timeout', detail: 'no answer to Z' }))
      })
      this.#zeroing = { settle, timer }
      this.#write('Z')
    })
  }

  readonly setEnabled = (): void => undefined

  readonly end = (reason: string): void => {
    this.#ended = true
    this.#identified?.(null)
    this.#zeroed(err({ error: 'offline', detail: reason }))
  }

  /** Its serial number, or null when it does not come in time. */
  #reset(): Promise<string | null> {
    this.#write('@')
    return new Promise((resolve) => {
      const settle = (serialNumber: string | null): void => {
        this.#identified = null
        timer.cancel()
        resolve(serialNumber)
      }
      const timer = this.#context.clock.after(RESET_MS, () => {
        settle(null)
      })
      this.#identified = settle
    })
  }

  /** Keeps the values coming. What it showed before a pause is not known any more. */
  async #run(): Promise<void> {
    this.#write('SIR')
    for (;;) {
      const before = this.#values
      await delay(this.#context.clock, this.#context.settings.repeatMs)
      if (this.#ended) return
      if (this.#values !== before) continue
      this.#show({ state: 'unknown' })
      this.#write('SIR')
    }
  }

  #take(frame: SicsFrame): void {
    switch (frame.kind) {
      case 'weight':
        this.#good(frame.isStable ? this.#stable(frame.weight) : { state: 'motion' })
        return
      case 'no-weight':
        this.#good(this.#withoutWeight(frame.why))
        return
      case 'serial-number':
        this.#identified?.(frame.text)
        return
      case 'zeroed':
        this.#zeroed(zeroResult(frame.how))
        return
      case 'error':
      case 'malformed':
        this.#malformed = true
        if (this.#identified === null) this.#garbled(frame)
    }
  }

  #good(status: PlatformStatus): void {
    const { slot } = this.#context
    if (this.#identified !== null) return // from before the reset
    this.#values += 1
    slot.alive()
    slot.clear('garbage')
    this.#show(status)
  }

  #garbled(frame: SicsFrame): void {
    const detail = frame.kind === 'error' ? `it answered ${frame.code}` : 'a line with a wrong form'
    this.#context.slot.raise('garbage', detail)
    this.#show({ state: 'unknown' })
  }

  #stable(weight: Extract<SicsFrame, { kind: 'weight' }>['weight']): PlatformStatus {
    const was = this.#status.state === 'stable' ? this.#status : null
    const isSame = was?.weight.value === weight.value && was.weight.exponent === weight.exponent
    const stableSinceMs = was !== null && isSame ? was.stableSinceMs : this.#context.clock.monoMs()
    return { state: 'stable', weight, stableSinceMs }
  }

  #withoutWeight(why: Extract<SicsFrame, { kind: 'no-weight' }>['why']): PlatformStatus {
    if (why === 'busy') return { state: 'motion' }
    const code = why === 'overload' ? 'platform-over-capacity' : 'scale-under-zero'
    const open = this.#status.state === 'trouble' ? this.#status.fault : null
    const sinceMs = open?.code === code ? open.sinceMs : this.#context.clock.monoMs()
    return { state: 'trouble', fault: { code, sinceMs, detail: why } }
  }

  #show(status: PlatformStatus): void {
    const { slot } = this.#context
    this.#status = status
    slot.show({ kind: 'bagging-platform', status })
    const open: FaultCode | null = status.state === 'trouble' ? status.fault.code : null
    for (const code of PLATFORM_FAULTS) if (code !== open) slot.clear(code)
    if (status.state === 'trouble') slot.raise(status.fault.code, status.fault.detail)
  }

  #zeroed(result: CallResult): void {
    const zeroing = this.#zeroing
    this.#zeroing = null
    zeroing?.timer.cancel()
    zeroing?.settle(result)
  }

  #write(command: string): void {
    const bytes = Uint8Array.from(`${command}\r\n`, (character) => character.charCodeAt(0))
    this.#context.slot.trace('out', bytes)
    if (!this.#context.stream.write(bytes)) this.#context.slot.giveUp('link-lost', 'the line takes no bytes')
  }
}

function zeroResult(how: Extract<SicsFrame, { kind: 'zeroed' }>['how']): CallResult {
  switch (how) {
    case 'done':
      return ok({ type: 'done' })
    case 'busy':
      return err({ error: 'busy', detail: 'the platform does not come to rest' })
    case 'above-range':
      return err({ error: 'not-at-zero', detail: 'something lies on the platform' })
    case 'below-range':
      return err({ error: 'under-zero', detail: 'below the range that can be zeroed' })
  }
}
