import { netMinor, type ZvtTransaction } from './ledger.ts'
import { bcd, bytes, counted, hex, message, text, tlv } from './wire.ts'

export const ACK = message(0x8000)

/** 84 xx: not now, or not at all. */
export function refuse(code: number): Uint8Array {
  return message(0x8400 + code)
}

/** 04 FF with a status code and the time-out byte. */
export function intermediate(code: number): Uint8Array {
  return message(0x04ff, code, 0x00)
}

/** 06 1E: the end of an operation that did not take effect. */
export function aborted(code: number): Uint8Array {
  return message(0x061e, code)
}

/** 06 0F after a payment, a reversal, a refund, a repeat or an end of day. */
export const COMPLETED = message(0x060f)

/** 06 0F after a registration: status byte, terminal id, currency. */
export function registered(terminalId: string): Uint8Array {
  return message(0x060f, 0x19, 0x00, 0x29, hex(terminalId), 0x49, 0x09, 0x78)
}

/** 06 0F after a status enquiry: version, status code, terminal id in a TLV container. */
export function enquired(terminalId: string): Uint8Array {
  const container = tlv(0x06, tlv(0x1f44, hex(terminalId)))
  return message(0x060f, counted(3, text('CLEARLANE-TWIN 1')), 0x00, container)
}

/** 04 0F of an operation that did not take effect. */
export function failure(code: number, terminalId: string): Uint8Array {
  return message(0x040f, 0x27, code, 0x29, hex(terminalId), 0x3c, counted(3, text('Vorgang abgebrochen')))
}

/** What is on the terminal's mind when it tells of a transaction. */
export type Telling = { readonly terminalId: string; readonly wallMs: number; readonly leaky: boolean }

/** 04 0F of a transaction that took effect; the card's number is masked with E, unless the terminal is leaky. */
export function success(transaction: ZvtTransaction, telling: Telling): Uint8Array {
  const { card, pin } = transaction
  const technology = card.how === 'inserted' ? 0x01 : 0x02
  const container = bytes(tlv(0x1f12, bytes(technology)), tlv(0x1f10, bytes(pin ? 0x02 : 0x00)))
  return message(
    0x040f,
    bytes(0x27, 0x00, 0x04, bcd(transaction.amountMinor, 6), 0x0b, bcd(transaction.trace, 3)),
    bytes(0x0c, timeOf(telling.wallMs), 0x0d, dateOf(telling.wallMs), 0x0e, 0x28, 0x12, 0x17, 0x00, 0x01),
    bytes(0x19, pin ? 0x70 : 0x60, 0x22, counted(2, shownNumber(card.number, telling.leaky))),
    bytes(
      0x29,
      hex(telling.terminalId),
      0x2a,
      text('804011926      '),
      0x3b,
      text(authCode(transaction)),
      0,
      0,
    ),
    bytes(0x49, 0x09, 0x78, 0x87, bcd(transaction.receiptNo, 2), 0x88, bcd(transaction.trace, 3)),
    bytes(0x8a, 0x05, 0x8b, counted(2, bytes(text(card.name), 0)), tlv(0x06, container)),
  )
}

/** 04 0F of an end of day: total, and the totals of each card type (BMP 60). */
export function dayTotals(day: readonly ZvtTransaction[], trace: number, wallMs: number): Uint8Array {
  const total = Math.max(0, netMinor(day)) // the field knows no sign
  const first = day[0]?.receiptNo ?? 0
  const last = day.at(-1)?.receiptNo ?? 0
  const others = Array.from({ length: 6 }, () => bytes(0, bcd(0, 6)))
  const totals = bytes(bcd(first, 2), bcd(last, 2), Math.min(255, day.length), bcd(total, 6), ...others)
  const head = bytes(0x27, 0x00, 0x04, bcd(total, 6), 0x0b, bcd(trace, 3))
  const when = bytes(0x0c, timeOf(wallMs), 0x0d, dateOf(wallMs))
  return message(0x040f, head, when, 0x60, counted(3, totals))
}

/** 06 D3: all lines of a receipt in one block. Type 1 merchant, 2 customer, 3 administration. */
export function textBlock(type: 1 | 2 | 3, lines: readonly string[]): Uint8Array {
  const texts = bytes(...lines.map((line) => tlv(0x07, text(line))), tlv(0x09, bytes(0x81)))
  return message(0x06d3, tlv(0x06, bytes(tlv(0x1f07, bytes(type)), tlv(0x25, texts))))
}

/** 06 D1, one for each line, with the receipt type in a container at the end; the last has no text. */
export function lineByLine(type: 1 | 2 | 3, lines: readonly string[]): readonly Uint8Array[] {
  const trailer = tlv(0x06, tlv(0x1f07, bytes(type)))
  return [...lines.map((line) => message(0x06d1, 0x00, text(line), trailer)), message(0x06d1, 0x81, trailer)]
}

const TITLES = { authorise: 'ZAHLUNG', reverse: '** STORNO **', refund: '** GUTSCHRIFT **' } as const

/** The words of a receipt, at most 24 letters wide. */
export function receiptLines(transaction: ZvtTransaction, telling: Telling): readonly string[] {
  const digits = transaction.card.number
  const number = telling.leaky ? digits : `************${digits.slice(-4)}`
  return [
    TITLES[transaction.kind],
    `Terminal-ID:    ${telling.terminalId}`,
    `Beleg-Nr:           ${String(transaction.receiptNo).padStart(4, '0')}`,
    `Trace-Nr:         ${String(transaction.trace).padStart(6, '0')}`,
    transaction.card.name,
    `Nr: ${number}`,
    `Genehmigung:      ${authCode(transaction)}`,
    `BETRAG EUR ${amountText(transaction.amountMinor)}`,
    transaction.pin ? 'PIN geprüft' : 'Kontaktlos',
  ]
}

function amountText(amountMinor: number): string {
  const cents = String(amountMinor).padStart(3, '0')
  return `${cents.slice(0, -2)},${cents.slice(-2)}`.padStart(13)
}

function authCode(transaction: ZvtTransaction): string {
  return String((transaction.trace * 7919) % 1_000_000).padStart(6, '0')
}

function shownNumber(digits: string, leaky: boolean): Uint8Array {
  const shown = leaky ? digits : `${'e'.repeat(digits.length - 4)}${digits.slice(-4)}`
  return hex(shown.length % 2 === 0 ? shown : `${shown}f`)
}

function timeOf(wallMs: number): Uint8Array {
  return hex(new Date(wallMs).toISOString().slice(11, 19).replaceAll(':', ''))
}

function dateOf(wallMs: number): Uint8Array {
  return hex(new Date(wallMs).toISOString().slice(5, 10).replaceAll('-', ''))
}
