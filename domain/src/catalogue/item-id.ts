import { NO_FACTS, type PieceFacts } from '../gs1/piece-facts.ts'
import type { BarcodeResult } from '../gs1/reading.ts'

export function gtinItemId(gtin14: string): string {
  return `gtin:${gtin14}`
}

export function pluItemId(plu: string): string {
  return `plu:${plu}`
}

/** An item that a code may mean, and what the code says of this piece of it. */
export type ItemMeant = { readonly itemId: string; readonly facts: PieceFacts }

/** The items that a code may mean, the likeliest first: the first that the price book knows is sold. */
export function itemsMeant({ readings }: BarcodeResult): readonly ItemMeant[] {
  return readings.flatMap((reading): readonly ItemMeant[] => {
    switch (reading.kind) {
      case 'gtin':
        return [{ itemId: gtinItemId(reading.gtin14), facts: NO_FACTS }]
      case 'plu':
        return [{ itemId: pluItemId(reading.plu), facts: NO_FACTS }]
      case 'elements': {
        const { gtin14, facts } = reading
        return gtin14 === null ? [] : [{ itemId: gtinItemId(gtin14), facts }]
      }
      case 'label':
        return [{ itemId: gtinItemId(reading.gtin14), facts: reading.facts }]
      case 'badge':
      case 'coupon':
      case 'member':
      case 'deposit-slip':
        return []
    }
  })
}
