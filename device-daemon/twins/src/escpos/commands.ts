/** One command as this printer understands it. */
export type Command =
  | { readonly kind: 'character'; readonly byte: number }
  | { readonly kind: 'line-feed' }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'code-table'; readonly table: number }
  | { readonly kind: 'style'; readonly set: StyleChange }
  | { readonly kind: 'align'; readonly align: 'start' | 'centre' | 'end' }
  | { readonly kind: 'line-width'; readonly dots: number }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'feed-dots'; readonly dots: number }
  | { readonly kind: 'cut'; readonly cut: 'full' | 'partial'; readonly toKnife: boolean }
  | { readonly kind: 'qr'; readonly set: QrChange }
  | { readonly kind: 'barcode-style'; readonly set: BarcodeChange }
  | { readonly kind: 'ean13'; readonly digits: string }
  | { readonly kind: 'raster'; readonly widthBytes: number; readonly rows: Uint8Array }
  | { readonly kind: 'automatic-status'; readonly mask: number }
  | { readonly kind: 'paper-status' }
  | { readonly kind: 'name'; readonly what: number }
  | { readonly kind: 'process-id'; readonly id: Uint8Array }
  | { readonly kind: 'offline-response'; readonly mode: number }
  /** Understood and without effect on paper. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly bytes: Uint8Array }

export type StyleChange =
  | { readonly bold: boolean }
  | { readonly underlined: boolean }
  | { readonly reversed: boolean }
  | { readonly width: number; readonly height: number }

export type QrChange =
  | { readonly moduleDots: number }
  | { readonly correction: 'L' | 'M' | 'Q' | 'H' }
  | { readonly data: string }
  | { readonly print: true }

export type BarcodeChange =
  { readonly moduleDots: number } | { readonly heightDots: number } | { readonly hasDigits: boolean }

/** The first command of `bytes` and its length; `more` when its end has not arrived. */
export type Parsed = { readonly command: Command; readonly length: number } | 'more'

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c
const DLE = 0x10

/** Reads as a printer does: the lead byte says how many more belong to it. */
export function parseCommand(bytes: Uint8Array): Parsed {
  const lead = bytes[0] // not destructured: that asks for an iterator, and this runs for every byte that is printed
  if (lead === undefined) return 'more'
  if (lead >= 0x20) return { command: { kind: 'character', byte: lead }, length: 1 }
  if (lead === 0x0a) return { command: { kind: 'line-feed' }, length: 1 }
  if (lead === 0x00 || lead === 0x0d) return { command: { kind: 'ignored' }, length: 1 }
  if (lead === ESC) return parseEsc(bytes)
  if (lead === GS) return parseGs(bytes)
  if (lead === FS) return fixed(bytes, FS_LENGTHS)
  if (lead === DLE) return fixed(bytes, DLE_LENGTHS)
  return unknown(bytes, 1)
}

type Lengths = Readonly<Record<number, number>>

const FS_LENGTHS: Lengths = { 0x2e: 2, 0x26: 2, 0x43: 3 }
const DLE_LENGTHS: Lengths = { 0x04: 3, 0x05: 3, 0x14: 5 }
// Commands with parameters of a fixed number, by their second byte: bytes in all.
const ESC_LENGTHS: Lengths = {
  0x20: 3,
  0x21: 3,
  0x2d: 3,
  0x32: 2,
  0x33: 3,
  0x40: 2,
  0x45: 3,
  0x47: 3,
  0x4a: 3,
  0x4d: 3,
  0x52: 3,
  0x61: 3,
  0x64: 3,
  0x70: 5,
  0x74: 3,
  0x7b: 3,
}
const GS_LENGTHS: Lengths = {
  0x21: 3,
  0x42: 3,
  0x48: 3,
  0x49: 3,
  0x4c: 4,
  0x57: 4,
  0x61: 3,
  0x62: 3,
  0x66: 3,
  0x68: 3,
  0x72: 3,
  0x77: 3,
}

function unknown(bytes: Uint8Array, length: number): Parsed {
  return { command: { kind: 'unknown', bytes: bytes.slice(0, length) }, length }
}

/** A command without effect here, or an unknown one. */
function fixed(bytes: Uint8Array, lengths: Lengths): Parsed {
  const second = bytes[1]
  if (second === undefined) return 'more'
  const length = lengths[second]
  if (length === undefined) return unknown(bytes, 2)
  return bytes.length < length ? 'more' : { command: { kind: 'ignored' }, length }
}

function parseEsc(bytes: Uint8Array): Parsed {
  const read = fixed(bytes, ESC_LENGTHS)
  if (read === 'more' || read.command.kind === 'unknown') return read
  return { command: escCommand(bytes[1] ?? 0, bytes[2] ?? 0), length: read.length }
}

function escCommand(name: number, n: number): Command {
  switch (name) {
    case 0x40:
      return { kind: 'initialise' }
    case 0x21:
      return { kind: 'style', set: { width: n & 0x20 ? 2 : 1, height: n & 0x10 ? 2 : 1 } }
    case 0x2d:
      return { kind: 'style', set: { underlined: (n & 3) !== 0 } }
    case 0x45:
    case 0x47:
      return { kind: 'style', set: { bold: (n & 1) === 1 } }
    case 0x4a:
      return { kind: 'feed-dots', dots: n }
    case 0x61:
      return { kind: 'align', align: (['start', 'centre', 'end'] as const)[n % 48] ?? 'start' }
    case 0x64:
      return { kind: 'feed', lines: n }
    case 0x74:
      return { kind: 'code-table', table: n }
    default:
      return { kind: 'ignored' }
  }
}

