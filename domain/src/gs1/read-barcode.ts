import { readBadge } from './badge.ts'
import { readDigits } from './read-digits.ts'
import type { BarcodeReading, BarcodeReason } from './reading.ts'
import { reason } from './reasons.ts'
import { codeKindOf, isAimIdentifier } from './symbology.ts'

/** Longest data that is looked at: no symbol that a till reads holds more, the rest is an accident. */
export const BARCODE_LENGTH_MAX = 2048

export type BarcodeInput = {
  /** AIM identifier such as `]E0`, or null when the scanner sends none or a person typed the code. */
  readonly symbology: string | null
  /** Without terminator. An AIM identifier that was left in front is used when `symbology` is null. */
  readonly data: string | Uint8Array
}

/**
 * What a code says. Answers whatever the bytes: what is not read is `unknown` with every reason. A number of
 * which the bars may mean two things (8 digits without an identifier) comes with its alternatives.
 */
export function readBarcode({ symbology, data }: BarcodeInput): BarcodeReading {
  if (data.length === 0) return unknown(reason('empty', 0, 'no data'))
  if (data.length > BARCODE_LENGTH_MAX) {
    return unknown(reason('too-long', BARCODE_LENGTH_MAX, `longer than ${BARCODE_LENGTH_MAX} characters`))
  }
  const text = typeof data === 'string' ? data : String.fromCharCode(...data)
  if (symbology !== null) return readText(symbology, text)
  const inFront = text.slice(0, 3)
  return isAimIdentifier(inFront) ? shifted(readText(inFront, text.slice(3)), 3) : readText(null, text)
}

function readText(symbology: string | null, text: string): BarcodeReading {
  const kind = codeKindOf(symbology, text)
  if (!kind.ok) return unknown(kind.error)
  if (kind.value !== 'badge') return readDigits(kind.value, text)
  const badge = readBadge(text)
  return badge.ok ? { kind: 'badge', badgeId: badge.value } : unknown(badge.error)
}

/** Positions count from where the data began. */
function shifted(reading: BarcodeReading, by: number): BarcodeReading {
  if (reading.kind !== 'unknown') return reading
  const move = (one: BarcodeReason): BarcodeReason => ({ ...one, position: one.position + by })
  return { kind: 'unknown', reasons: reading.reasons.map(move) }
}

function unknown(because: BarcodeReason): BarcodeReading {
  return { kind: 'unknown', reasons: [because] }
}
