import type { CodePage } from './code-pages.ts'

// The whole language this driver speaks; nothing else is ever sent. Source: Epson ESC/POS command reference,
// https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/, page by command name.

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c
const DLE = 0x10

const command = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)

/** ESC @: styles back to their defaults. It also ends automatic status, so that follows it. */
export const INITIALISE = command(ESC, 0x40)
/** FS .: bytes from 80h on are one character each, also on printers for Asian scripts. */
export const ONE_BYTE_CHARACTERS = command(FS, 0x2e)
/** ESC R 0: the punctuation of ASCII. */
export const ASCII_PUNCTUATION = command(ESC, 0x52, 0)
/** GS a: four status bytes at each change of anything. */
export const AUTOMATIC_STATUS = command(GS, 0x61, 0xff)
export const LINE_FEED = command(0x0a)
/** GS r 1: one byte about the paper, answered in its turn. */
export const PAPER_STATUS_IN_TURN = command(GS, 0x72, 1)
/** DLE ENQ 1: go on from the line where a recoverable error (the knife) stopped the print. */
export const RECOVER = command(DLE, 0x05, 1)

const FONT_A_DOTS = 12 // width of one column
const QR_CORRECTION_M = 0x31
const BARCODE_HEIGHT_DOTS = 80
const BARCODE_MODULE_DOTS = 3

/** DLE EOT n: asked and answered at once, also when the printer is offline. */
export const liveStatus = (question: 1 | 2 | 3 | 4): Uint8Array => command(DLE, 0x04, question)

/** GS I n: maker (66) or model (67) as text. */
export const printerName = (what: 'maker' | 'model'): Uint8Array =>
  command(GS, 0x49, what === 'maker' ? 0x42 : 0x43)

export const codePage = (page: CodePage): Uint8Array => command(ESC, 0x74, page)
export const bold = (on: boolean): Uint8Array => command(ESC, 0x45, on ? 1 : 0)
/** GS !: width and height alike. */
export const size = (factor: 1 | 2): Uint8Array => command(GS, 0x21, factor === 2 ? 0x11 : 0)
export const feed = (lines: number): Uint8Array => command(ESC, 0x64, lines)

/** GS V 65/66 0: feed to the knife, then cut. */
export const cut = (how: 'full' | 'partial'): Uint8Array => command(GS, 0x56, how === 'full' ? 0x41 : 0x42, 0)

const ALIGNMENTS = { start: 0, centre: 1, end: 2 } as const
export const align = (where: keyof typeof ALIGNMENTS): Uint8Array => command(ESC, 0x61, ALIGNMENTS[where])

/** GS W: a line is `columns` wide, also on wider paper, so that alignment fits the layout. */
export function lineWidth(columns: number): Uint8Array {
  const dots = columns * FONT_A_DOTS
  return command(GS, 0x57, dots & 0xff, dots >> 8)
}

/** GS ( H function 48: answers with `id` (4 characters of 20h to 7Eh) once all before it is on paper. */
export function confirmWhenPrinted(id: string): Uint8Array {
  return join([command(GS, 0x28, 0x48, 6, 0, 0x30, 0x30), new TextEncoder().encode(id)])
}

/** GS ( k: a QR code of model 2, error correction M, `dots` per module. `data` holds at most 700 bytes. */
export function qrCode(data: Uint8Array, dots: number): Uint8Array {
  const length = data.length + 3
  return join([
    command(GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0),
    command(GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, dots),
    command(GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, QR_CORRECTION_M),
    command(GS, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30),
    data,
    command(GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30),
  ])
}

/** GS k 67: 12 digits; the printer adds the check digit, and the digits below the bars. */
export function ean13(digits: string): Uint8Array {
  return join([
    command(GS, 0x48, 2, GS, 0x68, BARCODE_HEIGHT_DOTS, GS, 0x77, BARCODE_MODULE_DOTS),
    command(GS, 0x6b, 0x43, 12),
    new TextEncoder().encode(digits),
  ])
}

/** GS v 0: rows of `rowBytes` bytes, most significant bit left. */
export function raster(rowBytes: number, rows: Uint8Array): Uint8Array {
  const height = rows.length / rowBytes
  return join([command(GS, 0x76, 0x30, 0, rowBytes, 0, height & 0xff, height >> 8), rows])
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
