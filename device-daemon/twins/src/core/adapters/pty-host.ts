import { closeSync, constants, openSync, symlinkSync, unlinkSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import koffi from 'koffi'
import type { ByteStream } from '@clearlane/device-contract/ports'
import type { AttachableTwin } from '../twin-port.ts'

/** A twin behind a pseudo terminal, which a host opens like a serial port. */
export type PtyHost = {
  /** The path to open: the link when one was asked for, else that of the terminal now in use. */
  readonly path: () => string
  readonly close: () => void
}

const TERMIOS_BYTES = 128 // struct termios of glibc is 60 bytes on x86-64 and arm64
const PATH_BYTES = 128
const TCSANOW = 0
// Of asm-generic, x86-64 and arm64. A child that inherited the master would keep the line up after an unplug.
const O_CLOEXEC = 0o2000000

const libc = koffi.load('libc.so.6')
const posixOpenpt = libc.func('int posix_openpt(int flags)')
const grantpt = libc.func('int grantpt(int fd)')
const unlockpt = libc.func('int unlockpt(int fd)')
const ptsnameR = libc.func('int ptsname_r(int fd, _Out_ uint8_t *path, size_t length)')
const tcgetattr = libc.func('int tcgetattr(int fd, _Out_ uint8_t *termios)')
const tcsetattr = libc.func('int tcsetattr(int fd, int actions, uint8_t *termios)')
const cfmakeraw = libc.func('void cfmakeraw(_Inout_ uint8_t *termios)')

/**
 * Opens a pty in raw mode and attaches the twin to its master end. `link` is a symbolic link to it: it is taken away
 * while the twin is unplugged and points to the new terminal after. A pty knows no line speed and no parity.
 */
export function ptyHost(twin: AttachableTwin, link: string | null = null): PtyHost {
  let pty = plug(twin, link)
  const stop = twin.plugged.subscribe((plugged) => {
    pty.close()
    if (plugged) pty = plug(twin, link)
  })
  return {
    path: () => link ?? pty.path,
    close: () => {
      stop()
      pty.close()
    },
  }
}

type Pty = { readonly path: string; readonly close: () => void }

function plug(twin: AttachableTwin, link: string | null): Pty {
  const { master, path } = openMaster()
  // Held open so that the line stays up while no host has it, as a cable does.
  const slave = openSync(path, constants.O_RDWR | constants.O_NOCTTY)
  makeRaw(slave)
  const stream = new ReadStream(master)
  if (link !== null) symlinkSync(path, link)
  let open = true
  const close = (): void => {
    if (!open) return
    open = false
    if (link !== null) unlinkSync(link)
    stream.destroy()
    closeSync(slave)
  }
  twin.attach(masterStream(stream, close))
  return { path, close }
}

function openMaster(): { master: number; path: string } {
  const master = number(posixOpenpt(constants.O_RDWR | constants.O_NOCTTY | O_CLOEXEC))
  const path = new Uint8Array(PATH_BYTES)
  check(master < 0 ? -1 : 0, 'posix_openpt')
  check(grantpt(master), 'grantpt')
  check(unlockpt(master), 'unlockpt')
  check(ptsnameR(master, path, path.length), 'ptsname_r')
  return { master, path: new TextDecoder().decode(path.subarray(0, path.indexOf(0))) }
}

function makeRaw(terminal: number): void {
  const termios = new Uint8Array(TERMIOS_BYTES)
  check(tcgetattr(terminal, termios), 'tcgetattr')
  cfmakeraw(termios)
  check(tcsetattr(terminal, TCSANOW, termios), 'tcsetattr')
}

function masterStream(stream: ReadStream, close: () => void): ByteStream {
  let listener: (bytes: Uint8Array) => void = () => undefined
  stream.on('data', (chunk: Buffer) => {
    listener(new Uint8Array(chunk))
  })
  stream.on('error', () => undefined) // 'close' follows and says it all
  return {
    write: (bytes) => {
      if (!stream.writable) return false
      stream.write(bytes)
      return true
    },
    onBytes: (next) => {
      listener = next
    },
    onClose: (closed) => {
      stream.on('close', () => {
        closed('the terminal closed')
      })
    },
    close,
  }
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new Error('libc answered no number')
  return value
}

function check(result: unknown, call: string): void {
  if (number(result) !== 0) throw new Error(`${call} failed with error ${koffi.errno()}`)
}
