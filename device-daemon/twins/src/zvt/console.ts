import type { Clock, Timer } from '@clearlane/device-contract/ports'

/** What a shopper or the cash register does to a running operation. */
export type ZvtSignal = 'tapped' | 'inserted' | 'pin' | 'wrong-pin' | 'removed' | 'cancel' | 'abort'

export const ACK_MS = 5_000 // without an acknowledgement the terminal goes on after this long

/** The running operation's hold on the outside: it says one thing at a time and hears one signal at a time. */
export class OperationConsole {
  readonly #clock: Clock
  readonly #send: (bytes: Uint8Array) => boolean
  #acknowledged: (() => void) | null = null
  #hear: ((signal: ZvtSignal | 'time-out') => void) | null = null
  #dead = false
  #mute = false
  #abortWanted = false
  #abortUnheard = false
  #interruptible = true

  /** `send` answers false when no register is connected. */
  constructor(clock: Clock, send: (bytes: Uint8Array) => boolean) {
    this.#clock = clock
    this.#send = send
  }

  /** Sends a message and waits for its acknowledgement, or five seconds; at once when nobody is connected. */
  say(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      const timer: Timer = this.#clock.after(ACK_MS, () => {
        this.acknowledge()
      })
      this.#acknowledged = () => {
        timer.cancel()
        if (!this.#dead) resolve()
      }
      if (this.#mute || !this.#send(bytes)) this.acknowledge()
    })
  }

  /** The next signal, or `time-out`. An abort that came while nobody listened is heard first, and once. */
  hear(withinMs: number): Promise<ZvtSignal | 'time-out'> {
    if (this.#abortUnheard) {
      this.#abortUnheard = false
      return Promise.resolve('abort')
    }
    return new Promise((resolve) => {
      const timer = this.#clock.after(withinMs, () => {
        this.#hear?.('time-out')
      })
      this.#hear = (signal) => {
        this.#hear = null
        timer.cancel()
        if (!this.#dead) resolve(signal)
      }
    })
  }

  /** Waits for the host; nothing stops that any more. */
  wait(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(durationMs, () => {
        if (!this.#dead) resolve()
      })
    })
  }

  /** From here on an abort comes too late. */
  pastTheHost(): void {
    this.#interruptible = false
    this.#abortWanted = false
    this.#abortUnheard = false
  }

  abortWanted(): boolean {
    return this.#abortWanted
  }

  /** Says nothing any more, but goes on. */
  mute(): void {
    this.#mute = true
  }

  acknowledge(): void {
    const waiting = this.#acknowledged
    this.#acknowledged = null
    waiting?.()
  }

  /** False when the operation cannot be stopped any more. */
  abort(): boolean {
    if (!this.#interruptible) return false
    this.#abortWanted = true
    this.#abortUnheard = this.#hear === null
    this.#hear?.('abort')
    return true
  }

  signal(signal: ZvtSignal): void {
    if (signal === 'cancel') this.abort()
    else this.#hear?.(signal)
  }

  /** A power cut: the operation stops where it is. */
  kill(): void {
    this.#dead = true
  }
}
