import type { Baseline, PaymentEffect } from '@clearlane/device-contract'
import { decodeBcd, hexOf } from './bcd.ts'
import { BMP, decodeFields, fieldValue, type Fields } from './bmp.ts'
import { currencyLetters } from './currency.ts'
import { maskCardNumbers, textOf } from './text.ts'
import { decodeTlv, tlvValue, type Tlv } from './tlv.ts'

/**
 * A status information (04 0F). Only these fields leave the decoder, by allow-list: the card's number, tracks,
 * expiry and sequence number are never read. Null means that the terminal did not say.
 */
export type Status = {
  readonly result: number | null
  readonly amountMinor: number | null
  readonly currency: string | null
  readonly terminalId: string | null
  readonly receiptNo: number | null
  readonly trace: number
  readonly cardName: string
  readonly authCode: string
  readonly verification: PaymentEffect['verification']
  readonly reversal: boolean
  readonly totals: DayTotals | null
}

/** BMP 60 of an end of day: how many transactions, all card types together. */
export type DayTotals = { readonly count: number }

export function decodeStatus(data: Uint8Array): Status {
  const fields = decodeFields(data)
  const tlv = containerOf(fields)
  const currency = numberIn(fields, BMP.currency)
  return {
    result: fieldValue(fields, BMP.result)?.[0] ?? null,
    amountMinor: numberIn(fields, BMP.amount),
    currency: currency === null ? null : currencyLetters(currency),
    terminalId: terminalIdIn(fields),
    receiptNo: numberIn(fields, BMP.receiptNo),
    trace: numberIn(fields, BMP.trace) ?? 0,
    cardName: textIn(fields, BMP.cardName, 40),
    authCode: textIn(fields, BMP.authCode, 20),
    verification: verificationOf(fields, tlv),
    reversal: fieldValue(fields, BMP.originalTrace) !== undefined,
    totals: totalsIn(fields),
  }
}

/** The terminal's last transaction as a mark to compare with; null when the status does not name one. */
export function markOf(status: Status, ownTerminalId: string): Baseline | null {
  if (status.receiptNo === null && status.trace === 0) return null
  return {
    terminalId: status.terminalId ?? ownTerminalId,
    receiptNo: status.receiptNo ?? 0,
    trace: status.trace,
  }
}

/** Completion (06 0F) of a registration or a status enquiry: the terminal id, from wherever it stands. */
export function terminalIdOfCompletion(data: Uint8Array): string | null {
  const plain = decodeFields(data)
  const found = terminalIdIn(plain)
  if (found !== null) return found
  const afterVersion = decodeFields(withoutVersion(data))
  const value = tlvValue(containerOf(afterVersion), 0x1f44) // terminal id (EVerest/zvt, status enquiry)
  return value === undefined ? null : hexOf(value)
}

/** A status enquiry's completion starts with LLLVAR software version and a status byte, both without a tag. */
function withoutVersion(data: Uint8Array): Uint8Array {
  const [hundreds = 0, tens = 0, ones = 0] = data
  const length = (hundreds & 0x0f) * 100 + (tens & 0x0f) * 10 + (ones & 0x0f)
  return data.subarray(3 + length + 1)
}

function containerOf(fields: Fields): readonly Tlv[] {
  const decoded = decodeTlv(fieldValue(fields, BMP.tlv) ?? new Uint8Array(0))
  return decoded.ok ? decoded.value : []
}

function terminalIdIn(fields: Fields): string | null {
  const value = fieldValue(fields, BMP.terminalId)
  return value === undefined ? null : hexOf(value)
}

function numberIn(fields: Fields, id: number): number | null {
  const value = fieldValue(fields, id)
  if (value === undefined) return null
  const number = decodeBcd(value)
  return number.ok ? number.value : null
}

function textIn(fields: Fields, id: number, maxLength: number): string {
  const text = textOf(fieldValue(fields, id) ?? new Uint8Array(0)).trim()
  return maskCardNumbers(text).slice(0, maxLength)
}

/** TLV tag 1F10, cardholder authentication; without it payment type 70 is "PIN-based" (BMP 19). */
function verificationOf(fields: Fields, tlv: readonly Tlv[]): PaymentEffect['verification'] {
  switch (tlvValue(tlv, 0x1f10)?.[0]) {
    case 0x00:
      return 'none'
    case 0x01:
    case 0x05:
    case 0x06:
    case 0x07:
      return 'signature'
    case 0x02:
    case 0x03:
    case 0x04:
      return 'pin'
    case undefined:
    default:
      return fieldValue(fields, BMP.paymentType)?.[0] === 0x70 ? 'pin' : 'none'
  }
}

const CARD_TYPES = 7 // girocard, JCB, Eurocard, Amex, Visa, Diners, others: count (1 byte), total (6 byte BCD)
const TOTALS_BYTES = 4 + CARD_TYPES * 7 // first and last receipt number before them

function totalsIn(fields: Fields): DayTotals | null {
  const value = fieldValue(fields, BMP.totals)
  if (value === undefined || value.length < TOTALS_BYTES) return null
  const counts = value.subarray(4).filter((_, at) => at % 7 === 0)
  return { count: counts.subarray(0, CARD_TYPES).reduce((sum, count) => sum + count, 0) }
}
