import { assert } from '../assert.ts'
import { receiptDocument } from '../receipt/receipt-document.ts'
import { dueMinor, unsettledAttempts } from './attempt-money.ts'
import { canPay } from './can-pay.ts'
import { onSale, type Draft } from './draft.ts'
import type { PaidLine } from './events.ts'
import type { Line } from './lines.ts'
import { liveLines, saleIn } from './queries.ts'

/**
 * Completes the sale, in the transaction of the money that made its due 0. Nothing that was raised after the
 * freeze stops it; money that comes late to a basket that was thawed meets the same law as a request to pay.
 */
export function completedWhenPaid(draft: Draft, wasFrozen: boolean): Draft {
  const paid = dueMinor(draft.ledger) === 0 && unsettledAttempts(draft.ledger).length === 0
  const may = wasFrozen || canPay(draft.ledger, draft.circumstances).ok
  return paid && may ? completed(draft) : draft
}

export function completed(draft: Draft): Draft {
  const { ledger, circumstances } = draft
  const sale = saleIn(ledger)
  const { nextReceipt: receiptNumber, businessDay } = ledger
  assert(businessDay !== null, 'a day with a sale in the lane is not closed')
  return onSale(draft, sale.saleId, {
    type: 'sale-completed',
    receiptNumber,
    businessDay,
    paid: liveLines(sale).map(paidLine),
    receipt: receiptDocument(ledger, sale, circumstances),
  })
}

function paidLine({ lineId, item, price }: Line): PaidLine {
  const { netMinor, discountMinor, taxMinor, levies, taxedAs = item.taxCode } = price
  const each = levies === undefined ? {} : { levies }
  return { lineId, netMinor, discountMinor, taxCode: taxedAs, taxMinor, ...each }
}
