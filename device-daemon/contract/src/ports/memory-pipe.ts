import type { ByteStream } from './byte-stream.ts'
import type { Clock } from './clock.ts'

type End = { deliver: (bytes: Uint8Array) => void; hangUp: (reason: string) => void; stream: ByteStream }

/** Two byte streams that are each other's far end; bytes arrive in order, one turn of the clock later. */
export function memoryPipe(clock: Clock): readonly [ByteStream, ByteStream] {
  const state = { open: true }
  const near = end(clock, state, () => far)
  const far: End = end(clock, state, () => near)
  return [near.stream, far.stream]
}

function end(clock: Clock, state: { open: boolean }, peer: () => End): End {
  let bytesListener: (bytes: Uint8Array) => void = () => undefined
  const closeListeners: ((reason: string) => void)[] = []
  const stream: ByteStream = {
    write: (bytes) => {
      if (!state.open) return false
      const copy = bytes.slice()
      clock.after(0, () => {
        if (state.open) peer().deliver(copy)
      })
      return true
    },
    onBytes: (listener) => {
      bytesListener = listener
    },
    onClose: (listener) => {
      closeListeners.push(listener)
    },
    close: () => {
      if (!state.open) return
      state.open = false
      clock.after(0, () => {
        peer().hangUp('the far end closed')
        for (const listener of closeListeners) listener('closed')
      })
    },
  }
  const hangUp = (reason: string): void => {
    for (const listener of closeListeners) listener(reason)
  }
  return { deliver: (bytes) => bytesListener(bytes), hangUp, stream }
}
