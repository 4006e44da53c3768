import type { EventOf } from './events.ts'
import type { Ledger } from './ledger.ts'

export function evolveReconciliation(
  ledger: Ledger,
  event: EventOf<'reconciliation-raised' | 'reconciliation-resolved'>,
): Ledger {
  switch (event.type) {
    case 'reconciliation-raised': {
      const { attemptId, saleId, difference, amountMinor } = event
      const raised = { attemptId, saleId, difference, amountMinor }
      return { ...ledger, reconciliations: [...ledger.reconciliations, raised] }
    }
    case 'reconciliation-resolved':
      return {
        ...ledger,
        reconciliations: ledger.reconciliations.filter(
          (task) => task.attemptId !== event.attemptId || task.difference !== event.difference,
        ),
      }
  }
}
