import type { TaxTotal } from './lines.ts'
import { emptyTotals } from './empty-ledger.ts'
import type { DayTotals, EventOf } from './events.ts'
import type { Ledger, Sale } from './ledger.ts'
import { withoutForgotten } from './retention.ts'

type EndingFact = EventOf<
  | 'sale-started'
  | 'sale-suspended'
  | 'sale-resumed'
  | 'sale-cancelled'
  | 'sale-completed'
  | 'receipt-chosen'
  | 'session-ended'
>

export function evolveEnding(ledger: Ledger, event: EndingFact): Ledger {
  if (event.type === 'sale-started') return withStarted(ledger, event)
  if (event.type === 'sale-resumed') return withResumed(ledger, event.saleId)
  const { sale } = ledger
  return sale === null ? ledger : evolveSale(ledger, sale, event)
}

function evolveSale(
  ledger: Ledger,
  sale: Sale,
  event: Exclude<EndingFact, EventOf<'sale-started' | 'sale-resumed'>>,
): Ledger {
  switch (event.type) {
    case 'sale-suspended':
      return { ...ledger, sale: null, suspended: [...ledger.suspended, withoutBagging(sale)] }
    case 'sale-cancelled':
      return { ...ledger, sale: null, day: { ...ledger.day, cancelled: ledger.day.cancelled + 1 } }
    case 'sale-completed':
      return withCompleted(ledger, sale, event)
    case 'receipt-chosen': {
      if (sale.completion === null) return ledger
      return { ...ledger, sale: { ...sale, completion: { ...sale.completion, method: event.method } } }
    }
    case 'session-ended':
      return { ...ledger, sale: null }
  }
}

/** Goods of a basket that was put aside may lie anywhere: the platform starts anew with whoever comes back. */
function withoutBagging({ bagging: _, ...sale }: Sale): Sale {
  return sale
}

function withStarted(ledger: Ledger, event: EventOf<'sale-started'>): Ledger {
  const { saleId, priceBook, language, startedAt, profileId = null } = event
  const sale: Sale = {
    saleId,
    priceBook,
    language,
    startedAt,
    businessDay: ledger.businessDay,
    profileId,
    lines: [],
    discounts: [],
    isMember: false,
    offers: [],
    totals: emptyTotals(),
    weighing: null,
    interventions: [],
    approvals: [],
    counters: { line: 0, intervention: 0, attempt: 0, weighing: 0, approval: 0, discount: 0, print: 0 },
    shopperVoids: 0,
    usedKeys: [],
    completion: null,
  }
  return { ...withoutForgotten(ledger), sale, nextSale: ledger.nextSale + 1 }
}

function withResumed(ledger: Ledger, saleId: string): Ledger {
  const sale = ledger.suspended.find((one) => one.saleId === saleId)
  if (sale === undefined) return ledger
  return { ...ledger, sale, suspended: ledger.suspended.filter((one) => one.saleId !== saleId) }
}

function withCompleted(ledger: Ledger, sale: Sale, event: EventOf<'sale-completed'>): Ledger {
  const { receiptNumber, receipt } = event
  return {
    ...ledger,
    sale: { ...sale, completion: { receiptNumber, receipt, method: null, print: null } },
    nextReceipt: receiptNumber + 1,
    lastSale: { saleId: sale.saleId, receipt, copies: 0, prints: 0 },
    day: dayWith(ledger.day, receipt.totalMinor, receipt.taxes),
  }
}

function dayWith(day: DayTotals, totalMinor: number, taxes: readonly TaxTotal[]): DayTotals {
  return {
    ...day,
    sales: day.sales + 1,
    totalMinor: day.totalMinor + totalMinor,
    taxes: taxes.reduce(withTax, day.taxes),
  }
}

function withTax(taxes: DayTotals['taxes'], { code, grossMinor, taxMinor }: TaxTotal): DayTotals['taxes'] {
  const known = taxes.some((one) => one.code === code)
  if (!known) return [...taxes, { code, grossMinor, taxMinor }]
  return taxes.map((one) =>
    one.code === code
      ? { code, grossMinor: one.grossMinor + grossMinor, taxMinor: one.taxMinor + taxMinor }
      : one,
  )
}
