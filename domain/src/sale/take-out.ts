import { err, ok } from '../result.ts'
import type { Decision, Draft } from './draft.ts'
import type { Evidence } from './intervention.ts'
import { saleIn } from './queries.ts'
import { INTERVENTIONS_MAX, raise, resolve } from './raise.ts'

/** A line out of the basket, or fewer pieces of it. */
type Wish = Extract<Evidence, { kind: 'void' | 'quantity' }>

/** A store limits what a shopper takes out alone: how much, and how often. */
export function mayTakeOut({ ledger, circumstances }: Draft, worthMinor: number): boolean {
  if (circumstances.actor.kind === 'staff') return true
  const { voidMaxMinor, voidMaxCount } = circumstances.profile.limits
  return worthMinor <= voidMaxMinor && saleIn(ledger).shopperVoids < voidMaxCount
}

/** The line stays and a person is asked: once for each line, about the latest wish. */
export function askToTakeOut(draft: Draft, wish: Wish): Decision {
  const sale = saleIn(draft.ledger)
  const open = sale.interventions.find(({ evidence }) => isWish(evidence) && evidence.lineId === wish.lineId)
  if (open === undefined) {
    return sale.interventions.length < INTERVENTIONS_MAX
      ? ok(raise(draft, sale, wish, undefined))
      : err('sale-full')
  }
  if (isSame(open.evidence, wish)) return err('already')
  const withdrawn = resolve(draft, sale, open, 'withdrawn')
  return ok(raise(withdrawn, saleIn(withdrawn.ledger), wish, undefined))
}

const isWish = (evidence: Evidence): evidence is Wish =>
  evidence.kind === 'void' || evidence.kind === 'quantity'

function isSame(asked: Evidence, wish: Wish): boolean {
  if (wish.kind === 'void') return asked.kind === 'void'
  return asked.kind === 'quantity' && asked.to === wish.to
}
