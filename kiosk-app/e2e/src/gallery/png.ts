import { inflateSync } from 'node:zlib'

/** A picture as dots: red, green and blue of each, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

const SIGNATURE_BYTES = 8
const FRAME_BYTES = 12 // of a chunk: length, type, checksum
const [RGB, RGBA] = [2, 6]

/** Reads a PNG (ISO/IEC 15948) as Chromium writes its pictures: eight bits a channel, not interlaced. Transparency is dropped. */
export function decodePng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const chunks = chunksOf(bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (header === undefined) throw new Error('The picture has no header.')
  const [depth, colour, interlace] = [header[8], header[9], header[12]]
  if (depth !== 8 || (colour !== RGB && colour !== RGBA) || interlace !== 0) {
    throw new Error(`The picture has ${depth} bits of colour type ${colour}; 8 of 2 or 6 are read.`)
  }
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  const channels = colour === RGB ? 3 : 4
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = unfiltered(inflateSync(data), width * channels, height, channels)
  return { width, height, dots: channels === 3 ? rows : withoutAlpha(rows) }
}

function chunksOf(bytes: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    })
    at += FRAME_BYTES + length
  }
  return chunks
}

/** Each byte is told as a difference to its neighbours; which ones is said once a row (section 9.2). */
function unfiltered(filtered: Uint8Array, rowBytes: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const from = y * (rowBytes + 1)
    const guess = GUESSES[filtered[from] ?? 0]
    if (guess === undefined) throw new Error(`Row ${y} of the picture has no known filter.`)
    const row = rows.subarray(y * rowBytes, (y + 1) * rowBytes)
    row.set(filtered.subarray(from + 1, from + 1 + rowBytes))
    const above = y === 0 ? new Uint8Array(rowBytes) : rows.subarray((y - 1) * rowBytes, y * rowBytes)
    if (guess === upwards) addAbove(row, above)
    else if (guess !== asIs) addGuesses(row, above, step, guess)
  }
  return rows
}

/** The filter of every row that Chromium writes, without a call for each of six million bytes. */
function addAbove(row: Uint8Array, above: Uint8Array): void {
  for (let x = 0; x < row.length; x++) row[x] = (row[x] ?? 0) + (above[x] ?? 0)
}

function addGuesses(row: Uint8Array, above: Uint8Array, step: number, guess: Guess): void {
  for (let x = 0; x < row.length; x++) {
    const [left, corner] = x < step ? [0, 0] : [row[x - step] ?? 0, above[x - step] ?? 0]
    row[x] = (row[x] ?? 0) + guess(left, above[x] ?? 0, corner)
  }
}

export type Guess = (left: number, up: number, corner: number) => number

const asIs: Guess = () => 0
const upwards: Guess = (_, up) => up

/** What a byte is told as a difference to, by each filter (section 9.2). */
export const GUESSES: readonly Guess[] = [
  asIs,
  (left) => left,
  upwards,
  (left, up) => (left + up) >> 1,
  paeth,
]

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function withoutAlpha(rows: Uint8Array): Uint8Array {
  const dots = new Uint8Array((rows.length / 4) * 3)
  for (let from = 0, to = 0; from < rows.length; from += 4, to += 3) {
    dots[to] = rows[from] ?? 0
    dots[to + 1] = rows[from + 1] ?? 0
    dots[to + 2] = rows[from + 2] ?? 0
  }
  return dots
}
