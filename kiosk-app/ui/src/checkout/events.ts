import type { CatalogueItem, Phase } from '@clearlane/domain'
import type { Notice, UiCommand } from '@clearlane/lane-contract'
import type { AnyRefusal } from '../link/messages.ts'
import type { Comfort } from './comfort.ts'

/** The ledger says where the conversation is; one event a phase, so that a graph walk needs no payloads. */
type PhaseEvent = { [P in Phase]: { readonly type: `ledger.phase.${P}` } }[Phase]

/** What became of a payment in doubt, or of money that was to go back. */
export type Outcome = 'paid' | 'not-paid' | 'returned' | 'not-returned'

type LedgerFact =
  | { readonly type: 'ledger.declined' }
  | { readonly type: 'ledger.payment-stopped' }
  | { readonly type: 'ledger.receipt-chosen' }
  | { readonly type: 'ledger.unknown-item'; readonly interventionId: string }
  | { readonly type: 'ledger.age'; readonly interventionId: string }
  | { readonly type: 'ledger.void'; readonly interventionId: string }
  | { readonly type: 'ledger.quantity'; readonly interventionId: string }
  | { readonly type: 'ledger.help'; readonly interventionId: string }
  /** Pieces that no code counts are in the basket: how many is asked. */
  | { readonly type: 'ledger.pieces'; readonly lineId: string }
  | { readonly type: 'ledger.bagging' }
  | { readonly type: 'ledger.bagging-over' }
  | { readonly type: 'ledger.resolved'; readonly interventionId: string }
  | {
      readonly type: 'ledger.settled'
      readonly attemptId: string
      readonly amountMinor: number
      readonly outcome: Outcome
    }
  | { readonly type: 'ledger.staff-in' }
  | { readonly type: 'ledger.staff-out' }

type LiveFact =
  | { readonly type: 'live.idle-asking' }
  | { readonly type: 'live.idle-over' }
  | { readonly type: 'live.basket-aside' }
  | { readonly type: 'live.basket-fetched' }
  | { readonly type: 'live.pin-wanted' }
  | { readonly type: 'live.pin-over' }
  | { readonly type: 'live.out-of-service' }
  | { readonly type: 'live.in-service' }

type LinkFact =
  | { readonly type: 'link.ready' }
  | { readonly type: 'link.lost' }
  | { readonly type: 'link.superseded' }
  | { readonly type: 'link.no-key' }
  | { readonly type: 'link.out-of-date' }

/** The lane's word on something that was asked. */
type Answer =
  | { readonly type: 'lane.accepted'; readonly command: UiCommand['type'] }
  | { readonly type: 'lane.refused'; readonly command: UiCommand['type']; readonly refusal: AnyRefusal }
  | { readonly type: 'lane.notice'; readonly notice: Notice }
  | { readonly type: 'lane.unsold'; readonly notice: Unsold }

/** A thing that is to be put aside, and why. */
export type Unsold = Extract<Notice, { kind: 'scan-refused' }> & { readonly item: CatalogueItem }

/** What is known by name gets a dialog; the rest is a line at the edge of the screen. */
export function saidByLane(notice: Notice): Extract<CheckoutEvent, { readonly notice: Notice }> {
  if (notice.kind !== 'scan-refused' || notice.item === undefined) return { type: 'lane.notice', notice }
  return { type: 'lane.unsold', notice: { ...notice, item: notice.item } }
}

export type PayRequest = {
  readonly amountMinor: number
  readonly seenSeq: number
  readonly seenTotalMinor: number
}

type ShopperEvent =
  | { readonly type: 'shopper.start'; readonly language: string }
  | { readonly type: 'shopper.back' }
  | { readonly type: 'shopper.close' }
  | { readonly type: 'shopper.open-produce' }
  | { readonly type: 'shopper.open-pad' }
  | { readonly type: 'shopper.open-search' }
  | { readonly type: 'shopper.letter'; readonly letter: string }
  | { readonly type: 'shopper.submit-code' }
  | { readonly type: 'shopper.weigh'; readonly itemId: string }
  | { readonly type: 'shopper.review' }
  | { readonly type: 'shopper.choose-payment' }
  | { readonly type: 'shopper.split' }
  | ({ readonly type: 'shopper.pay' } & PayRequest)
  | { readonly type: 'shopper.choose-receipt'; readonly method: 'paper' | 'none' }
  | { readonly type: 'shopper.finish' }
  | { readonly type: 'shopper.open-line'; readonly lineId: string }
  | { readonly type: 'shopper.open-quantity' }
  | { readonly type: 'shopper.set-quantity'; readonly lineId: string; readonly quantity: number }
  | { readonly type: 'shopper.remove-line'; readonly lineId: string }
  | { readonly type: 'shopper.open-intervention'; readonly interventionId: string }
  | { readonly type: 'shopper.withdraw'; readonly interventionId: string; readonly version: number }
  | { readonly type: 'shopper.open-language' }
  | { readonly type: 'shopper.choose-language'; readonly language: string }
  | { readonly type: 'shopper.open-comfort' }
  | { readonly type: 'shopper.set-comfort'; readonly comfort: Comfort }
  | { readonly type: 'shopper.cancel-purchase' }
  | { readonly type: 'shopper.confirm-cancel' }
  | { readonly type: 'shopper.help'; readonly interventionId: string | null }
  | { readonly type: 'shopper.open-bagging' }
  | { readonly type: 'shopper.own-bag' }
  | { readonly type: 'shopper.skip-bagging'; readonly lineId: string }
  | { readonly type: 'shopper.still-here' }
  | { readonly type: 'shopper.use-here' }

type StaffEvent =
  | { readonly type: 'staff.submit-pin' }
  | { readonly type: 'staff.back' }
  | { readonly type: 'staff.open-line'; readonly lineId: string }
  | { readonly type: 'staff.open-quantity' }
  | { readonly type: 'staff.open-discount'; readonly lineId: string | null }
  | { readonly type: 'staff.open-settle'; readonly attemptId: string }
  | { readonly type: 'staff.open-suspended' }
  | { readonly type: 'staff.open-cancel' }
  | { readonly type: 'staff.open-day' }
  | { readonly type: 'staff.finish'; readonly command: UiCommand }

/** A key of the on-screen pad. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'back' | 'clear'

export type CheckoutEvent =
  | PhaseEvent
  | LedgerFact
  | LiveFact
  | LinkFact
  | Answer
  | ShopperEvent
  | StaffEvent
  | { readonly type: 'pad.press'; readonly key: PadKey }
  /** A request that leaves the conversation where it is. */
  | { readonly type: 'ask'; readonly command: UiCommand }
