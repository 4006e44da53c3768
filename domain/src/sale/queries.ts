import { assert } from '../assert.ts'
import type { Intervention } from './intervention.ts'
import type { Ledger, Sale } from './ledger.ts'
import type { Line } from './lines.ts'

/** What waits for a person: calls of the lane itself, then the interventions of the sale in it. */
export function openInterventions({ calls, sale }: Ledger): readonly Intervention[] {
  return sale === null ? calls : [...calls, ...sale.interventions]
}

/** Those that payment waits for. */
export function blockingInterventions(ledger: Ledger): readonly Intervention[] {
  return openInterventions(ledger).filter((one) => one.blocksPayment)
}

/** Lines that count: not voided. */
export function liveLines(sale: Sale): readonly Line[] {
  return sale.lines.filter((line) => !line.voided)
}

/** Lines that are sold with another, for example its deposit; also voided ones. */
export function childLines(sale: Sale, lineId: string): readonly Line[] {
  return sale.lines.filter((line) => line.parentLineId === lineId)
}

/** The line and its children that count. */
export function familyOf(sale: Sale, lineId: string): readonly Line[] {
  return liveLines(sale).filter((line) => line.lineId === lineId || line.parentLineId === lineId)
}

/** How many of it are in the basket; null for what is gone or has no pieces. */
export function piecesOf(sale: Sale, lineId: string): number | null {
  const line = liveLines(sale).find((one) => one.lineId === lineId)
  return line?.measure.kind === 'each' ? line.measure.quantity : null
}

/** The sale that a guard has already found; without one the program is wrong. */
export function saleIn(ledger: Ledger): Sale {
  assert(ledger.sale !== null, 'there is a sale in the lane')
  return ledger.sale
}
