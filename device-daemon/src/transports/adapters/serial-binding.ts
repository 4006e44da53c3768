import { read } from 'node:fs'
import { promisify } from 'node:util'
import { BindingsError, LinuxBinding, type LinuxPortBinding } from '@serialport/bindings-cpp'

const readSome = promisify(read)
const NOTHING_YET = ['EAGAIN', 'EWOULDBLOCK', 'EINTR']

/**
 * The library's binding, but that a line ends when it is hung up. From then on read(2) says 0; the library takes that for
 * "once more", and for ever so when the line goes between two reads, as a scanner's does that is pulled out in mid-code.
 */
export const serialBinding: typeof LinuxBinding = {
  list: () => LinuxBinding.list(),
  open: async (options) => {
    const port = await LinuxBinding.open(options)
    port.read = (buffer, offset, length) => readLine(port, buffer, offset, length)
    return port
  },
}

async function readLine(port: LinuxPortBinding, buffer: Buffer, offset: number, length: number) {
  while (port.fd !== null) {
    const bytesRead = await readNow(port.fd, buffer, offset, length)
    if (bytesRead === 0) throw new Error('The line was hung up')
    if (bytesRead !== null) return { bytesRead, buffer }
    await readable(port)
  }
  throw new BindingsError('Port is not open', { canceled: true })
}

/** Null when there is nothing yet: the line is opened without blocking, and VMIN is 1. */
async function readNow(fd: number, buffer: Buffer, offset: number, length: number): Promise<number | null> {
  try {
    return (await readSome(fd, buffer, offset, length, null)).bytesRead
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOTHING_YET.includes(String(error.code))) return null
    throw error
  }
}

function readable({ poller }: LinuxPortBinding): Promise<void> {
  return new Promise((resolve, reject) => {
    poller.once('readable', (error: Error | null) => (error === null ? resolve() : reject(error)))
  })
}
