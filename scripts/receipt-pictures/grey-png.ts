import { deflateSync, inflateSync } from 'node:zlib'
import { chunk, SIGNATURE } from '../png/chunk.ts'

/** A picture in 16 shades, 0 black and 15 white, row by row; the width is even. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly shades: Uint8Array }

const HEADER_BYTES = 13
const BIT_DEPTH = 4

/** PNG (ISO/IEC 15948): four bits of grey a dot, no filter, which is smallest for letters on paper. */
export function encodeGreyPng({ width, height, shades }: GreyPicture): Uint8Array {
  const rowBytes = width / 2 + 1
  const rows = new Uint8Array(rowBytes * height)
  shades.forEach((shade, at) => {
    const byte = Math.floor(at / width) * rowBytes + 1 + ((at % width) >> 1)
    rows[byte] = (rows[byte] ?? 0) | (at % 2 === 0 ? shade << 4 : shade)
  })
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(BIT_DEPTH, 8)
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads what `encodeGreyPng` has written. */
export function decodeGreyPng(png: Uint8Array): GreyPicture {
  const bytes = Buffer.from(png)
  const header = SIGNATURE.length + 8
  const width = bytes.readUInt32BE(header)
  const height = bytes.readUInt32BE(header + 4)
  const data = header + HEADER_BYTES + 4
  const rows = inflateSync(bytes.subarray(data + 8, data + 8 + bytes.readUInt32BE(data)))
  const rowBytes = width / 2 + 1
  const shades = Uint8Array.from({ length: width * height }, (_, at) => {
    const byte = rows[Math.floor(at / width) * rowBytes + 1 + ((at % width) >> 1)] ?? 0
    return at % 2 === 0 ? byte >> 4 : byte & 0x0f
  })
  return { width, height, shades }
}
