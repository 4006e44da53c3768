import { hash } from 'node:crypto'
import type { JournalRow } from './journal.ts'

const FORMAT = 'clearlane/1'
const LENGTH_BYTES = 4
const HASH_BYTES = 32
const NULL_LENGTH = 0xffff_ffff // no text is that long

/** SHA-256('clearlane/1' ‖ lane ‖ installation id), every part behind its length. */
export function genesisHash(laneId: string, installationId: string): string {
  return digest(null, [FORMAT, laneId, installationId])
}

/** SHA-256(prev ‖ fields in column order, every one behind its length); numbers as decimal text. */
export function rowHash(row: Omit<JournalRow, 'hash'>): string {
  return digest(row.prevHash, [
    String(row.seq),
    row.stream,
    row.type,
    String(row.v),
    row.at,
    String(row.offsetMin),
    row.bootId,
    String(row.monoMs),
    row.businessDay,
    row.mode,
    row.actor,
    row.causeId,
    row.payload,
  ])
}

/** One buffer and one call a row: a start folds a hundred thousand of them. */
function digest(prevHex: string | null, fields: readonly (string | null)[]): string {
  const lengths = fields.map((field) => (field === null ? NULL_LENGTH : Buffer.byteLength(field)))
  const size = lengths.reduce((sum, bytes) => sum + LENGTH_BYTES + (bytes === NULL_LENGTH ? 0 : bytes), 0)
  const framed = Buffer.allocUnsafe((prevHex === null ? 0 : HASH_BYTES) + size)
  let at = prevHex === null ? 0 : framed.write(prevHex, 'hex')
  for (const [index, field] of fields.entries()) {
    at = framed.writeUInt32BE(lengths[index] ?? 0, at)
    if (field !== null) at += framed.write(field, at)
  }
  return hash('sha256', framed)
}
