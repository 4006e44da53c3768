import type { CatalogueItem, StoreProfile } from '@clearlane/domain'
import type { AnyRefusal } from '../link/messages.ts'
import type { Words } from '../strings/words.ts'
import { refusalText } from './refusal-text.ts'

/** A limit is named with what it allows: who is told "too many" would have to guess. */
export function quantityRefusal(
  refusal: AnyRefusal,
  { quantityMax }: Pick<CatalogueItem, 'quantityMax'>,
  limits: StoreProfile['limits'],
  words: Words,
): string {
  if (refusal === 'quantity-out-of-range') return words.t('line.at-most', { count: limits.quantityMax })
  if (refusal === 'item-limit' && quantityMax !== undefined)
    return words.t('line.at-most', { count: quantityMax })
  return words.t(refusalText(refusal))
}
