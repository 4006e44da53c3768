import { createConnection, type Socket } from 'node:net'
import { err, ok } from '@clearlane/device-contract'
import type { ByteStream, OpenStream } from '@clearlane/device-contract/ports'

const CONNECT_MS_MAX = 5_000
const KEEP_ALIVE_MS = 10_000
// Nothing we send is larger than a raster receipt; a peer that takes none of it for so long is stuck.
const QUEUE_BYTES_MAX = 2 * 1024 * 1024

/** A TCP line to a device. */
export function tcpStream(host: string, port: number): OpenStream {
  return () =>
    new Promise((resolve) => {
      const socket = createConnection({ host, port, noDelay: true, keepAlive: true })
      socket.setKeepAlive(true, KEEP_ALIVE_MS)
      const stream = streamOf(socket)
      socket.setTimeout(CONNECT_MS_MAX, () => {
        socket.destroy(new Error('no connection in time'))
      })
      socket.once('connect', () => {
        socket.setTimeout(0)
        resolve(ok(stream))
      })
      socket.on('error', (cause) => {
        resolve(err(`${host}:${port}: ${cause.message}`))
      })
    })
}

function streamOf(socket: Socket): ByteStream {
  let listener: (bytes: Uint8Array) => void = () => undefined
  let reason = 'the device closed the connection'
  socket.on('data', (chunk: Buffer) => {
    listener(chunk)
  })
  socket.on('error', (cause) => {
    reason = cause.message
  })
  return {
    write: (bytes) => {
      if (!socket.writable || socket.writableLength > QUEUE_BYTES_MAX) return false
      socket.write(bytes)
      return true
    },
    onBytes: (next) => {
      listener = next
    },
    onClose: (closed) => {
      socket.on('close', () => {
        closed(reason)
      })
    },
    close: () => {
      socket.destroy()
    },
  }
}
