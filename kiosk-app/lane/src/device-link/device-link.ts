import { createLineDecoder, encodeLine, parseServerMessage } from '@clearlane/device-contract'
import type { ByteStream, Clock, OpenStream, Random } from '@clearlane/device-contract/ports'
import type { DeviceLink, DeviceLinkListener } from '../core/ports.ts'

export type DeviceLinkOptions = {
  readonly clock: Clock
  readonly random: Random
  readonly open: OpenStream
  readonly log?: (event: string, detail: string) => void
}

const BACK_OFF_MIN_MS = 100
const BACK_OFF_MAX_MS = 3_000
const JITTER = 0.3

/** The daemon's socket from the lane's side: framing, schema check, reconnect with back-off. */
export function createDeviceLink(options: DeviceLinkOptions): DeviceLink {
  return new StreamLink(options)
}

class StreamLink implements DeviceLink {
  readonly #options: DeviceLinkOptions
  #listener: DeviceLinkListener | null = null
  #stream: ByteStream | null = null
  #waitMs = BACK_OFF_MIN_MS
  #stopped = false

  constructor(options: DeviceLinkOptions) {
    this.#options = options
  }

  readonly start = (listener: DeviceLinkListener): void => {
    this.#listener = listener
    void this.#connect()
  }

  readonly send: DeviceLink['send'] = (message) => this.#stream?.write(encodeLine(message)) ?? false

  readonly stop = (): void => {
    this.#stopped = true
    const stream = this.#stream
    this.#stream = null
    stream?.close()
  }

  async #connect(): Promise<void> {
    const opened = await this.#options.open()
    if (this.#stopped) {
      if (opened.ok) opened.value.close()
      return
    }
    if (opened.ok) this.#attach(opened.value)
    else this.#again()
  }

  #attach(stream: ByteStream): void {
    const decoder = createLineDecoder()
    this.#stream = stream
    stream.onClose((reason) => this.#lost(stream, reason))
    stream.onBytes((bytes) => {
      for (const line of decoder.push(bytes)) {
        if (this.#stream !== stream) return
        if (line.ok) this.#line(stream, line.value)
        else this.#broken(stream, line.error)
      }
    })
    this.#listener?.opened()
  }

  #line(stream: ByteStream, line: string): void {
    const message = parseServerMessage(line)
    if (!message.ok) {
      this.#broken(stream, `${message.error.error}: ${message.error.detail}`)
      return
    }
    this.#waitMs = BACK_OFF_MIN_MS
    this.#listener?.received(message.value)
  }

  /** A daemon that does not keep the contract is not believed any further. */
  #broken(stream: ByteStream, detail: string): void {
    this.#options.log?.('daemon-message-refused', detail)
    stream.close()
    this.#lost(stream, detail)
  }

  #lost(stream: ByteStream, reason: string): void {
    if (this.#stream !== stream) return
    this.#stream = null
    this.#listener?.closed(reason)
    this.#again()
  }

  #again(): void {
    if (this.#stopped) return
    const { clock, random } = this.#options
    const waitMs = this.#waitMs * (1 + JITTER * random.next())
    this.#waitMs = Math.min(this.#waitMs * 2, BACK_OFF_MAX_MS)
    clock.after(waitMs, () => void this.#connect())
  }
}
