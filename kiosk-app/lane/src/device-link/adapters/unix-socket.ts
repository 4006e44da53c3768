import { connect } from 'node:net'
import type { ByteStream, OpenStream } from '@clearlane/device-contract/ports'
import { err, ok } from '@clearlane/domain'

const QUEUE_BYTES_MAX = 4 * 1024 * 1024 // eight of the largest messages; more means that nobody reads

/** Connects to a Unix socket. */
export function unixSocket(path: string): OpenStream {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ path })
      socket.once('error', (error) => resolve(err(error.message)))
      socket.once('connect', () => {
        const stream: ByteStream = {
          write: (bytes) => {
            if (!socket.writable || socket.writableLength > QUEUE_BYTES_MAX) return false
            socket.write(bytes)
            return true
          },
          onBytes: (listener) => socket.on('data', listener),
          onClose: (listener) => socket.on('close', () => listener('the daemon closed the socket')),
          close: () => socket.destroy(),
        }
        socket.on('error', () => socket.destroy())
        resolve(ok(stream))
      })
    })
}
