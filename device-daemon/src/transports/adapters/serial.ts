import { SerialPortStream } from '@serialport/stream'
import { err, ok } from '@clearlane/device-contract'
import type { ByteStream, OpenStream } from '@clearlane/device-contract/ports'
import type { TransportConfig } from '../transport-config.ts'
import { serialBinding } from './serial-binding.ts'

type SerialConfig = Extract<TransportConfig, { kind: 'serial' }>

const QUEUE_BYTES_MAX = 2 * 1024 * 1024 // as for TCP; a raster receipt at 9600 baud takes minutes, not more memory

/** A serial line. The port is locked: a second opener fails with "Cannot lock port". */
export function serialStream({ path, baudRate, dataBits, parity, stopBits }: SerialConfig): OpenStream {
  return () =>
    new Promise((resolve) => {
      const line = { path, baudRate, dataBits, parity, stopBits }
      const port = new SerialPortStream({ binding: serialBinding, ...line, autoOpen: false })
      // The reader is attached before anything else: without one serialport never notices a hang-up.
      const stream = streamOf(port)
      port.open((openError) => {
        if (openError !== null) {
          resolve(err(openError.message))
          return
        }
        port.flush((flushError) => {
          if (flushError === null) resolve(ok(stream))
          else port.close(() => resolve(err(flushError.message)))
        })
      })
    })
}

function streamOf(port: SerialPortStream): ByteStream {
  let listener: (bytes: Uint8Array) => void = () => undefined
  const closers: ((reason: string) => void)[] = []
  let closed = false
  const close = (reason: string): void => {
    if (closed) return
    closed = true
    for (const tell of closers) tell(reason)
  }
  port.on('data', (chunk: Buffer) => {
    listener(chunk)
  })
  port.on('error', (cause) => {
    close(cause.message)
  })
  port.on('close', (cause: Error | null | undefined) => {
    close(cause?.message ?? 'closed')
  })
  return {
    write: (bytes) => {
      if (!port.isOpen || port.writableLength > QUEUE_BYTES_MAX) return false
      port.write(Buffer.from(bytes))
      return true
    },
    onBytes: (next) => {
      listener = next
    },
    onClose: (tell) => {
      closers.push(tell)
    },
    close: () => {
      if (port.isOpen) port.close(() => undefined) // its error says only that it is closed already
    },
  }
}
