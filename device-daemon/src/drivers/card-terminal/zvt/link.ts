import type { ByteStream, Clock, Timer } from '@clearlane/device-contract/ports'
import { apduReader, type Apdu } from './apdu.ts'
import { ABORT, ACK } from './requests.ts'
import { maskedBytes } from './trace-mask.ts'

/** How an exchange ended: one command, its acknowledgement, messages of the terminal, and the last of them. */
export type ExchangeEnd =
  | { readonly end: 'completed'; readonly data: Uint8Array }
  | { readonly end: 'aborted'; readonly code: number }
  /** The terminal did not take the command (84 xx). */
  | { readonly end: 'refused'; readonly code: number }
  /** Not one byte of the command was written. */
  | { readonly end: 'not-written' }
  | { readonly end: 'silent' }
  | { readonly end: 'link-lost' }

export type Exchange = {
  readonly command: Uint8Array
  /** A message between acknowledgement and end; it is acknowledged afterwards. */
  readonly onMessage: (apdu: Apdu) => void
  /** Keep back the acknowledgement of the completion until `confirm`. */
  readonly holdCompletion: boolean
}

export type LinkHooks = {
  readonly alive: () => void
  readonly trace: (direction: 'in' | 'out', bytes: Uint8Array) => void
  /** The line is out of step or silent: of no use any more. */
  readonly broken: (why: 'garbage' | 'silent', detail: string) => void
}

export const ACK_MS = 5_000 // ZVT's timer for the acknowledgement
export const COMPLETION_MS = 180_000 // longest silence within an operation
export const OPERATION_MS = 900_000 // an operation that chatters for ever is not waited for
export const CONFIRM_MS = 2_000 // acknowledged within two seconds
const PIECE_MS = 5_000 // an APDU whose rest does not come

type Current = {
  readonly exchange: Exchange
  readonly resolve: (end: ExchangeEnd) => void
  readonly limit: Timer
  timer: Timer
  taken: boolean
  abortWanted: boolean
}

/**
 * The exchange of ZVT over one line: one command at a time, each message of the terminal acknowledged.
 * Messages outside an exchange are acknowledged and not believed, so a late answer ends nothing.
 */
export class Link {
  readonly #stream: ByteStream
  readonly #clock: Clock
  readonly #hooks: LinkHooks
  readonly #reader = apduReader()
  #current: Current | null = null
  #open = true
  #held = 0
  #heldTimer: Timer | null = null
  #pieceTimer: Timer | null = null

