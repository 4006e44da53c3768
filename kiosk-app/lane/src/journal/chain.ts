import { createHash } from 'node:crypto'
import type { JournalRow } from './journal.ts'

const FORMAT = 'clearlane/1'
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

function digest(prevHex: string | null, fields: readonly (string | null)[]): string {
  const hash = createHash('sha256')
  if (prevHex !== null) hash.update(Buffer.from(prevHex, 'hex'))
  for (const field of fields) {
    hash.update(lengthOf(field === null ? NULL_LENGTH : Buffer.byteLength(field)))
    if (field !== null) hash.update(field)
  }
  return hash.digest('hex')
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
