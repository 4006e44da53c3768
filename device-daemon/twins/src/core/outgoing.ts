import type { ByteStream, Clock, Timer } from '@clearlane/device-contract/ports'

/** How bytes leave; read at each piece, so that a fault takes hold in the middle of a frame. */
export type OutgoingShape = { pieceBytes: number; delayMs: number; bytesLeft: number }

/** Bytes on their way out of a twin, in order, cut and delayed as the faults say. */
export type Outgoing = { readonly send: (bytes: Uint8Array) => void; readonly clear: () => void }

export function createOutgoing(
  clock: Clock,
  shape: OutgoingShape,
  stream: ByteStream,
  broke: () => void,
): Outgoing {
  const queue: Uint8Array[] = []
  let timer: Timer | null = null

  const write = (piece: Uint8Array): void => {
    const allowed = piece.subarray(0, Math.min(piece.length, shape.bytesLeft))
    shape.bytesLeft -= allowed.length
    if (allowed.length > 0) stream.write(allowed)
    if (shape.bytesLeft <= 0) clock.after(0, broke)
  }
  const next = (): void => {
    const head = queue.shift()
    if (head === undefined) return
    const length = Math.min(head.length, shape.pieceBytes)
    if (length < head.length) queue.unshift(head.subarray(length))
    write(head.subarray(0, length))
    if (queue.length > 0) schedule()
  }
  const schedule = (): void => {
    timer = clock.after(shape.delayMs, () => {
      timer = null
      next()
    })
  }
  return {
    send: (bytes) => {
      if (bytes.length === 0) return
      queue.push(bytes.slice())
      if (timer !== null) return
      if (shape.delayMs > 0) schedule()
      else next()
    },
    clear: () => {
      queue.length = 0
      timer?.cancel()
      timer = null
    },
  }
}
