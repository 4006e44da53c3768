import type { EventOf } from './events.ts'
import type { Intervention } from './intervention.ts'
import { scanKeyText, withRecentKeys, withUsedKeys } from './keys.ts'
import type { Ledger, Sale } from './ledger.ts'

type InterventionFact = EventOf<'intervention-raised' | 'intervention-resolved' | 'approval-granted'>

export function evolveIntervention(ledger: Ledger, event: InterventionFact): Ledger {
  const { sale } = ledger
  if (sale === null) return ledger
  switch (event.type) {
    case 'intervention-raised': {
      const keys = event.key === null ? [] : [scanKeyText(event.key)]
      const raised = withUsedKeys(withRaised(sale, event.intervention), keys)
      return withRecentKeys({ ...ledger, sale: raised }, keys)
    }
    case 'intervention-resolved': {
      const interventions = sale.interventions.filter((one) => one.interventionId !== event.interventionId)
      return { ...ledger, sale: { ...sale, interventions } }
    }
    case 'approval-granted': {
      const counters = { ...sale.counters, approval: sale.counters.approval + 1 }
      return { ...ledger, sale: { ...sale, counters, approvals: [...sale.approvals, event.approval] } }
    }
  }
}

/** Raised again under its own id, an intervention has changed: the new version takes the place of the old. */
function withRaised(sale: Sale, raised: Intervention): Sale {
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
