import type { EventOf } from './events.ts'
import type { Intervention } from './intervention.ts'
import { scanKeyText, withRecentKeys, withUsedKeys } from './keys.ts'
import type { Ledger, Sale } from './ledger.ts'

type InterventionFact = EventOf<'intervention-raised' | 'intervention-resolved' | 'approval-granted'>

export function evolveIntervention(ledger: Ledger, event: InterventionFact): Ledger {
  switch (event.type) {
    case 'intervention-raised':
      return withRaised(ledger, event)
    case 'intervention-resolved':
      return withResolved(ledger, event.interventionId)
    case 'approval-granted':
      return withApproval(ledger, event)
  }
}

/** What is raised without a sale is the lane's. */
function withRaised(ledger: Ledger, { intervention, key }: EventOf<'intervention-raised'>): Ledger {
  const { sale, calls, nextCall } = ledger
  if (sale === null) return { ...ledger, calls: [...calls, intervention], nextCall: nextCall + 1 }
  const keys = key === null ? [] : [scanKeyText(key)]
  const raised = withUsedKeys(withRaisedInSale(sale, intervention), keys)
  return withRecentKeys({ ...ledger, sale: raised }, keys)
}

/** Ids of the lane and of a sale never meet, so that it is gone wherever it was. */
function withResolved(ledger: Ledger, interventionId: string): Ledger {
  const { sale } = ledger
  const without = (open: readonly Intervention[]) =>
    open.filter((one) => one.interventionId !== interventionId)
  const calls = without(ledger.calls)
  if (sale === null) return { ...ledger, calls }
  return { ...ledger, calls, sale: { ...sale, interventions: without(sale.interventions) } }
}

function withApproval(ledger: Ledger, { approval }: EventOf<'approval-granted'>): Ledger {
  const { sale } = ledger
  if (sale === null) return ledger
  const counters = { ...sale.counters, approval: sale.counters.approval + 1 }
  return { ...ledger, sale: { ...sale, counters, approvals: [...sale.approvals, approval] } }
}

/** Raised again under its own id, an intervention has changed: the new version takes the place of the old. */
function withRaisedInSale(sale: Sale, raised: Intervention): Sale {
  const known = sale.interventions.some((one) => one.interventionId === raised.interventionId)
  if (known) {
    const interventions = sale.interventions.map((one) =>
      one.interventionId === raised.interventionId ? raised : one,
    )
    return { ...sale, interventions }
  }
  const counters = { ...sale.counters, intervention: sale.counters.intervention + 1 }
  return { ...sale, counters, interventions: [...sale.interventions, raised] }
}