  constructor(stream: ByteStream, clock: Clock, hooks: LinkHooks) {
    this.#stream = stream
    this.#clock = clock
    this.#hooks = hooks
    stream.onBytes((bytes) => {
      if (this.#open) this.#receiveBytes(bytes)
    })
  }

  run(exchange: Exchange): Promise<ExchangeEnd> {
    this.confirm()
    if (!this.#write(exchange.command)) return Promise.resolve({ end: 'not-written' })
    return new Promise((resolve) => {
      const timer = this.#breakAfter(ACK_MS, 'silent', 'no acknowledgement')
      const limit = this.#breakAfter(OPERATION_MS, 'silent', 'no end')
      this.#current = { exchange, resolve, timer, limit, taken: false, abortWanted: false }
    })
  }

  /** Asks the terminal to abort, as soon as it has taken the command. */
  abort(): void {
    if (this.#current === null || this.#current.taken) this.#write(ABORT)
    else this.#current.abortWanted = true
  }

  /** Sends the acknowledgement that was kept back, if there is one. */
  confirm(): void {
    this.#heldTimer?.cancel()
    for (; this.#held > 0; this.#held--) this.#write(ACK)
  }

  /** Whether an acknowledgement is kept back. */
  holding(): boolean {
    return this.#held > 0
  }

  end(): void {
    this.#open = false
    this.#held = 0
    this.#heldTimer?.cancel()
    this.#pieceTimer?.cancel()
    this.#finish({ end: 'link-lost' })
  }

  #write(bytes: Uint8Array): boolean {
    const written = this.#open && this.#stream.write(bytes)
    if (written) this.#hooks.trace('out', maskedCommand(bytes))
    return written
  }

  #finish(end: ExchangeEnd): void {
    const ended = this.#current
    if (ended === null) return
    this.#current = null
    ended.timer.cancel()
    ended.limit.cancel()
    ended.resolve(end)
  }

  #break(why: 'garbage' | 'silent', detail: string): void {
    this.#finish({ end: 'silent' })
    this.#hooks.broken(why, detail)
  }

  #breakAfter(delayMs: number, why: 'garbage' | 'silent', detail: string): Timer {
    return this.#clock.after(delayMs, () => {
      this.#break(why, detail)
    })
  }

  #receiveBytes(bytes: Uint8Array): void {
    const { apdus, trouble } = this.#reader.push(bytes)
    for (const apdu of apdus) this.#receive(apdu)
    this.#pieceTimer?.cancel()
    if (trouble !== null) this.#break('garbage', trouble)
    else if (this.#reader.pending() > 0 && this.#open)
      this.#pieceTimer = this.#breakAfter(PIECE_MS, 'garbage', 'a message broke off')
  }

  #receive(apdu: Apdu): void {
    this.#hooks.alive()
    this.#hooks.trace('in', maskedBytes(apdu))
    const current = this.#current
    switch (replyKind(apdu)) {
      case 'message':
        if (current?.taken === true) this.#within(current, apdu)
        else this.#outside(apdu)
        return
      case 'taken':
        if (current?.taken === false) this.#taken(current)
        return
      case 'refused': // once it is taken, a refusal answers an abort that came too late
        if (current?.taken === false) this.#finish({ end: 'refused', code: apdu.ins })
    }
  }

  #taken(current: Current): void {
    current.taken = true
    this.#waitForMore(current)
    if (current.abortWanted) this.#write(ABORT)
  }

  #waitForMore(current: Current): void {
    current.timer.cancel()
    current.timer = this.#breakAfter(COMPLETION_MS, 'silent', 'no completion')
  }

  #within(current: Current, apdu: Apdu): void {
    if (isCompletion(apdu)) {
      if (current.exchange.holdCompletion) this.#hold()
      else this.#write(ACK)
      this.#finish({ end: 'completed', data: apdu.data })
    } else if (isAbort(apdu)) {
      this.#write(ACK)
      this.#finish({ end: 'aborted', code: apdu.data[0] ?? 0 })
    } else {
      this.#waitForMore(current)
      current.exchange.onMessage(apdu)
      this.#write(ACK)
    }
  }

  #outside(apdu: Apdu): void {
    if (this.#held > 0 && isCompletion(apdu)) this.#hold()
    else this.#write(ACK)
  }

  /**
   * After two seconds the terminal hears it anyway: a terminal that waits in vain may take the payment back on its
   * own, and a lane that was slow finds the result by look-up.
   */
  #hold(): void {
    this.#held++
    if (this.#held > 1) return
    this.#heldTimer = this.#clock.after(CONFIRM_MS, () => {
      this.confirm()
    })
  }
}

function isCompletion(apdu: Apdu): boolean {
  return apdu.cla === 0x06 && apdu.ins === 0x0f
}

function isAbort(apdu: Apdu): boolean {
  return apdu.cla === 0x06 && apdu.ins === 0x1e
}

/** 80 xx and 84 00 take a command, 84 xx refuses it (PA00P015, chapter "Acknowledgements"). */
function replyKind(apdu: Apdu): 'taken' | 'refused' | 'message' {
  if (apdu.cla === 0x80 || (apdu.cla === 0x84 && apdu.ins === 0)) return 'taken'
  return apdu.cla === 0x84 ? 'refused' : 'message'
}

/** Our commands are all short: three bytes of head. */
function maskedCommand(bytes: Uint8Array): Uint8Array {
  const [cla = 0, ins = 0] = bytes
  return maskedBytes({ cla, ins, data: bytes.subarray(3) })
}
