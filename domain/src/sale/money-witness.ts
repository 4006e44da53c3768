import type { Attempt } from './attempt.ts'
import type { EventOf } from './events.ts'
import { broken } from './rules.ts'

/** An attempt as a bystander saw it: no more than was said. */
export type WitnessedAttempt = Omit<Attempt, 'status'> & {
  readonly state: 'requested' | 'unknown' | 'effective' | 'declined' | 'settled'
  /** What it moved, or what a person said that it moved. Minor units, ≥ 0. */
  readonly movedMinor: number
}

export type MoneyWitness = ReturnType<typeof openWitness>

/** Keeps account of all money from the events alone, for the invariants. Grows with the history. */
export function openWitness() {
  const attempts = new Map<string, WitnessedAttempt>()
  const idsOfSale = new Map<string, readonly string[]>()
  const openIds = new Set<string>()
  const totals = new Map<string, number>()
  /** Sales that are over or put aside, each with what it has to keep in minor units. */
  const ended = new Map<string, number>()
  const owedBack = new Set<string>()
  /** Authorisations whose task a person closed: whatever becomes of them, it is not the sale's any more. */
  const writtenOff = new Set<string>()
  const missing = new Map<string, number>()
  /** The sale whose completion has to be the next event. */
  const overdue: { saleId: string | null } = { saleId: null }

  const ofSale = (saleId: string) =>
    (idsOfSale.get(saleId) ?? []).map((id) => attempts.get(id)).filter((one) => one !== undefined)
  const net = (authoriseId: string) => netOf(ofSale(attempts.get(authoriseId)?.saleId ?? ''), authoriseId)
  const paid = (saleId: string) =>
    ofSale(saleId)
      .filter(
        (one) => one.kind === 'authorise' && !owedBack.has(one.attemptId) && !writtenOff.has(one.attemptId),
      )
      .reduce((minor, one) => minor + net(one.attemptId), 0)

  return {
    attempts,
    openIds,
    totals,
    ended,
    missing,
    overdue,
    net,
    paid,
    isOpen: (saleId: string) => ofSale(saleId).some((one) => openIds.has(one.attemptId)),
    ask(attempt: WitnessedAttempt) {
      attempts.set(attempt.attemptId, attempt)
      openIds.add(attempt.attemptId)
      idsOfSale.set(attempt.saleId, [...(idsOfSale.get(attempt.saleId) ?? []), attempt.attemptId])
    },
    follow(after: WitnessedAttempt) {
      const { attemptId, saleId, ofAttemptId, movedMinor, state } = after
      const wasOpen = openIds.has(attemptId)
      attempts.set(attemptId, after)
      if (state !== 'unknown') openIds.delete(attemptId)
      if (movedMinor === 0) return
      if (ofAttemptId !== null) owedBack.delete(ofAttemptId)
      else if (wasOpen && !ended.has(saleId) && paid(saleId) === totals.get(saleId)) overdue.saleId = saleId
    },
    raise({
      attemptId,
      saleId,
      difference,
      amountMinor,
    }: EventOf<'reconciliation-raised'>): readonly string[] {
      const isOfSale = !writtenOff.has(attempts.get(attemptId)?.ofAttemptId ?? attemptId)
      if (difference !== 'paid-but-declined') owedBack.add(attemptId)
      else if (isOfSale) missing.set(saleId, (missing.get(saleId) ?? 0) + amountMinor)
      return []
    },
    /** A person closed the task: money owed back stays out of the sale's account for good. */
    writeOff({ attemptId, difference }: EventOf<'reconciliation-resolved'>): readonly string[] {
      if (difference === 'paid-but-declined') return []
      writtenOff.add(attemptId)
      return broken([owedBack.has(attemptId), `${attemptId} was not owed back`])
    },
    takeUp(saleId: string): readonly string[] {
      return broken([ended.delete(saleId), `${saleId} is resumed and was not put aside`])
    },
  }
}

/** What is left of an authorisation, less what was taken back of it. Minor units. */
function netOf(attempts: readonly WitnessedAttempt[], authoriseId: string): number {
  return attempts.reduce((minor, one) => {
    if (one.attemptId === authoriseId) return minor + one.movedMinor
    return one.ofAttemptId === authoriseId ? minor - one.movedMinor : minor
  }, 0)
}
