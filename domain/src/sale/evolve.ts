import type { LedgerEvent } from './events.ts'
import { evolveAttempt } from './evolve-attempt.ts'
import { evolveBagging } from './evolve-bagging.ts'
import { evolveBasket } from './evolve-basket.ts'
import { evolveEnding } from './evolve-ending.ts'
import { evolveIntervention } from './evolve-intervention.ts'
import { evolveLane } from './evolve-lane.ts'
import { evolvePrint } from './evolve-print.ts'
import { evolveReconciliation } from './evolve-reconciliation.ts'
import { evolveStaff } from './evolve-staff.ts'
import type { Ledger } from './ledger.ts'

/**
 * The ledger after one more fact. It never looks anything up and never prices. Total: a fact that has no place
 * in this ledger (no such sale, line or attempt) leaves it as it is.
 */
export function evolve(ledger: Ledger, event: LedgerEvent): Ledger {
  switch (event.type) {
    case 'lane-started':
    case 'lane-opened':
    case 'lane-closed':
    case 'business-day-opened':
    case 'business-day-closed':
    case 'price-book-activated':
    case 'clock-stepped':
    case 'scan-refused':
      return evolveLane(ledger, event)
    case 'staff-signed-in':
    case 'staff-sign-in-failed':
    case 'staff-locked':
    case 'staff-signed-out':
      return evolveStaff(ledger, event)
    case 'language-set':
    case 'item-added':
    case 'quantity-set':
    case 'item-voided':
    case 'member-identified':
    case 'discount-granted':
    case 'weighing-requested':
    case 'weight-recorded':
    case 'weighing-cancelled':
      return evolveBasket(ledger, event)
    case 'intervention-raised':
    case 'intervention-resolved':
    case 'approval-granted':
      return evolveIntervention(ledger, event)
    case 'bagging-began':
    case 'platform-settled':
    case 'bagging-told':
    case 'bag-announced':
    case 'bagging-skipped':
    case 'bagging-accepted':
      return evolveBagging(ledger, event)
    case 'sale-started':
    case 'sale-suspended':
    case 'sale-resumed':
    case 'sale-cancelled':
    case 'sale-completed':
    case 'receipt-chosen':
    case 'session-ended':
      return evolveEnding(ledger, event)
    case 'print-requested':
    case 'receipt-printed':
      return evolvePrint(ledger, event)
    case 'tender-requested':
    case 'tender-authorised':
    case 'tender-reversed':
    case 'tender-refunded':
    case 'tender-declined':
    case 'tender-unknown':
    case 'tender-settled':
      return evolveAttempt(ledger, event)
    case 'reconciliation-raised':
    case 'reconciliation-resolved':
      return evolveReconciliation(ledger, event)
  }
}
