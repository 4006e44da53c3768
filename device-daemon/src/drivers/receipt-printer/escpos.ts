import {
  err,
  ok,
  type CallError,
  type DeviceAnswer,
  type DeviceCommand,
  type FaultCode,
  type Result,
} from '@clearlane/device-contract'
import { Type, type Static } from 'typebox'
import { defineDriver, type DriverContext, type DriverSession } from '../../driver.ts'
import { createAnswerParser, type Answer } from './escpos/answers.ts'
import { CODE_PAGES, type CodePage } from './escpos/code-pages.ts'
import { AUTOMATIC_STATUS, liveStatus, printerName, RECOVER } from './escpos/commands.ts'
import { createConfirmations, type Confirmations } from './escpos/confirmation.ts'
import { PrintQueue } from './escpos/print-queue.ts'
import * as senses from './escpos/senses.ts'
import type { Senses } from './escpos/senses.ts'
import { createStatusPoll, type StatusPoll } from './escpos/status-poll.ts'

const Settings = Type.Object({
  /** Character code tables that the printer has, best first, as `ESC t` numbers. */
  codePages: Type.Array(Type.Unsafe<CodePage>(Type.Union(CODE_PAGES.map((page) => Type.Literal(page)))), {
    minItems: 1,
    maxItems: CODE_PAGES.length,
  }),
  cut: Type.Union([Type.Literal('partial'), Type.Literal('full')]),
  /** `auto` asks the printer; set it for one that prints the question. */
  confirmation: Type.Union([Type.Literal('auto'), Type.Literal('by-id'), Type.Literal('in-turn')]),
  pollMs: Type.Integer({ minimum: 100, maximum: 10_000 }),
  /** How long a job waits for paper or a closed cover before it is given up, ms. */
  patienceMs: Type.Integer({ minimum: 1_000, maximum: 3_600_000 }),
})

const ANSWER_MS = 3_000 // the question may wait behind two unconfirmed segments: 2.2 s at 9600 baud
const STALL_MS = 20_000 // 1 KB of text is 25 lines, 2 s of printing on the slowest models
const IDENTIFY_MS = 5_000
const NAME_MS = 700
const NOISE_BYTES_MAX = 3 // more than this in one round of questions is a fault

/** Receipt printers that speak ESC/POS: Epson TM and those that follow it, by TCP port 9100 or a serial line. */
export const escposPrinter = defineDriver({
  name: 'receipt-printer/escpos',
  kind: 'receipt-printer',
  evidence: 'vendor document',
  source: 'Epson ESC/POS command reference, https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/',
  settings: Settings,
  defaults: {
    codePages: [...CODE_PAGES],
    cut: 'partial',
    confirmation: 'auto',
    pollMs: 1_000,
    patienceMs: 120_000,
  },
  silenceMs: 8_000,
  initialDetail: {
    kind: 'receipt-printer',
    status: { paper: 'unknown', cover: 'unknown', queued: 0 },
  },
  attach: (context) => new EscposSession(context),
})

class EscposSession implements DriverSession {
  readonly #context: DriverContext<Static<typeof Settings>>
  readonly #parser = createAnswerParser()
  readonly #confirmations: Confirmations
  readonly #queue: PrintQueue
  readonly #poll: StatusPoll
  #senses = senses.NOTHING_SENSED
  #faults: readonly FaultCode[] = []
  #noise = 0
  #openedWhileJammed = false
  #ended = false
  #roundEnded: () => void = () => undefined
  #nameHeard: (text: string) => void = () => undefined

  constructor(context: DriverContext<Static<typeof Settings>>) {
    this.#context = context
    const { clock, random, settings } = context
    const send = (bytes: Uint8Array): boolean => this.#send(bytes)
    const style = settings.confirmation === 'auto' ? null : settings.confirmation
    this.#confirmations = createConfirmations({ clock, random, send }, style, (id) => this.#queue.printed(id))
    this.#queue = new PrintQueue(
      { clock, send, confirmations: this.#confirmations },
      { patienceMs: settings.patienceMs, stallMs: STALL_MS },
      { pages: settings.codePages, cut: settings.cut },
      {
        obstacle: () => senses.obstacleOf(this.#senses),
        complete: (...outcome) => context.slot.outputComplete(...outcome),
        changed: () => this.#show(),
        stalled: () => context.slot.giveUp('link-lost', 'answers, but confirms nothing'),
      },
    )
    const timing = { restMs: settings.pollMs, answerMs: ANSWER_MS }
    this.#poll = createStatusPoll(clock, timing, {
      ask: (question) => send(liveStatus(question)),
      heard: (question, byte) => this.#feel(senses.sensedLive(this.#senses, question, byte)),
      round: () => this.#round(),
    })
    context.stream.onBytes((bytes) => this.#receive(bytes))
  }

