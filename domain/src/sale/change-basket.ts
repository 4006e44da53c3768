import { AMOUNT_MINOR_MAX } from '../money/minor.ts'
import { err, ok } from '../result.ts'
import { paidMinor } from './attempt-money.ts'
import { onSale, type Decision, type Draft } from './draft.ts'
import type { SaleEvent } from './events.ts'
import type { Sale } from './ledger.ts'
import type { Priced } from './lines.ts'
import { saleIn } from './queries.ts'
import { inStepWithBasket } from './raise.ts'
import { reprice } from './reprice.ts'

/**
 * Writes one change of the basket, priced by the one engine, and brings interventions in step. Refused when the
 * total would fall below what is paid already.
 */
export function changeBasket(
  draft: Draft,
  basket: Partial<Pick<Sale, 'lines' | 'discounts' | 'isMember'>>,
  eventWith: (priced: Priced) => SaleEvent,
): Decision {
  const sale: Sale = { ...saleIn(draft.ledger), ...basket }
  const priced = reprice(sale, draft.circumstances)
  if (priced.totals.extendedMinor > AMOUNT_MINOR_MAX) return err('sale-full')
  if (priced.totals.totalMinor < paidMinor(draft.ledger, sale.saleId)) return err('below-paid')
  return ok(inStepWithBasket(onSale(draft, sale.saleId, eventWith(priced))))
}
