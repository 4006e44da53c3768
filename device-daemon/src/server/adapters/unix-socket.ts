import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { dirname } from 'node:path'
import {
  createLineDecoder,
  encodeLine,
  err,
  ok,
  type MessageError,
  type Result,
  type ServerMessage,
  type TechnicianReply,
} from '@clearlane/device-contract'
import { SendQueue } from '../send-queue.ts'
import type { Connection } from '../session.ts'

type Outgoing = ServerMessage | TechnicianReply

/** One of the two sockets: how its lines are read, and who hears them. */
export type Service<Message> = {
  readonly parse: (line: string) => Result<Message, MessageError>
  readonly connect: (send: (message: Outgoing) => void) => Connection<Message>
}

const SOCKET_MODE = 0o660 // owner devices, group lane (or technician)
const UMASK = 0o117 // the same, from the moment of binding
const CONNECTIONS_MAX = 32

/**
 * Serves NDJSON on a Unix socket. The caller holds the lock of this path, so that a file found there is left over.
 * The error is a plain sentence.
 */
export function serveUnixSocket<Message>(
  path: string,
  service: Service<Message>,
): Promise<Result<Server, string>> {
  const server = createServer((socket) => {
    serve(socket, service)
  })
  server.maxConnections = CONNECTIONS_MAX
  return new Promise((resolve) => {
    const umask = process.umask(UMASK)
    try {
      mkdirSync(dirname(path), { recursive: true })
      rmSync(path, { force: true })
      server.once('error', (cause) => {
        resolve(err(`The socket ${path} cannot be made: ${cause.message}.`))
      })
      server.listen(path, () => {
        chmodSync(path, SOCKET_MODE)
        resolve(ok(server))
      })
    } catch (cause) {
      resolve(err(`The socket ${path} cannot be made: ${String(cause)}.`))
    } finally {
      process.umask(umask)
    }
  })
}

function serve<Message>(socket: Socket, service: Service<Message>): void {
  const send = sender(socket)
  const connection = service.connect(send)
  const decoder = createLineDecoder()
  socket.on('data', (chunk: Buffer) => {
    for (const line of decoder.push(chunk)) {
      if (socket.destroyed || socket.writableEnded) return
      const message = line.ok ? service.parse(line.value) : err({ error: line.error, detail: '' })
      if (message.ok) {
        connection.receive(message.value)
      } else {
        send({ type: 'refused', reason: `${message.error.error} ${message.error.detail}`.trim() })
        connection.close()
        return
      }
    }
  })
  socket.on('error', () => undefined) // 'close' follows and says it all
  socket.on('close', () => {
    connection.close()
  })
}

/** `refused` is the last thing said. A client that reads too slowly is cut off. */
function sender(socket: Socket): (message: Outgoing) => void {
  const queue = new SendQueue()
  const flush = (): void => {
    while (!socket.writableNeedDrain && socket.writable) {
      const message = queue.take()
      if (message === undefined) return
      socket.write(encodeLine(message))
      if (message.type === 'refused') socket.destroySoon()
    }
  }
  socket.on('drain', flush)
  return (message) => {
    if (!socket.writable) return
    if (queue.push(message)) flush()
    else socket.destroy()
  }
}
