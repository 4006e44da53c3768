import { GUESSES, type Guess } from '../../kiosk-app/e2e/src/gallery/png.ts'

/** Rows as differences to their neighbours, each by the filter that leaves least (PNG, section 12.7). */
export function filteredRows(dots: Uint8Array, rowBytes: number, step: number): Uint8Array {
  const height = dots.length / rowBytes
  const rows = Array.from({ length: height }, (_, y) => {
    const row = dots.subarray(y * rowBytes, (y + 1) * rowBytes)
    const above = y === 0 ? new Uint8Array(rowBytes) : dots.subarray((y - 1) * rowBytes, y * rowBytes)
    const tried = GUESSES.map((guess, filter) => filtered(row, above, step, guess, filter))
    return tried.reduce((best, other) => (weight(other) < weight(best) ? other : best))
  })
  return Buffer.concat(rows)
}

function filtered(row: Uint8Array, above: Uint8Array, step: number, guess: Guess, filter: number) {
  const bytes = new Uint8Array(row.length + 1)
  bytes[0] = filter
  for (let x = 0; x < row.length; x++) {
    const left = x < step ? 0 : (row[x - step] ?? 0)
    const corner = x < step ? 0 : (above[x - step] ?? 0)
    bytes[x + 1] = (row[x] ?? 0) - guess(left, above[x] ?? 0, corner)
  }
  return bytes
}

/** How far from nothing: small differences of both signs pack best. */
function weight(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    sum += byte < 128 ? byte : 256 - byte
  }
  return sum
}
