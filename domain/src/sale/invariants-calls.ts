import type { Recorded } from './invariants.ts'
import type { Ledger } from './ledger.ts'
import { broken } from './rules.ts'

/** Help without a sale: one call at a time, never between shopper and payment, and never lost by what comes after. */
export function callViolations(ledger: Ledger, history: readonly Recorded[]): readonly string[] {
  const open = history.reduce(withCall, [])
  const known = ledger.calls.map(({ interventionId }) => interventionId)
  return broken(
    [open.join() === known.join(), `calls ${open.join()} are open, and the ledger knows ${known.join()}`],
    [open.length <= 1, 'help is called twice'],
    [ledger.calls.every(({ kind, blocksPayment }) => kind === 'help' && !blocksPayment), 'a call is no help'],
  )
}

function withCall(open: readonly string[], { stream, event }: Recorded): readonly string[] {
  if (stream !== 'lane') return open
  if (event.type === 'intervention-raised') return [...open, event.intervention.interventionId]
  return event.type === 'intervention-resolved' ? open.filter((id) => id !== event.interventionId) : open
}
