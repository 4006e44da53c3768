import type { BenchView } from '@clearlane/bench'
import { checkInvariants, type LedgerEvent } from '@clearlane/domain'
import { journalEvents, journalRows, journalTrouble, lostEvents } from '../rig/journal.ts'
import type { Rig } from '../rig/rig.ts'
import { BOUGHT } from './scripted-sale.ts'

/** Where terminal and journal stood before a sale. */
export type Before = { readonly seq: number; readonly netMinor: number; readonly receiptNo: number }

export function beforeSale(rig: Rig): Before {
  const { netMinor, transactions } = rig.bench.view.terminal
  return { seq: rig.screen.picture.seq, netMinor, receiptNo: transactions[0]?.receiptNo ?? 0 }
}

/**
 * Everything that is wrong after a sale: events that a screen was told and the journal lost, a broken chain, a broken
 * law of the sale, another basket than was bought, and money that terminal and journal do not agree about.
 */
export function wrongs(rig: Rig, before: Before): readonly string[] {
  const { journal } = rig.processes
  const rows = journalRows(journal)
  const trouble = journalTrouble(journal)
  return [
    ...lostEvents(journal, rig.seen).map(({ seq, event }) => `lost: ${seq} ${event.type}`),
    ...(trouble === null ? [] : [trouble]),
    ...checkInvariants(rig.screen.ledger, rows),
    ...basketWrongs(journalEvents(journal).slice(before.seq)),
    ...moneyWrongs(journalEvents(journal).slice(before.seq), rig.bench.view, before),
  ]
}

function basketWrongs(events: readonly LedgerEvent[]): readonly string[] {
  const completed = events.filter((event) => event.type === 'sale-completed')
  if (completed.length !== 1) return [`${completed.length} sales were completed instead of one`]
  const voided = events.flatMap((event) => (event.type === 'item-voided' ? event.lineIds : []))
  const bought = events
    .flatMap((event) => (event.type === 'item-added' ? event.lines : []))
    .filter(({ lineId, parentLineId }) => parentLineId === null && !voided.includes(lineId))
    .map(({ item }) => item.itemId)
    .toSorted()
  return bought.join() === BOUGHT.join() ? [] : [`bought ${bought.join()} instead of ${BOUGHT.join()}`]
}

function moneyWrongs(
  events: readonly LedgerEvent[],
  { terminal }: BenchView,
  before: Before,
): readonly string[] {
  const totalMinor = events.reduce(
    (minor, event) => (event.type === 'sale-completed' ? event.receipt.totalMinor : minor),
    0,
  )
  const told = events.flatMap((event) => (event.type === 'tender-authorised' ? [event.result.receiptNo] : []))
  const charged = terminal.transactions
    .filter(({ kind, receiptNo }) => kind === 'authorise' && receiptNo > before.receiptNo)
    .map(({ receiptNo }) => receiptNo)
  const takenMinor = terminal.netMinor - before.netMinor
  return [
    ...(takenMinor === totalMinor ? [] : [`the terminal took ${takenMinor} for ${totalMinor}`]),
    ...(sorted(charged) === sorted(told) ? [] : [`charged ${sorted(charged)}, journaled ${sorted(told)}`]),
  ]
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b).join()
