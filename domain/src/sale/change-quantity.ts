import { changeBasket } from './change-basket.ts'
import { nameOf, type Decision, type Draft } from './draft.ts'
import type { Line } from './lines.ts'
import { familyOf, saleIn } from './queries.ts'

/** Sets how many pieces a line has, together with what is sold with it. */
export function changeQuantity(draft: Draft, lineId: string, quantity: number): Decision {
  const sale = saleIn(draft.ledger)
  const family = familyOf(sale, lineId).map((one) => one.lineId)
  const lines = sale.lines.map((one): Line =>
    family.includes(one.lineId) ? { ...one, measure: { kind: 'each', quantity } } : one,
  )
  const by = nameOf(draft.circumstances.actor)
  return changeBasket(draft, { lines }, (priced) => ({ type: 'quantity-set', lineId, quantity, by, priced }))
}
