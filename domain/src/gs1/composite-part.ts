import { parseElementString } from './element-string.ts'
import type { PieceFacts } from './piece-facts.ts'
import { readElements } from './read-elements.ts'
import type { BarcodeResult } from './reading.ts'

/**
 * Whether this is the part of a composite symbol that stands over an EAN or UPC. Scanners send the two as messages of their
 * own, the EAN first (`]E0`, then `]e0`), so that what belongs to an item comes without the item.
 */
export function isCompositePart(
  symbology: string | null,
  { readings, reasons }: Pick<BarcodeResult, 'readings' | 'reasons'>,
): boolean {
  return (
    symbology === ']e0' && readings.length === 0 && reasons.every(({ code }) => code === 'missing-partner')
  )
}

/** What the part says of the piece under this number; null when the two do not go together. */
export function readCompositePart(text: string, gtin14: string): PieceFacts | null {
  const [reading] = readElements(parseElementString(`01${gtin14}${text}`)).readings
  return reading?.kind === 'elements' && reading.gtin14 === gtin14 ? reading.facts : null
}
