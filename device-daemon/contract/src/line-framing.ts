import { MESSAGE_BYTES_MAX } from './messages.ts'
import { err, ok, type Result } from './result.ts'

/** Why a line is not one: longer than the limit, or bytes that are no UTF-8. */
export type LineError = 'line-too-long' | 'line-not-utf8'

/** Cuts a byte stream into lines, whatever the pieces it arrives in. Holds at most one line's bytes. */
export type LineDecoder = { push: (bytes: Uint8Array) => readonly Result<string, LineError>[] }

const LF = 0x0a

/**
 * NDJSON framing for the daemon's socket: one JSON text a line, LF (a CR before it is white space to JSON). A line
 * above `maxBytes` gives one error and is skipped to its end; what follows is read again. Empty lines are skipped.
 */
export function createLineDecoder(maxBytes = MESSAGE_BYTES_MAX): LineDecoder {
  let pieces: Uint8Array[] = []
  let length = 0
  let skipping = false

  const keep = (bytes: Uint8Array): void => {
    if (!skipping && bytes.length > 0) pieces.push(bytes.slice())
    length += bytes.length
    if (length > maxBytes) {
      skipping = true
      pieces = []
    }
  }
  const finish = (): Result<string, LineError> | null => {
    const line = skipping ? err<LineError>('line-too-long') : length === 0 ? null : utf8(join(pieces, length))
    pieces = []
    length = 0
    skipping = false
    return line
  }
  const push = (bytes: Uint8Array): readonly Result<string, LineError>[] => {
    const lines: Result<string, LineError>[] = []
    let from = 0
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      keep(bytes.subarray(from, at))
      const line = finish()
      if (line !== null) lines.push(line)
      from = at + 1
    }
    keep(bytes.subarray(from))
    return lines
  }
  return { push }
}

/** One message as the bytes of one line. JSON escapes every line feed inside it. */
export function encodeLine(message: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(message)}\n`)
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function utf8(bytes: Uint8Array): Result<string, LineError> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err('line-not-utf8')
  }
}
