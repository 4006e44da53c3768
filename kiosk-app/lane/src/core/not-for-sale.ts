import type { CatalogueItem, ScanRefusal } from '@clearlane/domain'
import type { Notice } from '@clearlane/lane-contract'
import type { Answer } from './context.ts'

const NOT_FOR_SALE: readonly ScanRefusal[] = ['blocked-item', 'recalled', 'expired', 'best-before-passed']

/** It is to be put aside, whoever asks: the screen shows which one (K17). Null when it is another matter. */
export function notForSale(error: string): ScanRefusal | null {
  return NOT_FOR_SALE.find((one) => one === error) ?? null
}

/** What is said of an item that was typed or chosen from a tile; null when there is no more to say than the answer. */
export function unsoldNotice(item: CatalogueItem, answer: Answer): Notice | null {
  const reason = answer.ok ? null : notForSale(answer.error)
  return reason === null ? null : { kind: 'scan-refused', reason, item }
}
