import type { PayRequest } from '../checkout/events.ts'
import type { World } from './world.ts'

/** The request to pay so much, with what the shopper saw when asking: the lane refuses it when that has changed. */
export function payRequest({ mirror }: World, amountMinor: number): PayRequest {
  return { amountMinor, seenSeq: mirror.seq, seenTotalMinor: mirror.ledger.sale?.totals.totalMinor ?? 0 }
}
