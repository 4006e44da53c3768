import { type Bagging, IN_ORDER } from './bagging.ts'
import type { EventOf } from './events.ts'
import type { Ledger, Sale } from './ledger.ts'

type BaggingFact = EventOf<
  | 'bagging-began'
  | 'platform-settled'
  | 'bagging-told'
  | 'bag-announced'
  | 'bagging-skipped'
  | 'bagging-accepted'
>

export function evolveBagging(ledger: Ledger, event: BaggingFact): Ledger {
  const { sale } = ledger
  if (sale === null) return ledger
  const bagging = after(sale, event)
  return bagging === undefined ? ledger : { ...ledger, sale: { ...sale, bagging } }
}

function after({ bagging }: Sale, event: BaggingFact): Bagging | undefined {
  if (event.type === 'bagging-began') return { told: IN_ORDER, bags: 0, excused: event.excused }
  return bagging === undefined ? undefined : changed(bagging, event)
}

function changed(bagging: Bagging, event: Exclude<BaggingFact, EventOf<'bagging-began'>>): Bagging {
  switch (event.type) {
    case 'platform-settled':
      return bagging
    case 'bagging-told':
      return { ...bagging, told: event.prompt }
    case 'bag-announced':
      return { ...bagging, bags: bagging.bags + 1 }
    case 'bagging-skipped':
      return { ...bagging, excused: [...bagging.excused, event.lineId] }
    case 'bagging-accepted':
      return { ...bagging, told: IN_ORDER }
  }
}
