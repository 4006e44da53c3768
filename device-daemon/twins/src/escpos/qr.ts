import { encode } from 'uqr'

/** A QR code as rows of dark (true) and light modules, without its quiet zone. */
export function qrRows(data: string, correction: 'L' | 'M' | 'Q' | 'H'): readonly (readonly boolean[])[] {
  return encode(data, { ecc: correction, border: 0 }).data
}

/** Modules of one side. A mask that is given spares the search for the best of eight, which no size depends on. */
export function qrModules(data: string, correction: 'L' | 'M' | 'Q' | 'H'): number {
  return encode(data, { ecc: correction, border: 0, maskPattern: 0 }).size
}
