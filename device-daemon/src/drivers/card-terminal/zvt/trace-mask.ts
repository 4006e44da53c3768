import { encodeApdu, type Apdu } from './apdu.ts'
import { BMP, decodeFields } from './bmp.ts'
import { maskCardNumbers } from './text.ts'

/** Fields that a technician may see. Everything else in a message is blotted out, known or not. */
const SHOWN: ReadonlySet<number> = new Set([
  BMP.amount,
  BMP.trace,
  BMP.time,
  BMP.date,
  BMP.paymentType,
  BMP.result,
  BMP.terminalId,
  BMP.currency,
  BMP.totals,
  BMP.receiptNo,
  BMP.cardType,
])

const BLOT = 0x2a // '*', the same number of bytes: lengths stay readable

/** The bytes of a message as the technician's trace may keep them. */
export function maskedBytes(apdu: Apdu): Uint8Array {
  return encodeApdu({ ...apdu, data: maskedData(apdu) })
}

function maskedData(apdu: Apdu): Uint8Array {
  const message = (apdu.cla << 8) | apdu.ins
  switch (message) {
    case 0x040f:
    case 0x060f:
    case 0x0601:
      return maskedFields(apdu.data, 0)
    case 0x0600:
    case 0x0620:
    case 0x0630:
    case 0x0631:
    case 0x0650:
      return maskedFields(apdu.data, PASSWORD_BYTES)
    case 0x061e:
    case 0x04ff:
      return maskedFields(apdu.data, 0, 1)
    case 0x06d1:
    case 0x06d3:
      return maskedText(apdu.data)
    default:
      return new Uint8Array(apdu.data.length).fill(BLOT)
  }
}

const PASSWORD_BYTES = 3

/** Blots the first bytes (a password), keeps `plain` bytes (a code), then keeps only what the allow-list names. */
function maskedFields(data: Uint8Array, blotted: number, plain = 0): Uint8Array {
  const head = blotted + plain
  const masked = new Uint8Array(data.length).fill(BLOT)
  masked.set(data.subarray(blotted, head), Math.min(blotted, data.length))
  const body = data.subarray(head)
  for (const field of decodeFields(body).fields) {
    masked.set(body.subarray(field.at, field.start), head + field.at)
    if (SHOWN.has(field.id)) masked.set(field.value, head + field.start)
  }
  return masked
}

/** Printed text: read byte by byte as Latin-1, so that nothing moves. */
function maskedText(data: Uint8Array): Uint8Array {
  return Buffer.from(maskCardNumbers(Buffer.from(data).toString('latin1')), 'latin1')
}
