/** One thing the printer said. */
export type Answer =
  /** Answer to `DLE EOT n`; which question it belongs to is for the asker to know. */
  | { readonly kind: 'live'; readonly byte: number }
  /** Automatic status: four bytes at each change. */
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** All data before this id is on paper. */
  | { readonly kind: 'confirmed'; readonly id: string }
  /** Went offline (or cleared its buffers); the automatic status tells more. */
  | { readonly kind: 'notice' }
  /** Answer to `GS I`: maker or model. */
  | { readonly kind: 'name'; readonly text: string }
  /** Answer to `GS r 1`, in its turn. */
  | { readonly kind: 'paper'; readonly byte: number }
  | { readonly kind: 'noise'; readonly byte: number }

export type AnswerParser = { readonly push: (bytes: Uint8Array) => readonly Answer[] }

const XON = 0x11
const XOFF = 0x13
const FRAME_HEAD = 0x37
const PROCESS_ID = 0x22
const OFFLINE = 0x23
const CLEARED = 0x25
const NAME_HEAD = 0x5f
const NAME_BYTES_MAX = 82 // head, 80 characters, NUL
const NOTICE_BYTES_MAX = 13 // head, kind, at most 10 causes, NUL

type Read = { readonly answer: Answer; readonly length: number } | 'more'

/**
 * Splits what arrives into answers, however it is cut. Told apart by the fixed bits of each first byte (Epson
 * reference, "Differentiating the transmission data"); flow-control bytes are allowed between any two. What was begun
 * and never ends turns into noise with the next answers.
 */
export function createAnswerParser(): AnswerParser {
  let pending: number[] = []
  return {
    push: (bytes) => {
      pending.push(...[...bytes].filter((byte) => byte !== XON && byte !== XOFF))
      const answers: Answer[] = []
      for (let read = readAnswer(pending); read !== 'more'; read = readAnswer(pending)) {
        answers.push(read.answer)
        pending = pending.slice(read.length)
      }
      return answers
    },
  }
}

function readAnswer(bytes: readonly number[]): Read {
  const [head] = bytes
  if (head === undefined) return 'more'
  if (head === FRAME_HEAD) return readFrame(bytes)
  if (head === NAME_HEAD) return readName(bytes)
  if ((head & 0x93) === 0x12) return { answer: { kind: 'live', byte: head }, length: 1 }
  if ((head & 0x93) === 0x10) return readAutomatic(bytes)
  if ((head & 0x90) === 0) return { answer: { kind: 'paper', byte: head }, length: 1 }
  return noise(head)
}

function noise(byte: number): Read {
  return { answer: { kind: 'noise', byte }, length: 1 }
}

function readAutomatic(bytes: readonly number[]): Read {
  const [first = 0, second, third, fourth] = bytes
  if (bytes.slice(1, 4).some((byte) => (byte & 0x90) !== 0)) return noise(first)
  if (second === undefined || third === undefined || fourth === undefined) return 'more'
  return { answer: { kind: 'automatic', bytes: [first, second, third, fourth] }, length: 4 }
}

function readFrame(bytes: readonly number[]): Read {
  const [head = 0, kind] = bytes
  if (kind === undefined) return 'more'
  if (kind === PROCESS_ID) return readConfirmation(head, bytes)
  if (kind === OFFLINE || kind === CLEARED) return readNotice(head, bytes)
  return noise(head)
}

function readConfirmation(head: number, bytes: readonly number[]): Read {
  const id = bytes.slice(2, 6)
  if (!id.every(isPrintable)) return noise(head)
  const [end] = bytes.slice(6)
  if (end === undefined) return 'more'
  if (end !== 0) return noise(head)
  return { answer: { kind: 'confirmed', id: String.fromCharCode(...id) }, length: 7 }
}

function readNotice(head: number, bytes: readonly number[]): Read {
  const end = bytes.indexOf(0)
  const causes = bytes.slice(2, end < 0 ? undefined : end)
  if (!causes.every((cause) => cause >= 0x40 && cause < 0x80)) return noise(head)
  if (end >= 0) return { answer: { kind: 'notice' }, length: end + 1 }
  return bytes.length >= NOTICE_BYTES_MAX ? noise(head) : 'more'
}

function readName(bytes: readonly number[]): Read {
  const end = bytes.indexOf(0)
  const text = bytes.slice(1, end < 0 ? undefined : end)
  if (!text.every(isPrintable)) return noise(NAME_HEAD)
  if (end >= 0) return { answer: { kind: 'name', text: String.fromCharCode(...text) }, length: end + 1 }
  return bytes.length >= NAME_BYTES_MAX ? noise(NAME_HEAD) : 'more'
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f
}
