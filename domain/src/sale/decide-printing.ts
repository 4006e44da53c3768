import { err, ok, type Result } from '../result.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onSale, type Decision, type Draft } from './draft.ts'
import { mustBeLane, mustBeStaff } from './guards.ts'
import type { LastSale } from './ledger.ts'
import { raise, resolveAll } from './raise.ts'

export function chooseReceipt(draft: Draft, { method }: CommandOf<'choose-receipt'>): Decision {
  const { sale } = draft.ledger
  if (sale === null) return err('no-sale')
  if (sale.completion === null) return err('sale-in-progress')
  if (sale.completion.method === method) return err('already')
  return ok(onSale(draft, sale.saleId, { type: 'receipt-chosen', method }))
}

/**
 * Asks for one print of the last completed sale. Every print after the first is a COPY, whatever came of the
 * first: a half printed original is on paper too. One job of a sale at a time.
 */
export function requestPrint(draft: Draft, command: CommandOf<'request-print'>): Decision {
  const { lastSale, pendingPrints } = draft.ledger
  if (lastSale === null) return err('nothing-to-print')
  const { saleId, prints } = lastSale
  const allowed = mayPrint(draft, lastSale)
  if (!allowed.ok) return allowed
  if (pendingPrints.some((job) => job.saleId === saleId)) return err('already')
  const copy = command.copy || prints > 0
  const jobId = `${saleId}-P${prints + 1}`
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(draft, saleId, { type: 'print-requested', jobId, copy, saleId, by }))
}

/** A print that did not come out is told to staff; one that did takes the question away. */
export function recordPrint(draft: Draft, { jobId, outcome, fault }: CommandOf<'record-print'>): Decision {
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const job = draft.ledger.pendingPrints.find((one) => one.jobId === jobId)
  if (job === undefined) return err('nothing-to-print')
  const printed = onSale(draft, job.saleId, { type: 'receipt-printed', jobId, outcome, fault })
  const { sale } = printed.ledger
  if (sale?.saleId !== job.saleId) return ok(printed)
  if (outcome === 'printed')
    return ok(resolveAll(printed, sale, 'withdrawn', (open) => open.kind === 'printer'))
  const open = sale.interventions.find((one) => one.kind === 'printer')
  return ok(raise(printed, sale, { kind: 'printer', jobId, fault: fault ?? outcome }, open))
}

/**
 * The shopper asks once, and again only when no print came out. The lane may at any time while the sale is on
 * the screen, staff also when it has left.
 */
function mayPrint(draft: Draft, { saleId }: LastSale): Result<null, Refusal> {
  const { sale } = draft.ledger
  const { actor } = draft.circumstances
  if (actor.kind === 'staff') return mustBeStaff(draft)
  if (sale?.saleId !== saleId) return err('nothing-to-print')
  const outcome = sale.completion?.print?.outcome
  return actor.kind === 'shopper' && outcome === 'printed' ? err('not-allowed') : ok(null)
}