function parseGs(bytes: Uint8Array): Parsed {
  if (bytes.length < 2) return 'more'
  switch (bytes[1] ?? 0) {
    case 0x28:
      return parseCounted(bytes)
    case 0x56:
      return parseCut(bytes)
    case 0x6b:
      return parseBarcode(bytes)
    case 0x76:
      return parseRaster(bytes)
    default: {
      const read = fixed(bytes, GS_LENGTHS)
      if (read === 'more' || read.command.kind === 'unknown') return read
      return { command: gsCommand(bytes[1] ?? 0, bytes[2] ?? 0, bytes[3] ?? 0), length: read.length }
    }
  }
}

function gsCommand(name: number, n: number, high: number): Command {
  switch (name) {
    case 0x21:
      return { kind: 'style', set: { width: (n >> 4) + 1, height: (n & 7) + 1 } }
    case 0x42:
      return { kind: 'style', set: { reversed: (n & 1) === 1 } }
    case 0x48:
      return { kind: 'barcode-style', set: { hasDigits: n % 48 >= 2 } }
    case 0x49:
      return { kind: 'name', what: n }
    case 0x57:
      return { kind: 'line-width', dots: n + high * 256 }
    case 0x61:
      return { kind: 'automatic-status', mask: n }
    case 0x68:
      return { kind: 'barcode-style', set: { heightDots: n } }
    case 0x72:
      return { kind: 'paper-status' }
    case 0x77:
      return { kind: 'barcode-style', set: { moduleDots: n } }
    default:
      return { kind: 'ignored' }
  }
}

function parseCut(bytes: Uint8Array): Parsed {
  const how = bytes[2]
  if (how === undefined) return 'more'
  const cut = how % 2 === 1 ? 'partial' : 'full'
  if (how === 0 || how === 1 || how === 0x30 || how === 0x31)
    return { command: { kind: 'cut', cut, toKnife: false }, length: 3 }
  if (how !== 0x41 && how !== 0x42) return unknown(bytes, 3)
  if (bytes.length < 4) return 'more'
  return { command: { kind: 'cut', cut: how === 0x41 ? 'full' : 'partial', toKnife: true }, length: 4 }
}

/** GS k of the form with a length byte; of the barcodes only EAN-13 is drawn. */
function parseBarcode(bytes: Uint8Array): Parsed {
  const [, , system, count] = bytes
  if (system === undefined || count === undefined) return 'more'
  if (system < 0x41) return unknown(bytes, 3)
  if (bytes.length < 4 + count) return 'more'
  const digits = String.fromCharCode(...bytes.subarray(4, 4 + count))
  if (system !== 0x43 || !/^[0-9]{12,13}$/.test(digits)) return unknown(bytes, 4 + count)
  return { command: { kind: 'ean13', digits: digits.slice(0, 12) }, length: 4 + count }
}

function parseRaster(bytes: Uint8Array): Parsed {
  if (bytes.length < 8) return 'more'
  const [, , , , widthLow = 0, widthHigh = 0, rowsLow = 0, rowsHigh = 0] = bytes
  const widthBytes = widthLow + widthHigh * 256
  const length = 8 + widthBytes * (rowsLow + rowsHigh * 256)
  if (bytes[2] !== 0x30 || widthBytes === 0) return unknown(bytes, 8)
  if (bytes.length < length) return 'more'
  return { command: { kind: 'raster', widthBytes, rows: bytes.slice(8, length) }, length }
}

/** GS ( X pL pH …: whatever it is, its length is known. */
function parseCounted(bytes: Uint8Array): Parsed {
  const [, , name, low, high] = bytes
  if (name === undefined || low === undefined || high === undefined) return 'more'
  const length = 5 + low + high * 256
  if (bytes.length < length) return 'more'
  const parameters = bytes.slice(5, length)
  const command = name === 0x6b ? qrCommand(parameters) : name === 0x48 ? responseCommand(parameters) : null
  return command === null ? unknown(bytes, length) : { command, length }
}

function responseCommand(parameters: Uint8Array): Command | null {
  const [fn, m, mode] = parameters
  if (fn === 0x30 && m === 0x30 && parameters.length === 6)
    return { kind: 'process-id', id: parameters.slice(2) }
  if (fn === 0x31 && m === 0x30 && mode !== undefined) return { kind: 'offline-response', mode: mode % 48 }
  return null
}

function qrCommand(parameters: Uint8Array): Command | null {
  const [symbol, fn, n = 0] = parameters
  if (symbol !== 0x31) return null
  switch (fn ?? 0) {
    case 0x41:
      return { kind: 'ignored' }
    case 0x43:
      return { kind: 'qr', set: { moduleDots: Math.min(16, Math.max(1, n)) } }
    case 0x45:
      return { kind: 'qr', set: { correction: (['L', 'M', 'Q', 'H'] as const)[n - 0x30] ?? 'L' } }
    case 0x50:
      return { kind: 'qr', set: { data: new TextDecoder().decode(parameters.subarray(3)) } }
    case 0x51:
      return { kind: 'qr', set: { print: true } }
    default:
      return null
  }
}
