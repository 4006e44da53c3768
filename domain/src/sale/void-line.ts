import { changeBasket } from './change-basket.ts'
import { nameOf, type Decision, type Draft } from './draft.ts'
import { familyOf, saleIn } from './queries.ts'

/** Voids the lines together with what is sold with them. */
export function voidFamily(draft: Draft, lineIds: readonly string[], reason: string): Decision {
  const sale = saleIn(draft.ledger)
  const gone = lineIds.flatMap((lineId) => familyOf(sale, lineId).map((line) => line.lineId))
  const lines = sale.lines.map((line) => (gone.includes(line.lineId) ? { ...line, voided: true } : line))
  const by = nameOf(draft.circumstances.actor)
  return changeBasket(draft, { lines }, (priced) => ({
    type: 'item-voided',
    lineIds: gone,
    by,
    reason,
    priced,
  }))
}
