import { err, ok, type DeviceAnswer, type DeviceCommand } from '@clearlane/device-contract'
import { delay, type Timer } from '@clearlane/device-contract/ports'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'
import { feed, type FrameState, type ScaleFrame } from './toledo-8217-codec.ts'
import { answerRequest, SCALE_FAULTS, UNKNOWN, used, weigh } from './weighing.ts'

const Settings = Type.Object({
  unit: Type.Union([Type.Literal('kg'), Type.Literal('lb')]),
  /** Pause between an answer and the next question. */
  pollMs: Type.Integer({ minimum: 20, maximum: 2_000 }),
  /** Name of this scale in journal and receipts, such as its verification number. */
  scaleId: Type.String({ minLength: 1, maxLength: 60 }),
})

type CallResult = Awaited<ReturnType<DriverSession['call']>>
type Request = {
  readonly settle: (result: CallResult) => void
  readonly timer: Timer
  readonly atPoll: number
}

const ANSWER_MS_MAX = 400 // an answer is at most 10 bytes, 12 ms at 9600 baud; scales answer within 100 ms
const QUIET_MS = 200 // after a missing answer: a late one is thrown away before the next question
const ORDERLY_POLLS = 2 // after a missing answer, this many good ones before a reading may be sold
const IDENTIFY_POLLS = 3
const ZERO_MS = 300 // the scale answers nothing to `Z`, or something not specified: not read

const BYTE = { weight: Uint8Array.of(0x57), zero: Uint8Array.of(0x5a) } // 'W', 'Z'; upper case only

/** Toledo/Mettler 8217 and the many scales that imitate it; usual line 9600 baud, 7 bits, even parity, 1 stop bit. */
export const toledo8217 = defineDriver({
  name: 'produce-scale/toledo-8217',
  kind: 'produce-scale',
  evidence: 'vendor document',
  source: 'Toledo 8217 mode in the manuals of Datalogic Magellan 8500 (Diva) and Brecknell 67XX',
  settings: Settings,
  defaults: { unit: 'kg', pollMs: 150, scaleId: 'produce-scale' },
  silenceMs: 3_000,
  initialDetail: { kind: 'produce-scale', status: { state: 'unknown' } },
  attach: (context) => new Toledo8217(context),
})

class Toledo8217 implements DriverSession {
  readonly #context: DriverContext<Static<typeof Settings>>
  #frame: FrameState = null
  #weighing = UNKNOWN
  #polls = 0
  #orderly = ORDERLY_POLLS
  #answered: ((frame: ScaleFrame) => void) | null = null
  #request: Request | null = null
  #zeroWanted = false
  #ended = false

  constructor(context: DriverContext<Static<typeof Settings>>) {
    this.#context = context
    context.stream.onBytes((bytes) => {
      context.slot.trace('in', bytes)
      const { state, frames } = feed(this.#frame, bytes)
      this.#frame = state
      for (const frame of frames) this.#answered?.(frame)
    })
  }

  readonly identify: DriverSession['identify'] = async () => {
    let malformed = false
    for (let attempt = 0; attempt < IDENTIFY_POLLS && !this.#ended; attempt++) {
      const frame = await this.#poll()
      if (frame !== null && frame.kind !== 'malformed') {
        this.#take(frame)
        void this.#run()
        return ok(`8217 scale "${this.#context.settings.scaleId}"`)
      }
      malformed ||= frame !== null
    }
    if (malformed) return err({ code: 'not-identified', detail: 'answers, but not as an 8217 scale' })
    return err({ code: 'link-lost', detail: `no answer to ${IDENTIFY_POLLS} questions` })
  }

  readonly call = (command: DeviceCommand, deadlineMs: number): Promise<CallResult> => {
    if (command.type === 'zero-scale') {
      this.#zeroWanted = true
      return Promise.resolve(ok({ type: 'done' }))
    }
    if (command.type !== 'read-weight')
      return Promise.resolve(err({ error: 'illegal', detail: `a scale knows no ${command.type}` }))
    if (this.#request !== null)
      return Promise.resolve(err({ error: 'busy', detail: 'a weight is being read' }))
    return new Promise((resolve) => {
      const timer = this.#context.clock.after(deadlineMs, () => {
        this.#settle(err({ error: 'timeout', detail: 'no stable weight in time' }))
      })
      this.#request = { settle: resolve, timer, atPoll: this.#polls }
    })
  }

