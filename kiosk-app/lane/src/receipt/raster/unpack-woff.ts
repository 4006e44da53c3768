import { inflateSync } from 'node:zlib'

// WOFF 1.0 (W3C Recommendation, 13 December 2012): an OpenType font whose tables are each packed with zlib.
const SIGNATURE = 'wOFF'
const HEADER_BYTES = 44
const ENTRY_BYTES = 20
const FONT_HEADER_BYTES = 12
const FONT_ENTRY_BYTES = 16

type Table = { readonly tag: Buffer; readonly checksum: number; readonly data: Uint8Array }

/** The font in a WOFF file; a file that is none is given back as it is. */
export function unpackWoff(file: Uint8Array): Uint8Array {
  const woff = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (woff.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return file
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, HEADER_BYTES + at * ENTRY_BYTES))
  const directory = Buffer.alloc(FONT_HEADER_BYTES + count * FONT_ENTRY_BYTES)
  woff.copy(directory, 0, 4, 8) // what kind of outlines
  directory.writeUInt16BE(count, 4)
  let offset = directory.length
  const bodies = tables.map(({ tag, checksum, data }, at) => {
    const entry = FONT_HEADER_BYTES + at * FONT_ENTRY_BYTES
    tag.copy(directory, entry)
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    const body = Buffer.alloc(Math.ceil(data.length / 4) * 4) // tables begin at multiples of four
    body.set(data)
    offset += body.length
    return body
  })
  return Buffer.concat([directory, ...bodies])
}

function tableAt(woff: Buffer, entry: number): Table {
  const start = woff.readUInt32BE(entry + 4)
  const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8))
  const length = woff.readUInt32BE(entry + 12)
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    data: packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed,
  }
}
