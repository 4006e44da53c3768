import { err, ok, type Result } from '@clearlane/device-contract'
import { tlvLength } from './tlv.ts'

/** How long a data field ("bitmap") is: fixed, counted by two or three F-digits, or by a TLV length. */
type Form = number | 'll' | 'lll' | 'tlv'

/** PA00P015, chapter "Summary of utilised bitmaps"; checked against the table of Portalum.Zvt. */
const FORMS = new Map<number, Form>([
  [0x01, 1],
  [0x02, 1],
  [0x03, 1],
  [0x04, 6],
  [0x05, 1],
  [0x06, 'tlv'],
  [0x0b, 3],
  [0x0c, 3],
  [0x0d, 2],
  [0x0e, 2],
  [0x17, 2],
  [0x19, 1],
  [0x22, 'll'],
  [0x23, 'll'],
  [0x24, 'lll'],
  [0x27, 1],
  [0x29, 4],
  [0x2a, 15],
  [0x2d, 'll'],
  [0x2e, 'lll'],
  [0x37, 'lll'],
  [0x3a, 2],
  [0x3b, 8],
  [0x3c, 'lll'],
  [0x3d, 3],
  [0x49, 2],
  [0x60, 'lll'],
  [0x87, 2],
  [0x88, 3],
  [0x8a, 1],
  [0x8b, 'll'],
  [0x8c, 1],
  [0x9a, 'lll'],
  [0xa0, 1],
  [0xa7, 'll'],
  [0xaa, 3],
  [0xaf, 'lll'],
  [0xba, 5],
])

/** The fields that we read and name, by number. */
export const BMP = {
  amount: 0x04,
  tlv: 0x06,
  trace: 0x0b,
  time: 0x0c,
  date: 0x0d,
  paymentType: 0x19,
  result: 0x27,
  terminalId: 0x29,
  originalTrace: 0x37,
  authCode: 0x3b,
  currency: 0x49,
  totals: 0x60,
  receiptNo: 0x87,
  cardType: 0x8a,
  cardName: 0x8b,
} as const

/** One field, where its number stands (`at`) and where its value starts, so that a masker can blot it in place. */
export type Field = {
  readonly id: number
  readonly at: number
  readonly start: number
  readonly value: Uint8Array
}

/** What could be read, in order; `rest` > 0 says how many bytes at the end made no sense. */
export type Fields = { readonly fields: readonly Field[]; readonly rest: number }

export function decodeFields(bytes: Uint8Array): Fields {
  const fields: Field[] = []
  let at = 0
  for (let [id] = bytes; id !== undefined; [id] = bytes.subarray(at)) {
    const span = spanOf(id, bytes.subarray(at + 1))
    if (!span.ok) return { fields, rest: bytes.length - at }
    const start = at + 1 + span.value.head
    fields.push({ id, at, start, value: bytes.slice(start, start + span.value.length) })
    at = start + span.value.length
  }
  return { fields, rest: 0 }
}

type Span = { readonly head: number; readonly length: number }

function spanOf(id: number, bytes: Uint8Array): Result<Span, 'unreadable'> {
  const form = FORMS.get(id)
  if (form === undefined) return err('unreadable')
  const span = measure(form, bytes)
  if (!span.ok || span.value.head + span.value.length > bytes.length) return err('unreadable')
  return span
}

function measure(form: Form, bytes: Uint8Array): Result<Span, 'unreadable'> {
  switch (form) {
    case 'll':
      return counted(bytes, 2)
    case 'lll':
      return counted(bytes, 3)
    case 'tlv': {
      const length = tlvLength(bytes)
      return length.ok ? ok({ head: length.value.size, length: length.value.length }) : err('unreadable')
    }
    default:
      return ok({ head: 0, length: form })
  }
}

/** LLVAR and LLLVAR: one decimal digit a byte, with F in the high half: F1 F7 is 17. */
function counted(bytes: Uint8Array, digits: number): Result<Span, 'unreadable'> {
  let length = 0
  for (const byte of bytes.subarray(0, digits)) {
    const digit = byte & 0x0f
    if (byte >> 4 !== 0x0f || digit > 9) return err('unreadable')
    length = length * 10 + digit
  }
  return bytes.length < digits ? err('unreadable') : ok({ head: digits, length })
}

/** The value of the first field with this number. */
export function fieldValue(fields: Fields, id: number): Uint8Array | undefined {
  return fields.fields.find((field) => field.id === id)?.value
}
