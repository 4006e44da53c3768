import type { DayTotals } from './events.ts'
import type { Ledger } from './ledger.ts'
import type { Totals } from './lines.ts'

/** The ledger of a journal without a row. */
export function emptyLedger(): Ledger {
  return {
    laneId: '',
    epoch: 0,
    mode: 'live',
    open: false,
    businessDay: null,
    day: emptyDay(),
    priceBook: null,
    nextSale: 1,
    nextReceipt: 1,
    sale: null,
    suspended: [],
    attempts: [],
    staff: null,
    signIn: {},
    lastSale: null,
    pendingPrints: [],
    recentKeys: [],
    calls: [],
    nextCall: 1,
    reconciliations: [],
  }
}

export function emptyDay(): DayTotals {
  return {
    sales: 0,
    cancelled: 0,
    totalMinor: 0,
    taxes: [],
    captures: 0,
    capturedMinor: 0,
    reversedMinor: 0,
  }
}

export function emptyTotals(): Totals {
  return { extendedMinor: 0, discountMinor: 0, totalMinor: 0, taxes: [] }
}
