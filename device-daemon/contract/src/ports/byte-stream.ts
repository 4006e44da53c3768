/**
 * A line to a device: serial port, TCP socket or memory. 'close' is a hint only; every driver has its own
 * silence watchdog.
 */
export type ByteStream = {
  /** Queues bytes; false when the stream is closed or its queue is full. */
  write: (bytes: Uint8Array) => boolean
  /** The one reader. Attached at open: without a reader serialport never notices a hang-up. */
  onBytes: (listener: (bytes: Uint8Array) => void) => void
  onClose: (listener: (reason: string) => void) => void
  close: () => void
}

/** Opens a line; rejects never, answers with a plain reason when the line cannot be had. */
export type OpenStream = () => Promise<
  { readonly ok: true; readonly value: ByteStream } | { readonly ok: false; readonly error: string }
>
