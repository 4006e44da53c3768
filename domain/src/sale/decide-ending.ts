import { err, ok } from '../result.ts'
import { isOpen, paidMinor } from './attempt-money.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onSale, type Decision, type Draft } from './draft.ts'
import { mustBeStaff, mustBeStaffOrLane, mustNotBeStranger, unfinishedOf } from './guards.ts'
import type { Intervention } from './intervention.ts'
import type { Ledger, Sale } from './ledger.ts'
import { resolveAll } from './raise.ts'
import type { Result } from '../result.ts'

/** More would be forgotten baskets, not shoppers who come back. */
const SUSPENDED_MAX = 50

export function cancelSale(draft: Draft, { reason }: CommandOf<'cancel-sale'>): Decision {
  const stranger = mustNotBeStranger(draft)
  if (!stranger.ok) return stranger
  const sale = withoutMoney(draft.ledger)
  if (!sale.ok) return sale
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(draft, sale.value.saleId, { type: 'sale-cancelled', by, reason }))
}

/** Help, trouble of the scale and what the platform says stay behind; what the basket needs goes with it. */
export function suspendSale(draft: Draft, { reason }: CommandOf<'suspend-sale'>): Decision {
  const allowed = mustBeStaffOrLane(draft)
  if (!allowed.ok) return allowed
  const sale = withoutMoney(draft.ledger)
  if (!sale.ok) return sale
  if (draft.ledger.suspended.length >= SUSPENDED_MAX) return err('sale-full')
  const { saleId } = sale.value
  const calm = resolveAll(draft, sale.value, 'withdrawn', isLeftBehind)
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(withoutWeighing(calm, sale.value), saleId, { type: 'sale-suspended', by, reason }))
}

function isLeftBehind({ blocksPayment, kind }: Intervention): boolean {
  return !blocksPayment || kind === 'weight'
}

export function resumeSale(draft: Draft, { saleId }: CommandOf<'resume-sale'>): Decision {
  const staff = mustBeStaff(draft)
  if (!staff.ok) return staff
  const { ledger } = draft
  if (ledger.sale !== null) return err('sale-in-progress')
  if (!ledger.open) return err('lane-closed')
  if (ledger.businessDay === null) return err('no-business-day')
  if (!ledger.suspended.some((sale) => sale.saleId === saleId)) return err('no-sale')
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(draft, saleId, { type: 'sale-resumed', saleId, by }))
}

export function endSession(draft: Draft, { reason }: CommandOf<'end-session'>): Decision {
  const { sale } = draft.ledger
  if (sale === null) return err('no-sale')
  if (sale.completion === null) return err('sale-in-progress')
  return ok(onSale(draft, sale.saleId, { type: 'session-ended', reason }))
}

/** A sale that nobody paid for and nobody is paying for. Money that is owed back is a task of its own. */
function withoutMoney(ledger: Ledger): Result<Sale, Refusal> {
  const sale = unfinishedOf(ledger)
  if (!sale.ok) return sale
  const { saleId } = sale.value
  if (ledger.attempts.some((one) => one.saleId === saleId && isOpen(one))) return err('attempt-open')
  return paidMinor(ledger, saleId) === 0 ? sale : err('captured-money')
}

function withoutWeighing(draft: Draft, { weighing, saleId }: Sale): Draft {
  if (weighing === null) return draft
  const { weighingId } = weighing
  return onSale(draft, saleId, { type: 'weighing-cancelled', weighingId, reason: 'suspended' })
}
