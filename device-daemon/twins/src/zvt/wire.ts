// The terminal's own reading and writing of ZVT, on purpose apart from the driver's: one checks the other.

/** A message in either direction. */
export type Message = { readonly code: number; readonly data: Uint8Array }

/** Two bytes of control field, length (one byte, or FF and two bytes low first), data. */
export function message(code: number, ...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const data = bytes(...parts)
  const length = data.length < 0xff ? [data.length] : [0xff, data.length & 0xff, data.length >> 8]
  return bytes(code >> 8, code & 0xff, ...length, data)
}

/** Puts numbers and byte runs together. */
export function bytes(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const lengths = parts.map((part) => (typeof part === 'number' ? 1 : part.length))
  const joined = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    if (typeof part === 'number') joined[at++] = part
    else {
      joined.set(part, at)
      at += part.length
    }
  }
  return joined
}

/** Decimal digits, two a byte. */
export function bcd(value: number, byteCount: number): Uint8Array {
  return hex(String(value).padStart(byteCount * 2, '0'))
}

export function hex(digits: string): Uint8Array {
  const decoded = new Uint8Array(digits.length >> 1)
  for (let at = 0; at < decoded.length; at++)
    decoded[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16)
  return decoded
}

/** A number of decimal digits; letters count as 0, a terminal does not choke on them. */
export function number(digits: Uint8Array): number {
  return digits.reduce((sum, byte) => sum * 100 + (byte >> 4) * 10 + (byte & 0x0f), 0)
}

/** LLVAR (two digits) or LLLVAR (three): the length as F-digits, then the value. */
export function counted(digits: 2 | 3, value: Uint8Array): Uint8Array {
  const length = Array.from(String(value.length).padStart(digits, '0'), (digit) => 0xf0 + Number(digit))
  return bytes(...length, value)
}

/** Tag, BER length, value. */
export function tlv(tag: number, value: Uint8Array): Uint8Array {
  const name = tag > 0xff ? [tag >> 8, tag & 0xff] : [tag]
  const { length } = value
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return bytes(...name, ...size, value)
}

/** ASCII, and the umlauts of code page 437. */
export function text(words: string): Uint8Array {
  const encoded = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++)
    encoded[at] = UMLAUTS.get(words.charAt(at)) ?? words.charCodeAt(at) & 0x7f
  return encoded
}

const UMLAUTS = new Map([
  ['ä', 0x84],
  ['ö', 0x94],
  ['ü', 0x81],
  ['Ä', 0x8e],
  ['Ö', 0x99],
  ['Ü', 0x9a],
  ['ß', 0xe1],
])

/** Cuts what arrives into messages; the register's pieces may end anywhere. */
export function messageReader(): (piece: Uint8Array) => readonly Message[] {
  let buffer = new Uint8Array(0)
  return (piece) => {
    buffer = bytes(buffer, piece).slice()
    const found: Message[] = []
    for (let taken = take(buffer); taken !== null; taken = take(buffer)) {
      found.push(taken.message)
      buffer = buffer.slice(taken.length)
    }
    return found
  }
}

function take(buffer: Uint8Array): { readonly message: Message; readonly length: number } | null {
  const [cla, ins, short, low, high] = buffer
  if (cla === undefined || ins === undefined || short === undefined) return null
  if (short === 0xff && (low === undefined || high === undefined)) return null
  const head = short === 0xff ? 5 : 3
  const length = head + (short === 0xff ? (low ?? 0) + (high ?? 0) * 256 : short)
  if (buffer.length < length) return null
  return { message: { code: cla * 256 + ins, data: buffer.slice(head, length) }, length }
}

const FIXED = new Map([
  [0x04, 6],
  [0x49, 2],
  [0x19, 1],
  [0x87, 2],
  [0x03, 1],
])

/** The fields of a command that a register of ours sends; reading stops at the first unknown one. */
export function fieldsOf(data: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>()
  let at = 0
  for (;;) {
    const id = data[at]
    const length = id === undefined ? undefined : FIXED.get(id)
    if (id === undefined || length === undefined) return fields
    fields.set(id, data.slice(at + 1, at + 1 + length))
    at += 1 + length
  }
}
