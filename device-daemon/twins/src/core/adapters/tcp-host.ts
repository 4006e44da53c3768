import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { ByteStream } from '@clearlane/device-contract/ports'
import type { AttachableTwin } from '../twin-port.ts'

/** A twin behind a loopback TCP port. */
export type TcpHost = { readonly port: number; readonly close: () => Promise<void> }

/**
 * Listens on 127.0.0.1; port 0 takes a free one. Unplugged, the port stays closed, so that a connection is refused
 * as by a device that is switched off; plugged in again it has the same number.
 */
export async function tcpHost(twin: AttachableTwin, port = 0): Promise<TcpHost> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    twin.attach(socketStream(socket))
  })
  const listening = await listen(server, port)
  const stop = twin.plugged.subscribe((plugged) => {
    if (!plugged) server.close()
    else if (!server.listening) server.listen(listening, '127.0.0.1')
  })
  return {
    port: listening,
    close: async () => {
      stop()
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}

function socketStream(socket: Socket): ByteStream {
  socket.setNoDelay(true)
  let listener: (bytes: Uint8Array) => void = () => undefined
  socket.on('data', (chunk: Buffer) => {
    listener(new Uint8Array(chunk))
  })
  socket.on('error', () => undefined) // 'close' follows and says it all
  return {
    write: (bytes) => {
      if (!socket.writable) return false
      socket.write(bytes)
      return true
    },
    onBytes: (next) => {
      listener = next
    },
    onClose: (closed) => {
      socket.on('close', () => {
        closed('the host closed the connection')
      })
    },
    close: () => {
      socket.destroy()
    },
  }
}
