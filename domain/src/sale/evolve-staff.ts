import type { EventOf } from './events.ts'
import type { Ledger } from './ledger.ts'

type StaffFact = EventOf<'staff-signed-in' | 'staff-sign-in-failed' | 'staff-locked' | 'staff-signed-out'>

export function evolveStaff(ledger: Ledger, event: StaffFact): Ledger {
  switch (event.type) {
    case 'staff-signed-in': {
      const { sessionId, staffId, name, role } = event
      return { ...withSignIn(ledger, staffId, 0, null), staff: { sessionId, staffId, name, role } }
    }
    case 'staff-sign-in-failed':
      return withSignIn(ledger, event.staffId, event.failures, null)
    case 'staff-locked':
      return withSignIn(ledger, event.staffId, 0, event.untilAt)
    case 'staff-signed-out':
      return ledger.staff?.sessionId === event.sessionId ? { ...ledger, staff: null } : ledger
  }
}

function withSignIn(ledger: Ledger, staffId: string, failures: number, lockedUntilAt: string | null): Ledger {
  return { ...ledger, signIn: { ...ledger.signIn, [staffId]: { failures, lockedUntilAt } } }
}