  readonly setEnabled = (): void => undefined

  readonly end = (reason: string): void => {
    this.#ended = true
    this.#settle(err({ error: 'offline', detail: reason }))
    this.#answered?.({ kind: 'malformed' })
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.#context.clock, this.#context.settings.pollMs)
      if (this.#ended) return
      if (this.#zeroWanted) await this.#zero()
      const frame = await this.#poll()
      if (frame === null) await this.#missed()
      else if (frame.kind === 'malformed') await this.#garbled()
      else this.#take(frame)
    }
  }

  /** Asks once; null when no answer comes in time. */
  #poll(): Promise<ScaleFrame | null> {
    this.#polls += 1
    this.#frame = null
    this.#write(BYTE.weight)
    return new Promise((resolve) => {
      const settle = (frame: ScaleFrame | null): void => {
        this.#answered = null
        timer.cancel()
        resolve(frame)
      }
      const timer = this.#context.clock.after(ANSWER_MS_MAX, () => {
        settle(null)
      })
      this.#answered = settle
    })
  }

  #take(frame: Exclude<ScaleFrame, { kind: 'malformed' }>): void {
    const { slot, clock, settings } = this.#context
    slot.alive()
    slot.clear('garbage')
    this.#orderly += 1
    this.#weighing = weigh(this.#weighing, frame, settings.unit, clock.monoMs())
    this.#show()
    const request = this.#request
    // The poll this answers was sent after the request, and is surely the one it answers.
    if (request !== null && this.#polls > request.atPoll && this.#orderly > ORDERLY_POLLS) this.#answer()
  }

  #answer(): void {
    const decided = answerRequest(this.#weighing)
    if (decided.answer === 'wait') return
    if (decided.answer === 'refuse') {
      this.#settle(err({ error: decided.error, detail: decided.detail }))
      return
    }
    this.#weighing = used(this.#weighing)
    const { random, settings } = this.#context
    const readingId = random.hex(8)
    this.#settle(
      ok<DeviceAnswer>({ type: 'weight', readingId, weight: decided.weight, scaleId: settings.scaleId }),
    )
  }

  async #missed(): Promise<void> {
    this.#forget()
    await delay(this.#context.clock, QUIET_MS)
  }

  async #garbled(): Promise<void> {
    if (this.#ended) return
    this.#context.slot.raise('garbage', 'a frame with a wrong form')
    this.#forget()
    await delay(this.#context.clock, QUIET_MS)
  }

  /** What the scale shows is not known; whether it was empty meanwhile is not known either. */
  #forget(): void {
    this.#orderly = 0
    this.#weighing = { ...UNKNOWN, armed: this.#weighing.armed }
    this.#show()
  }

  async #zero(): Promise<void> {
    this.#zeroWanted = false
    this.#write(BYTE.zero)
    await delay(this.#context.clock, ZERO_MS)
  }

  #show(): void {
    const { slot } = this.#context
    slot.show({ kind: 'produce-scale', status: this.#weighing.status })
    const { fault } = this.#weighing
    for (const code of SCALE_FAULTS) if (code !== fault?.code) slot.clear(code)
    if (fault !== null) slot.raise(fault.code, fault.detail)
  }

  #settle(result: CallResult): void {
    const request = this.#request
    this.#request = null
    request?.timer.cancel()
    request?.settle(result)
  }

  #write(bytes: Uint8Array): void {
    this.#context.slot.trace('out', bytes)
    if (!this.#context.stream.write(bytes)) this.#context.slot.giveUp('link-lost', 'the line takes no bytes')
  }
}
