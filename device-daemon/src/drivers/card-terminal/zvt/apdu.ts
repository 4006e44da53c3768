/** One message of the ZVT protocol, in either direction: class, instruction, data block. */
export type Apdu = { readonly cla: number; readonly ins: number; readonly data: Uint8Array }

/** Longest data block that we take: the largest in the fixtures is 1.1 kB, a text block of a long receipt. */
export const DATA_BYTES_MAX = 8192

const LONG_LENGTH = 0xff // then two more length bytes, low byte first (PA00P015, chapter 1)

/** Classes that a terminal sends; another first byte means that we are out of step. */
const CLASSES_FROM_TERMINAL = new Set([0x04, 0x06, 0x08, 0x80, 0x84])

export function encodeApdu(apdu: Apdu): Uint8Array {
  const length = apdu.data.length
  const head =
    length < LONG_LENGTH
      ? [apdu.cla, apdu.ins, length]
      : [apdu.cla, apdu.ins, LONG_LENGTH, length & 0xff, (length >> 8) & 0xff]
  return Uint8Array.from([...head, ...apdu.data])
}

export type ReadApdus = {
  readonly apdus: readonly Apdu[]
  readonly trouble: 'out-of-step' | 'too-long' | null
}

/** Puts APDUs together from whatever pieces the line delivers. */
export type ApduReader = {
  readonly push: (bytes: Uint8Array) => ReadApdus
  /** Bytes of an APDU whose rest has not come yet. */
  readonly pending: () => number
}

export function apduReader(): ApduReader {
  let buffer = new Uint8Array(0)
  return {
    push: (bytes) => {
      const joined = new Uint8Array(buffer.length + bytes.length)
      joined.set(buffer)
      joined.set(bytes, buffer.length)
      const { apdus, rest, trouble } = takeAll(joined)
      buffer = rest.slice()
      return { apdus, trouble }
    },
    pending: () => buffer.length,
  }
}

function takeAll(bytes: Uint8Array): ReadApdus & { readonly rest: Uint8Array } {
  const apdus: Apdu[] = []
  let rest = bytes
  for (;;) {
    const taken = takeOne(rest)
    switch (taken.found) {
      case 'apdu':
        apdus.push(taken.apdu)
        rest = rest.subarray(taken.length)
        break
      case 'more-needed':
        return { apdus, rest, trouble: null }
      case 'trouble':
        return { apdus, rest: rest.subarray(rest.length), trouble: taken.trouble }
    }
  }
}

type Taken =
  | { readonly found: 'apdu'; readonly apdu: Apdu; readonly length: number }
  | { readonly found: 'more-needed' }
  | { readonly found: 'trouble'; readonly trouble: 'out-of-step' | 'too-long' }

function takeOne(bytes: Uint8Array): Taken {
  const [cla, ins, short, low, high] = bytes
  if (cla !== undefined && !CLASSES_FROM_TERMINAL.has(cla))
    return { found: 'trouble', trouble: 'out-of-step' }
  if (cla === undefined || ins === undefined || short === undefined) return { found: 'more-needed' }
  if (short !== LONG_LENGTH) return cut(bytes, cla, ins, 3, short)
  if (low === undefined || high === undefined) return { found: 'more-needed' }
  return cut(bytes, cla, ins, 5, low | (high << 8))
}

function cut(bytes: Uint8Array, cla: number, ins: number, headLength: number, dataLength: number): Taken {
  if (dataLength > DATA_BYTES_MAX) return { found: 'trouble', trouble: 'too-long' }
  const length = headLength + dataLength
  if (bytes.length < length) return { found: 'more-needed' }
  return { found: 'apdu', apdu: { cla, ins, data: bytes.slice(headLength, length) }, length }
}
