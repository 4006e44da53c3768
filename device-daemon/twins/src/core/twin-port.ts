import type { ByteStream, Clock } from '@clearlane/device-contract/ports'
import { createOutgoing, type Outgoing } from './outgoing.ts'
import { createSubject, type Observable } from './observable.ts'

/** What a twin does with its line. */
export type TwinBehaviour = {
  /** Bytes of the host, in the pieces they arrived in. */
  readonly receive: (bytes: Uint8Array) => void
  /** A host opened the line. */
  readonly opened?: () => void
  /** The line ended, by either side. */
  readonly closed?: () => void
}

/** Faults of the line, to be scripted. They last until taken back. */
export type LineFaults = {
  /** Link down: the line closes (what was not yet sent is lost) and cannot be opened. */
  readonly unplug: () => void
  readonly replug: () => void
  /** The link goes down after `count` ≥ 0 more bytes were sent, so in the middle of a frame. */
  readonly unplugAfter: (count: number) => void
  /** Hears everything, answers nothing. What it would have said is lost. */
  readonly silence: (on: boolean) => void
  /** Line noise: sends these bytes as they are, between frames. */
  readonly garbage: (bytes: Uint8Array) => void
  /** Sends in pieces of at most `length` bytes, a turn of the clock apart; null = whole. */
  readonly splitEvery: (length: number | null) => void
  /** Each piece waits `delayMs` ≥ 0 before it is sent. */
  readonly slow: (delayMs: number) => void
}

/** The device's end of its line. */
export type TwinPort = {
  readonly send: (bytes: Uint8Array) => void
  /** Gives the twin a line; an older one is closed. While unplugged the line is closed at once. */
  readonly attach: (stream: ByteStream) => void
  readonly faults: LineFaults
  readonly plugged: Observable<boolean>
  readonly connected: Observable<boolean>
}

/** What a host (memory, TCP, pty) needs of a twin; every twin has it. */
export type AttachableTwin = Pick<TwinPort, 'attach' | 'plugged'>

export function createTwinPort(clock: Clock, behaviour: TwinBehaviour): TwinPort {
  const plugged = createSubject(true)
  const connected = createSubject(false)
  let line: { readonly stream: ByteStream; readonly outgoing: Outgoing } | null = null

  const drop = (): void => {
    const was = line
    if (was === null) return
    line = null
    was.outgoing.clear()
    was.stream.close()
    connected.set(false)
    behaviour.closed?.()
  }
  const unplug = (): void => {
    drop()
    plugged.set(false)
  }
  const shape = { silent: false, pieceBytes: Infinity, delayMs: 0, bytesLeft: Infinity }
  const attach = (stream: ByteStream): void => {
    drop()
    if (!plugged.get()) {
      stream.close()
      return
    }
    const mine = { stream, outgoing: createOutgoing(clock, shape, stream, unplug) }
    line = mine
    stream.onBytes((bytes) => {
      if (line === mine) behaviour.receive(bytes)
    })
    stream.onClose(() => {
      if (line === mine) drop()
    })
    connected.set(true)
    behaviour.opened?.()
  }
  const send = (bytes: Uint8Array): void => {
    if (!shape.silent) line?.outgoing.send(bytes)
  }
  return { send, attach, plugged, connected, faults: faultsOf(shape, plugged, unplug, () => line?.outgoing) }
}

type Shape = { silent: boolean; pieceBytes: number; delayMs: number; bytesLeft: number }

function faultsOf(
  shape: Shape,
  plugged: { set: (on: boolean) => void },
  unplug: () => void,
  outgoing: () => Outgoing | undefined,
): LineFaults {
  return {
    unplug,
    replug: () => {
      shape.bytesLeft = Infinity
      plugged.set(true)
    },
    unplugAfter: (count) => {
      shape.bytesLeft = count
      if (count === 0) unplug()
    },
    silence: (on) => {
      shape.silent = on
    },
    garbage: (bytes) => {
      outgoing()?.send(bytes)
    },
    splitEvery: (length) => {
      shape.pieceBytes = length ?? Infinity
    },
    slow: (delayMs) => {
      shape.delayMs = delayMs
    },
  }
}