  async identify(): Promise<Result<string, { readonly code: FaultCode; readonly detail: string }>> {
    this.#poll.start()
    if (!(await this.#firstRound())) return notIdentified('no answer to DLE EOT')
    this.#send(AUTOMATIC_STATUS)
    if (senses.obstacleOf(this.#senses) !== null) return ok('ESC/POS printer, offline at the start')
    const style = await this.#confirmations.probe()
    const isIdle = senses.obstacleOf(this.#senses) === null
    if (style === null && isIdle) return notIdentified('answers neither GS ( H nor GS r')
    const maker = await this.#askName('maker')
    const model = await this.#askName('model')
    const name = [maker, model].filter((part) => part !== '').join(' ')
    return ok(`${name === '' ? 'ESC/POS printer' : name} (confirms ${style ?? 'unknown'})`)
  }

  async call(
    command: DeviceCommand,
  ): Promise<Result<DeviceAnswer, { readonly error: CallError; readonly detail: string }>> {
    if (command.type !== 'print')
      return err({ error: 'illegal', detail: `${command.type} is not for a printer` })
    const { jobId } = command.job
    const added = this.#queue.add(command.job)
    if (added.ok) return ok({ type: 'queued', jobId })
    if (added.error === 'busy') return err({ error: 'busy', detail: 'too many jobs wait' })
    return err({ error: 'illegal', detail: added.error.refused })
  }

  setEnabled(): void {
    // A printer prints for whoever has claimed it; there is nothing to arm.
  }

  end(): void {
    this.#ended = true
    this.#poll.stop()
    this.#queue.end()
  }

  #send(bytes: Uint8Array): boolean {
    if (this.#ended) return false
    const sent = this.#context.stream.write(bytes)
    if (sent) this.#context.slot.trace('out', bytes)
    return sent
  }

  #receive(bytes: Uint8Array): void {
    if (this.#ended) return
    this.#context.slot.trace('in', bytes)
    for (const answer of this.#parser.push(bytes)) {
      if (this.#hear(answer)) this.#context.slot.alive()
      else this.#hearNoise()
    }
  }

  /** Whether the answer made sense. */
  #hear(answer: Answer): boolean {
    switch (answer.kind) {
      case 'live':
        return this.#poll.answered(answer.byte)
      case 'automatic':
        this.#feel(senses.sensedAutomatic(answer.bytes))
        return true
      case 'confirmed':
        this.#confirmations.confirmed(answer.id)
        return true
      case 'notice':
        return true
      case 'name':
        this.#nameHeard(answer.text)
        return true
      case 'paper':
        return this.#confirmations.paperAnswered()
      case 'noise':
        return false
    }
  }

  #hearNoise(): void {
    this.#noise += 1
    this.#queue.disturbed()
    if (this.#noise > NOISE_BYTES_MAX) this.#context.slot.raise('garbage', `${this.#noise} unreadable bytes`)
  }

  #feel(felt: Senses): void {
    const before = this.#senses
    this.#senses = felt
    const faults = senses.faultsOf(felt)
    for (const code of faults)
      if (!this.#faults.includes(code)) this.#context.slot.raise(code, senses.describe(felt))
    for (const code of this.#faults) if (!faults.includes(code)) this.#context.slot.clear(code)
    this.#faults = faults
    this.#recoverAfterJam(before, felt)
    this.#show()
    this.#queue.sensed()
  }

  /** A freed knife starts again only when told so; closing the cover is how the attendant says it is free. */
  #recoverAfterJam(before: Senses, felt: Senses): void {
    if (felt.cutterError === true && felt.coverOpen === true) this.#openedWhileJammed = true
    const hasClosed = before.coverOpen === true && felt.coverOpen === false
    if (!hasClosed || !this.#openedWhileJammed) return
    this.#openedWhileJammed = false
    this.#send(RECOVER)
  }

  #round(): void {
    if (this.#noise === 0) this.#context.slot.clear('garbage')
    this.#noise = 0
    this.#roundEnded()
    this.#queue.sensedAll()
  }

  #show(): void {
    const status = { ...senses.shownOf(this.#senses), queued: this.#queue.queued }
    this.#context.slot.show({ kind: 'receipt-printer', status })
  }

  #firstRound(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = this.#context.clock.after(IDENTIFY_MS, () => resolve(false))
      this.#roundEnded = () => {
        timer.cancel()
        resolve(true)
      }
    })
  }

  /** Empty when the printer does not say. */
  #askName(what: 'maker' | 'model'): Promise<string> {
    return new Promise((resolve) => {
      const timer = this.#context.clock.after(NAME_MS, () => resolve(''))
      this.#nameHeard = (text) => {
        timer.cancel()
        resolve(text)
      }
      this.#send(printerName(what))
    })
  }
}

function notIdentified(detail: string): Result<never, { readonly code: FaultCode; readonly detail: string }> {
  return err({ code: 'not-identified', detail })
}
