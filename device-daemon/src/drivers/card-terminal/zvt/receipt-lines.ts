import type { Apdu } from './apdu.ts'
import { decodeFields, fieldValue, BMP } from './bmp.ts'
import { maskCardNumbers, textOf } from './text.ts'
import { decodeTlv, tlvValue } from './tlv.ts'

/** Whom a receipt is for. Lines without a type belong to the customer unless their heading says otherwise. */
export type ReceiptType = 'merchant' | 'customer' | 'administration' | 'untold'

/** One printed line, card numbers blotted out. */
export type ReceiptLine = { readonly type: ReceiptType; readonly text: string }

const LINE_LENGTH_MAX = 80
export const LINES_MAX = 60 // as many as a payment result can carry

const TAG_RECEIPT_TYPE = 0x1f07
const TAG_TEXTS = 0x25
const TAG_LINE = 0x07

const NOTHING = new Uint8Array(0)

/** 06 D1: one attribute byte, the text, and perhaps a TLV container with the receipt type at the end. */
export function printLine(apdu: Apdu): readonly ReceiptLine[] {
  const [attribute = 0] = apdu.data
  if (attribute >= 0x80) return [] // 81: end of the receipt; no text
  const { text, type } = splitTrailer(apdu.data.subarray(1))
  return [line(type, text)]
}

/** 06 D3: a TLV container with the receipt type and all lines at once. */
export function printTextBlock(apdu: Apdu): readonly ReceiptLine[] {
  const container = decodeTlv(fieldValue(decodeFields(apdu.data), BMP.tlv) ?? NOTHING)
  if (!container.ok) return []
  const texts = decodeTlv(tlvValue(container.value, TAG_TEXTS) ?? NOTHING)
  if (!texts.ok) return []
  const type = typeOf(tlvValue(container.value, TAG_RECEIPT_TYPE)?.[0])
  return texts.value.filter((element) => element.tag === TAG_LINE).map((element) => line(type, element.value))
}

/** The lines for the shopper's receipt, at most 60. */
export function customerLines(lines: readonly ReceiptLine[]): string[] {
  const untold = lines.filter((one) => one.type === 'untold')
  const forMerchant = untold.some((one) => MERCHANT_HEADING.test(one.text))
  const chosen = lines.filter((one) => one.type === 'customer' || (one.type === 'untold' && !forMerchant))
  return chosen.map((one) => one.text).slice(0, LINES_MAX)
}

const MERCHANT_HEADING = /h.ndlerbeleg|merchant copy|kassenschnitt/i

/** What the receipt says it documents; terminals have no field for it, so the printed words decide. */
export function kindPrinted(lines: readonly ReceiptLine[]): 'reverse' | 'refund' | 'authorise' {
  if (lines.some((one) => REVERSAL_WORDS.test(one.text))) return 'reverse'
  if (lines.some((one) => REFUND_WORDS.test(one.text))) return 'refund'
  return 'authorise'
}

const REVERSAL_WORDS = /storno|reversal|\bvoid\b/i
const REFUND_WORDS = /gutschrift|refund|erstattung/i

function line(type: ReceiptType, text: Uint8Array): ReceiptLine {
  return { type, text: maskCardNumbers(textOf(text)).trimEnd().slice(0, LINE_LENGTH_MAX) }
}

/** `06 04 1F 07 01 tt` at the end of a line (CardComplete terminals, Portalum fixture). */
function splitTrailer(bytes: Uint8Array): { readonly text: Uint8Array; readonly type: ReceiptType } {
  const trailer = bytes.subarray(-6)
  const [tag, length, high, low, size, type] = trailer
  const isTrailer = tag === 0x06 && length === 4 && high === 0x1f && low === 0x07 && size === 1
  if (!isTrailer) return { text: bytes, type: 'untold' }
  return { text: bytes.subarray(0, -6), type: typeOf(type) }
}

function typeOf(byte: number | undefined): ReceiptType {
  if (byte === 1) return 'merchant'
  if (byte === 2) return 'customer'
  if (byte === 3) return 'administration'
  return 'untold'
}
