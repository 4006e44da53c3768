import { err, ok, type Result } from '../result.ts'
import { dueMinor, unsettledAttempts } from './attempt-money.ts'
import { openRestrictions } from '../restrictions/open-restrictions.ts'
import type { Circumstances, Refusal } from './commands.ts'
import { unfinishedOf } from './guards.ts'
import type { Ledger } from './ledger.ts'
import { blockingInterventions, liveLines } from './queries.ts'

/**
 * What is due in minor units (0 for a basket that needs no money any more), or why the shopper may not pay yet.
 * Restrictions are judged here as law, whatever was asked before.
 */
export function canPay(ledger: Ledger, circumstances: Circumstances): Result<number, Refusal> {
  const sale = unfinishedOf(ledger)
  if (!sale.ok) return sale
  if (unsettledAttempts(ledger).length > 0) return err('attempt-open')
  if (ledger.businessDay === null) return err('no-business-day')
  const { lines, approvals, weighing, bagging } = sale.value
  if (weighing !== null) return err('weighing-open')
  if (liveLines(sale.value).length === 0) return err('nothing-due')
  if (bagging?.told.blocks === true) return err('bagging-open')
  if (blockingInterventions(ledger).length > 0) return err('intervention-open')
  const [restriction] = openRestrictions(lines, approvals, circumstances)
  if (restriction !== undefined)
    return err(restriction.kind === 'age' ? 'intervention-open' : restriction.kind)
  const due = dueMinor(ledger)
  return due < 0 ? err('amount-out-of-range') : ok(due)
}
