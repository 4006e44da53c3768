import { randomBytes } from 'node:crypto'
import type { Random } from '../random.ts'

const TWO_POW_32 = 4_294_967_296

/** The kernel's randomness. */
export function systemRandom(): Random {
  return {
    next: () => randomBytes(4).readUInt32LE(0) / TWO_POW_32,
    hex: (length) => randomBytes(length).toString('hex'),
  }
}
