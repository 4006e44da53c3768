import type { BarcodeReading } from '../gs1/reading.ts'

export function gtinItemId(gtin14: string): string {
  return `gtin:${gtin14}`
}

export function pluItemId(plu: string): string {
  return `plu:${plu}`
}

/** The items that a reading may mean, the likeliest first: the first that the price book knows is sold. */
export function itemIdsOf(reading: BarcodeReading): readonly string[] {
  switch (reading.kind) {
    case 'gtin':
      return [reading.gtin14, ...reading.alternatives].map(gtinItemId)
    case 'plu':
      return [pluItemId(reading.plu)]
    case 'badge':
    case 'unknown':
      return []
  }
}
