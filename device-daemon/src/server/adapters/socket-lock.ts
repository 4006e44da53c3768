import { once } from 'node:events'
import { createConnection, createServer, type Server } from 'node:net'
import { resolve as absolute } from 'node:path'
import { err, ok, type Result } from '@clearlane/device-contract'

/** One daemon per socket path, for as long as this process lives. */
export type SocketLock = { readonly release: () => Promise<void> }

const ABSTRACT_BYTES_MAX = 100 // of the 107 that sun_path leaves
const ASK_MS_MAX = 500

/**
 * Takes the lock of a socket path by binding a socket of the same name in the abstract namespace: the kernel gives it
 * to one process, and takes it back when that process dies, however it dies. Whoever connects to it hears the number
 * of the holder. The error is a plain sentence.
 */
export async function lockSocketPath(path: string): Promise<Result<SocketLock, string>> {
  const name = `\0clearlane-devices:${absolute(path)}`
  if (Buffer.byteLength(name) > ABSTRACT_BYTES_MAX)
    return err(`The socket path ${path} is too long; at most ${ABSTRACT_BYTES_MAX - 19} bytes.`)
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(String(process.pid))
  })
  if (await bound(server, name)) return ok({ release: () => closed(server) })
  return err(`Another device daemon (process ${await holder(name)}) already serves ${path}.`)
}

function bound(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false)
    })
    server.listen(name, () => {
      server.unref()
      resolve(true)
    })
  })
}

function holder(name: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = createConnection(name)
    socket.setTimeout(ASK_MS_MAX, () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      resolve(chunk.toString())
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve('unknown')
    })
  })
}

async function closed(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
