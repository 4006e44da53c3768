import {
  err,
  ok,
  type PrintBlock,
  type PrintJob,
  type Result,
  type TextRun,
} from '@clearlane/device-contract'
import type { CodePage } from './code-pages.ts'
import * as commands from './commands.ts'
import { encodeText } from './encode-text.ts'

/** What differs between printers of this language. */
export type PrinterTraits = { readonly pages: readonly CodePage[]; readonly cut: 'partial' | 'full' }

// A piece of a picture. Printers buffer 4 KB or more, and two pieces wait there beside questions; a line of text as a
// picture, 34 rows of 72 bytes, is two of them.
const BAND_BYTES_MAX = 1280
const QR_BYTES_MAX = 700
const DLE = 0x10
/** Bytes that a printer may take for a real-time command when they follow DLE, even inside a picture. */
const AFTER_DLE = new Set([0x04, 0x05, 0x14])
const CONTROLS = /\p{Cc}/gu

type Style = { page: CodePage | null; bold: boolean; size: 1 | 2; align: 'start' | 'centre' | 'end' }

/**
 * A job as pieces of bytes. Each piece ends with something printed (a line, a picture, a feed, a cut), so that a
 * request for confirmation may follow any of them. Refused, with the reason: a picture of the wrong length, a wrong
 * check digit, too much QR data.
 */
export function encodeJob(job: PrintJob, traits: PrinterTraits): Result<readonly Uint8Array[], string> {
  const style: Style = { page: null, bold: false, size: 1, align: 'start' }
  const pieces: Uint8Array[] = []
  for (const block of job.blocks) {
    const encoded = encodeBlock(block, style, traits)
    if (!encoded.ok) return encoded
    pieces.push(...encoded.value)
  }
  const [first, ...others] = pieces
  if (first === undefined) return err('the job is empty')
  return ok([commands.join([preamble(job), first]), ...others])
}

/** Every job starts from a known state, whatever was sent before it. */
function preamble(job: PrintJob): Uint8Array {
  return commands.join([
    commands.INITIALISE,
    commands.ONE_BYTE_CHARACTERS,
    commands.ASCII_PUNCTUATION,
    commands.AUTOMATIC_STATUS,
    commands.lineWidth(job.columns),
  ])
}

function encodeBlock(
  block: PrintBlock,
  style: Style,
  traits: PrinterTraits,
): Result<readonly Uint8Array[], string> {
  switch (block.kind) {
    case 'text':
      return ok([textLine(block.runs, block.align, style, traits)])
    case 'raster':
      return encodeRaster(block, style)
    case 'qr':
      return encodeQr(block, style)
    case 'ean13':
      return encodeEan13(block.digits, style)
    case 'feed':
      return ok([commands.feed(block.lines)])
    case 'cut':
      return ok([commands.cut(traits.cut)])
  }
}

function textLine(
  runs: readonly TextRun[],
  where: Style['align'],
  style: Style,
  traits: PrinterTraits,
): Uint8Array {
  const parts = [aligned(where, style)]
  for (const run of runs) parts.push(...textRun(run, style, traits))
  return commands.join([...parts, commands.LINE_FEED])
}

function textRun(run: TextRun, style: Style, traits: PrinterTraits): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  const wanted = { bold: run.bold ?? false, size: run.size ?? 1 }
  if (wanted.bold !== style.bold) parts.push(commands.bold(wanted.bold))
  if (wanted.size !== style.size) parts.push(commands.size(wanted.size))
  Object.assign(style, wanted)
  for (const piece of encodeText(run.text, traits.pages, style.page)) {
    if (piece.page !== style.page) parts.push(commands.codePage(piece.page))
    style.page = piece.page
    parts.push(piece.bytes)
  }
  return parts
}

function aligned(where: Style['align'], style: Style): Uint8Array {
  if (style.align === where) return new Uint8Array(0)
  style.align = where
  return commands.align(where)
}

function encodeRaster(
  block: { readonly width: number; readonly height: number; readonly bits: string },
  style: Style,
): Result<readonly Uint8Array[], string> {
  const rowBytes = block.width / 8
  const bits = Buffer.from(block.bits, 'base64')
  if (!Number.isInteger(rowBytes)) return err(`a picture ${block.width} dots wide is not whole bytes`)
  if (bits.length === 0 || bits.length !== rowBytes * block.height)
    return err(`a picture of ${block.width} × ${block.height} dots has ${bits.length} bytes`)
  const harmless = withoutLiveCommands(bits)
  const bandBytes = Math.floor(BAND_BYTES_MAX / rowBytes) * rowBytes
  const placed = [aligned('centre', style)]
  const bands: Uint8Array[] = []
  for (let at = 0; at < harmless.length; at += bandBytes)
    bands.push(
      commands.join([...placed.splice(0), commands.raster(rowBytes, harmless.subarray(at, at + bandBytes))]),
    )
  return ok(bands)
}

/**
 * One dot more where a picture would hold a real-time command (DLE EOT, DLE ENQ, DLE DC4); nobody sees it. Looks for DLE
 * only: a receipt of pictures has a quarter of a million bytes.
 */
function withoutLiveCommands(bits: Uint8Array): Uint8Array {
  const harmless = new Uint8Array(bits)
  for (let at = bits.indexOf(DLE); at >= 0; at = bits.indexOf(DLE, at + 1)) {
    const next = bits[at + 1] ?? 0
    if (AFTER_DLE.has(next)) harmless[at + 1] = next | 0x08
  }
  return harmless
}

function encodeQr(
  block: { readonly data: string; readonly size: number },
  style: Style,
): Result<readonly Uint8Array[], string> {
  const data = new TextEncoder().encode(block.data.replace(CONTROLS, ''))
  if (data.length === 0 || data.length > QR_BYTES_MAX) return err(`a QR code of ${data.length} bytes`)
  return ok([commands.join([aligned('centre', style), commands.qrCode(data, block.size)])])
}

function encodeEan13(digits: string, style: Style): Result<readonly Uint8Array[], string> {
  if (!/^[0-9]{12,13}$/.test(digits)) return err('an EAN-13 has 12 or 13 digits')
  const check = digits.charAt(12)
  if (check !== '' && Number(check) !== checkDigit(digits))
    return err('the check digit of the EAN-13 is wrong')
  return ok([commands.join([aligned('centre', style), commands.ean13(digits.slice(0, 12))])])
}

/** GS1 General Specifications §7.9.1: weights 1 and 3 from the left over 12 digits. */
function checkDigit(digits: string): number {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return (10 - (sum % 10)) % 10
}
