/** A part of a job that is confirmed by itself. */
export type Segment = { readonly bytes: Uint8Array; readonly last: boolean }

/**
 * Joins the pieces of a job into segments of at most `bytesMax` bytes; a longer piece is a segment of its own.
 * Two unconfirmed segments fit the smallest receive buffer (4 KB), so a receipt of any length is never cut off by a
 * printer that drops what it has no room for.
 */
export function segmentsOf(pieces: readonly Uint8Array[], bytesMax: number): readonly Segment[] {
  const groups: Uint8Array[][] = []
  let length = Infinity
  for (const piece of pieces) {
    if (length + piece.length > bytesMax) {
      groups.push([])
      length = 0
    }
    groups.at(-1)?.push(piece)
    length += piece.length
  }
  return groups.map((group, index) => ({ bytes: Buffer.concat(group), last: index === groups.length - 1 }))
}
