import type { EventOf } from './events.ts'
import type { LastSale, Ledger, Sale } from './ledger.ts'

type PrintFact = EventOf<'print-requested' | 'receipt-printed'>

export function evolvePrint(ledger: Ledger, event: PrintFact): Ledger {
  switch (event.type) {
    case 'print-requested':
      return withRequested(ledger, event)
    case 'receipt-printed':
      return withPrinted(ledger, event)
  }
}

function withRequested(ledger: Ledger, event: EventOf<'print-requested'>): Ledger {
  const { jobId, saleId, copy } = event
  return {
    ...ledger,
    pendingPrints: [...ledger.pendingPrints, { jobId, saleId, copy }],
    sale: ledger.sale?.saleId === saleId ? saleWithJob(ledger.sale, event) : ledger.sale,
    lastSale: ledger.lastSale?.saleId === saleId ? counted(ledger.lastSale, copy) : ledger.lastSale,
  }
}

function saleWithJob(sale: Sale, { jobId, copy }: EventOf<'print-requested'>): Sale {
  if (sale.completion === null) return sale
  const counters = { ...sale.counters, print: sale.counters.print + 1 }
  return {
    ...sale,
    counters,
    completion: { ...sale.completion, print: { jobId, copy, outcome: null, fault: null } },
  }
}

function counted(last: LastSale, copy: boolean): LastSale {
  return { ...last, prints: last.prints + 1, copies: copy ? last.copies + 1 : last.copies }
}

function withPrinted(ledger: Ledger, { jobId, outcome, fault }: EventOf<'receipt-printed'>): Ledger {
  const pendingPrints = ledger.pendingPrints.filter((job) => job.jobId !== jobId)
  const completion = ledger.sale?.completion
  if (ledger.sale === null || completion?.print?.jobId !== jobId) return { ...ledger, pendingPrints }
  const print = { ...completion.print, outcome, fault }
  return { ...ledger, pendingPrints, sale: { ...ledger.sale, completion: { ...completion, print } } }
}
