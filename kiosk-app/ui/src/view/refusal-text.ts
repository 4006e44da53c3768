import type { AnyRefusal } from '../link/messages.ts'
import type { PlainId } from '../strings/words.ts'

/** What a person reads when the lane says no. Several reasons ask for the same act and share a text. */
export function refusalText(refusal: AnyRefusal): PlainId {
  switch (refusal) {
    case 'basket-changed':
    case 'intervention-changed':
      return 'refusal.changed'
    case 'sale-frozen':
    case 'attempt-open':
      return 'refusal.frozen'
    case 'intervention-open':
      return 'refusal.waits'
    case 'quantity-out-of-range':
      return 'refusal.quantity'
    case 'no-such-line':
    case 'line-is-weighed':
    case 'line-is-deposit':
      return 'refusal.line'
    case 'wrong-unit':
      return 'refusal.unit'
    case 'weight-not-positive':
    case 'weight-out-of-range':
    case 'reading-used':
      return 'refusal.weight'
    case 'amount-out-of-range':
    case 'nothing-due':
      return 'refusal.amount'
    case 'captured-money':
    case 'below-paid':
      return 'refusal.paid-part'
    case 'not-allowed':
      return 'refusal.not-allowed'
    case 'terminal-away':
      return 'refusal.terminal'
    case 'scale-away':
      return 'refusal.scale'
    case 'printer-away':
      return 'refusal.printer'
    case 'unknown-code':
      return 'refusal.code'
    case 'busy':
      return 'refusal.busy'
    case 'lane-closed':
    case 'no-business-day':
    case 'no-price-book':
      return 'refusal.closed'
    case 'clock-untrusted':
      return 'refusal.clock'
    case 'wrong-pin':
    case 'no-sign-in':
      return 'refusal.pin'
    case 'locked-out':
      return 'refusal.locked'
    case 'blocked-item':
      return 'notice.refused.blocked'
    case 'no-price':
      return 'notice.refused.no-price'
    case 'sale-full':
      return 'notice.refused.full'
    case 'duplicate':
      return 'notice.refused.duplicate'
    case 'sale-finished':
      return 'notice.refused.finished'
    case 'out-of-service':
    case 'disk-reserve':
      return 'notice.refused.service'
    case 'already':
    case 'attempt-not-open':
    case 'no-sale':
    case 'no-such-attempt':
    case 'no-such-intervention':
    case 'no-such-weighing':
    case 'nothing-to-print':
    case 'sale-in-progress':
    case 'weighing-open':
    case 'wrong-result':
      return 'refusal.other'
  }
}
