import { err, ok, type Result } from '../result.ts'
import { changeQuantity } from './change-quantity.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onSale, presenceOf, type Decision, type Draft } from './draft.ts'
import { basketOf, mustBeStaff } from './guards.ts'
import type { Intervention, InterventionKind, Resolution } from './intervention.ts'
import { liveLines, openInterventions, saleIn } from './queries.ts'
import { INTERVENTIONS_MAX, raise, raiseCall, resolve, resolveAll, resolveCall } from './raise.ts'
import { voidFamily } from './void-line.ts'

/** What a shopper may take back alone: the cause goes away with them. */
const SHOPPER_MAY_WITHDRAW: readonly InterventionKind[] = [
  'unknown-item',
  'void',
  'quantity',
  'help',
  'scale-trouble',
]

/** One call at a time. On the first screen it is the lane's own, and stays open when a sale starts. */
export function callHelp(draft: Draft): Decision {
  const { sale } = draft.ledger
  if (openInterventions(draft.ledger).some((open) => open.kind === 'help')) return err('already')
  if (sale === null) return ok(raiseCall(draft))
  if (sale.interventions.length >= INTERVENTIONS_MAX) return err('sale-full')
  return ok(raise(draft, sale, { kind: 'help' }, undefined))
}

/** What the resolution does to the sale is in the same transaction; the first who names the version wins. */
export function resolveIntervention(draft: Draft, command: CommandOf<'resolve-intervention'>): Decision {
  const { interventionId, version, resolution } = command
  const open = openInterventions(draft.ledger).find((one) => one.interventionId === interventionId)
  if (open === undefined) return err('no-such-intervention')
  if (open.version !== version) return err('intervention-changed')
  const allowed = mayResolve(draft, open, resolution)
  return allowed.ok ? resolved(draft, open, resolution) : allowed
}

function mayResolve(draft: Draft, open: Intervention, resolution: Resolution): Result<null, Refusal> {
  // A payment in doubt is settled with evidence, never waved through.
  if (open.kind === 'terminal-in-doubt') return err('not-allowed')
  const { actor } = draft.circumstances
  switch (actor.kind) {
    case 'staff':
      return mustBeStaff(draft, open.roles)
    case 'shopper': {
      const may = resolution === 'withdrawn' && SHOPPER_MAY_WITHDRAW.includes(open.kind)
      return may ? ok(null) : err('not-allowed')
    }
    case 'lane':
      return resolution === 'withdrawn' && open.kind !== 'age' ? ok(null) : err('not-allowed')
  }
}

function resolved(draft: Draft, open: Intervention, resolution: Resolution): Decision {
  if (draft.ledger.calls.includes(open)) return ok(resolveCall(draft, open, resolution))
  const { evidence } = open
  if (evidence.kind === 'age') return ageResolved(draft, evidence.minAge, resolution)
  const done = resolve(draft, saleIn(draft.ledger), open, resolution)
  if (resolution !== 'approved') return ok(done)
  if (evidence.kind === 'weight') return ok(baggingAccepted(done))
  if (evidence.kind !== 'void' && evidence.kind !== 'quantity') return ok(done)
  const basket = basketOf(draft.ledger)
  if (!basket.ok) return basket
  return evidence.kind === 'void'
    ? voidFamily(done, [evidence.lineId], 'approved')
    : changeQuantity(done, evidence.lineId, evidence.to)
}

/** Payment need not wait for the platform to say so too. */
function baggingAccepted(draft: Draft): Draft {
  const by = nameOf(draft.circumstances.actor)
  return onSale(draft, saleIn(draft.ledger).saleId, { type: 'bagging-accepted', by })
}

function ageResolved(draft: Draft, level: number, resolution: Resolution): Decision {
  switch (resolution) {
    case 'approved':
      return ageApproved(draft, level)
    case 'denied':
      return ageDenied(draft, level)
    case 'withdrawn':
      // The question goes away with the lines, not by asking for it.
      return err('not-allowed')
  }
}

/** Who is old enough for this is old enough for less. Judged against today, so the clock must be trusted. */
function ageApproved(draft: Draft, level: number): Decision {
  const { actor, clockTrusted } = draft.circumstances
  if (!clockTrusted) return err('clock-untrusted')
  const sale = saleIn(draft.ledger)
  const approvalId = `A${sale.counters.approval + 1}`
  const by = nameOf(actor)
  const approval = { approvalId, kind: 'age', level, scope: 'sale', by, presence: presenceOf(actor) } as const
  const approved = onSale(draft, sale.saleId, { type: 'approval-granted', approval })
  return ok(
    resolveAll(
      approved,
      sale,
      'approved',
      (one) => one.evidence.kind === 'age' && one.evidence.minAge <= level,
    ),
  )
}

/** Who is too young for this is too young for more: all those lines leave the basket. */
function ageDenied(draft: Draft, level: number): Decision {
  const basket = basketOf(draft.ledger)
  if (!basket.ok) return basket
  const sale = basket.value
  const tooYoung = (age: number | null) => age !== null && age >= level
  const lineIds = liveLines(sale).flatMap((line) => (tooYoung(line.item.minAge) ? [line.lineId] : []))
  const denied = resolveAll(
    draft,
    sale,
    'denied',
    ({ evidence }) => evidence.kind === 'age' && tooYoung(evidence.minAge),
  )
  return voidFamily(denied, lineIds, 'age')
}
