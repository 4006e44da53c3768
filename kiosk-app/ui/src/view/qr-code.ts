import { encode } from 'uqr'

/** A QR code as a drawing: black modules on `modules` × `modules` units of white, its quiet zone within. */
export type QrCode = { readonly text: string; readonly modules: number; readonly path: string }

const QUIET_ZONE = 4 // modules on each side, ISO/IEC 18004

/** M mends 15 %: enough for glare on glass, and the modules stay large. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return { text, modules: size, path: data.map(rowPath).join('') }
}

/** Neighbours are one stroke, so that no gap of a rounded pixel shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    const from = x
    while (row[x] === true) x++
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}
