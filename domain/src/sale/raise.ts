import { nameOf, onLane, onSale, type Draft } from './draft.ts'
import type { EventOf } from './events.ts'
import { EVERYBODY, type Evidence, type Intervention, type Resolution } from './intervention.ts'
import type { Sale } from './ledger.ts'
import type { ScanKey } from './lines.ts'
import { liveLines, piecesOf, saleIn } from './queries.ts'
import { openRestrictions } from '../restrictions/open-restrictions.ts'

/** More than a person could look at; the sale is full then. */
export const INTERVENTIONS_MAX = 32

/** Raises an intervention, or, under an id that is open, its next version. */
export function raise(
  draft: Draft,
  sale: Sale,
  evidence: Evidence,
  changed: Intervention | undefined,
  key: ScanKey | null = null,
): Draft {
  const id = changed?.interventionId ?? `I${sale.counters.intervention + 1}`
  const intervention = {
    ...interventionOf(draft, id, evidence),
    version: (changed?.version ?? 0) + 1,
    raisedAt: changed?.raisedAt ?? draft.circumstances.at,
  }
  return onSale(draft, sale.saleId, { type: 'intervention-raised', intervention, key })
}

/** Help without a sale: a call of the lane itself. */
export function raiseCall(draft: Draft): Draft {
  const intervention = interventionOf(draft, `L${draft.ledger.nextCall}`, { kind: 'help' })
  return onLane(draft, { type: 'intervention-raised', intervention, key: null })
}

export function resolve(draft: Draft, sale: Sale, open: Intervention, resolution: Resolution): Draft {
  return onSale(draft, sale.saleId, resolvedEvent(draft, open, resolution))
}

export function resolveCall(draft: Draft, call: Intervention, resolution: Resolution): Draft {
  return onLane(draft, resolvedEvent(draft, call, resolution))
}

/** Resolves every open intervention that the filter picks. */
export function resolveAll(
  draft: Draft,
  sale: Sale,
  resolution: Resolution,
  picks: (open: Intervention) => boolean,
): Draft {
  return sale.interventions.filter(picks).reduce((next, open) => resolve(next, sale, open, resolution), draft)
}

/**
 * Brings the interventions in step with a changed basket: one age check for each level that is needed, none for
 * lines that are gone, and no question about taking out what is gone or has become another number.
 */
export function inStepWithBasket(draft: Draft): Draft {
  const sale = saleIn(draft.ledger)
  const restrictions = openRestrictions(sale.lines, sale.approvals, draft.circumstances)
  const needed = restrictions.filter((one) => one.kind === 'age')
  const gone = resolveAll(draft, sale, 'withdrawn', (open) => isPointless(open, sale, needed))
  return needed.reduce(withAgeCheck, gone)
}

type AgeEvidence = Extract<Evidence, { kind: 'age' }>

function isPointless({ evidence }: Intervention, sale: Sale, needed: readonly AgeEvidence[]): boolean {
  if (evidence.kind === 'age') return !needed.some(({ minAge }) => minAge === evidence.minAge)
  if (evidence.kind === 'quantity') return piecesOf(sale, evidence.lineId) !== evidence.from
  return evidence.kind === 'void' && !liveLines(sale).some(({ lineId }) => lineId === evidence.lineId)
}

function withAgeCheck(draft: Draft, { minAge, lineIds }: AgeEvidence): Draft {
  const sale = saleIn(draft.ledger)
  const open = sale.interventions.find((one) => one.evidence.kind === 'age' && one.evidence.minAge === minAge)
  if (open?.evidence.kind === 'age' && sameIds(open.evidence.lineIds, lineIds)) return draft
  return raise(draft, sale, { kind: 'age', minAge, lineIds }, open)
}

function interventionOf({ circumstances }: Draft, interventionId: string, evidence: Evidence): Intervention {
  return {
    interventionId,
    version: 1,
    kind: evidence.kind,
    evidence,
    blocksPayment: blocksPayment(evidence),
    roles: EVERYBODY,
    raisedAt: circumstances.at,
  }
}

function resolvedEvent(
  { circumstances }: Draft,
  { interventionId, version }: Intervention,
  resolution: Resolution,
): EventOf<'intervention-resolved'> {
  return {
    type: 'intervention-resolved',
    interventionId,
    version,
    resolution,
    by: nameOf(circumstances.actor),
  }
}

function blocksPayment(evidence: Evidence): boolean {
  switch (evidence.kind) {
    case 'unknown-item':
    case 'age':
    case 'void':
    case 'quantity':
      return true
    case 'weight':
      return evidence.prompt.blocks
    case 'help':
    case 'scale-trouble':
    case 'terminal-in-doubt':
    case 'printer':
      return false
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
