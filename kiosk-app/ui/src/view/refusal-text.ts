import type { AnyRefusal } from '../link/messages.ts'
import type { PlainId } from '../strings/words.ts'

// Several reasons ask for the same act and share a text; the compiler finds a reason without one.
const TEXTS: Readonly<Record<AnyRefusal, PlainId>> = {
  'basket-changed': 'refusal.changed',
  'intervention-changed': 'refusal.changed',
  'sale-frozen': 'refusal.frozen',
  'attempt-open': 'refusal.frozen',
  'intervention-open': 'refusal.waits',
  'quantity-out-of-range': 'refusal.quantity',
  'no-such-line': 'refusal.line',
  'line-is-weighed': 'refusal.line',
  'line-is-deposit': 'refusal.line',
  'wrong-unit': 'refusal.unit',
  'weight-not-positive': 'refusal.weight',
  'weight-out-of-range': 'refusal.weight',
  'reading-used': 'refusal.weight',
  'amount-out-of-range': 'refusal.amount',
  'nothing-due': 'refusal.amount',
  'captured-money': 'refusal.paid-part',
  'below-paid': 'refusal.paid-part',
  'not-allowed': 'refusal.not-allowed',
  'terminal-away': 'refusal.terminal',
  'scale-away': 'refusal.scale',
  'printer-away': 'refusal.printer',
  'unknown-code': 'refusal.code',
  busy: 'refusal.busy',
  'lane-closed': 'refusal.closed',
  'no-business-day': 'refusal.closed',
  'no-price-book': 'refusal.closed',
  'clock-untrusted': 'refusal.clock',
  'wrong-pin': 'refusal.pin',
  'no-sign-in': 'refusal.pin',
  'locked-out': 'refusal.locked',
  'blocked-item': 'notice.refused.blocked',
  'no-price': 'notice.refused.no-price',
  'sale-full': 'notice.refused.full',
  duplicate: 'notice.refused.duplicate',
  'sale-finished': 'notice.refused.finished',
  'out-of-service': 'notice.refused.service',
  'disk-reserve': 'notice.refused.service',
  already: 'refusal.other',
  'attempt-not-open': 'refusal.other',
  'no-sale': 'refusal.other',
  'no-such-attempt': 'refusal.other',
  'no-such-intervention': 'refusal.other',
  'no-such-weighing': 'refusal.other',
  'nothing-to-print': 'refusal.other',
  'sale-in-progress': 'refusal.other',
  'weighing-open': 'refusal.other',
  'wrong-result': 'refusal.other',
}

/** What a person reads when the lane says no. */
export function refusalText(refusal: AnyRefusal): PlainId {
  return TEXTS[refusal]
}
