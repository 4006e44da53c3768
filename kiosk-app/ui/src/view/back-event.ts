import type { OverlayPath } from '../checkout/paths.ts'
import type { CheckoutEvent } from '../checkout/events.ts'

/** What the key Back asks for: the innermost thing that is open closes. The chart ignores it where nothing can be left. */
export function backEvent(overlay: OverlayPath): CheckoutEvent {
  if (overlay === 'stillThere') return { type: 'shopper.still-here' }
  if (overlay.startsWith('staff.')) return { type: 'staff.back' }
  return { type: overlay === 'shopper.none' ? 'shopper.back' : 'shopper.close' }
}
