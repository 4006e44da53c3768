import { err, ok, type Result } from '../result.ts'
import type { Refusal } from './commands.ts'
import { onSale, type Draft } from './draft.ts'
import { EVERYBODY, type Role } from './intervention.ts'
import type { Ledger, Sale } from './ledger.ts'
import { isFrozen } from './phase.ts'

type Check = Result<null, Refusal>

const FINE: Check = ok(null)

/** Staff act under their own open session, and only for the role that they signed in with. */
export function mustBeStaff({ circumstances, ledger }: Draft, roles: readonly Role[] = EVERYBODY): Check {
  const { actor } = circumstances
  if (actor.kind !== 'staff' || !roles.includes(actor.role)) return err('not-allowed')
  const same = ledger.staff?.staffId === actor.staffId && ledger.staff.role === actor.role
  return same ? FINE : err('not-allowed')
}

export function mustBeStaffOrLane(draft: Draft): Check {
  return draft.circumstances.actor.kind === 'lane' ? FINE : mustBeStaff(draft)
}

/** A shopper and the lane may; staff need their session. */
export function mustNotBeStranger(draft: Draft): Check {
  return draft.circumstances.actor.kind === 'staff' ? mustBeStaff(draft) : FINE
}

export function mustBeLane({ circumstances }: Draft): Check {
  return circumstances.actor.kind === 'lane' ? FINE : err('not-allowed')
}

/** The sale whose basket may change now. */
export function basketOf(ledger: Ledger): Result<Sale, Refusal> {
  const sale = unfinishedOf(ledger)
  if (!sale.ok) return sale
  return isFrozen(ledger, sale.value) ? err('sale-frozen') : sale
}

/** The sale in the lane that is not completed. */
export function unfinishedOf({ sale }: Ledger): Result<Sale, Refusal> {
  if (sale === null) return err('no-sale')
  return sale.completion === null ? ok(sale) : err('sale-finished')
}

/** The basket to change; on the first screen a scan or a code starts the sale. */
export function basketOrNew(draft: Draft, language: string): Result<Draft, Refusal> {
  if (draft.ledger.sale === null) return started(draft, language)
  const basket = basketOf(draft.ledger)
  return basket.ok ? ok(draft) : basket
}

/** Starts a sale, when the lane is open and nothing speaks against it. */
export function started(draft: Draft, language: string): Result<Draft, Refusal> {
  const { ledger, circumstances } = draft
  if (!ledger.open) return err('lane-closed')
  if (ledger.businessDay === null) return err('no-business-day')
  if (ledger.priceBook === null) return err('no-price-book')
  if (!circumstances.mayStartSale) return err('disk-reserve')
  const saleId = `${ledger.laneId}-${ledger.epoch}-${ledger.nextSale}`
  const { priceBook } = ledger
  const { profileId } = circumstances.profile
  const startedAt = circumstances.at
  return ok(
    onSale(draft, saleId, { type: 'sale-started', saleId, priceBook, language, startedAt, profileId }),
  )
}
