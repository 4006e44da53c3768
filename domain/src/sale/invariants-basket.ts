import type { EventOf, LedgerEvent } from './events.ts'
import type { Recorded } from './invariants.ts'
import { broken } from './rules.ts'

/** What a bystander knows of the baskets: who is frozen, what blocks, what is being weighed, what is over. */
type BasketWitness = {
  /** attemptId → saleId of attempts whose outcome is open. */
  readonly open: Map<string, string>
  /** sale and intervention that blocks payment → saleId. */
  readonly blocking: Map<string, string>
  readonly weighing: Map<string, string>
  readonly completed: Set<string>
}

/** Invariant 2 and §9: freeze, blocking interventions, one weighing at a time, nothing after completion. */
export function basketViolations(history: readonly Recorded[]): readonly string[] {
  const witness: BasketWitness = {
    open: new Map(),
    blocking: new Map(),
    weighing: new Map(),
    completed: new Set(),
  }
  return history.flatMap(({ stream, event }, index) => {
    const found = stepViolations(witness, stream.replace(/^sale:/, ''), event)
    return found.map((text) => `row ${index}: ${text}`)
  })
}

function stepViolations(witness: BasketWitness, saleId: string, event: LedgerEvent): readonly string[] {
  if (event.type === 'sale-suspended') witness.blocking.delete(`${saleId}/bagging`)
  if ('priced' in event || event.type === 'sale-cancelled' || event.type === 'sale-suspended')
    return changeViolations(witness, saleId, event.type)
  if (event.type === 'weighing-requested') {
    const one = !witness.weighing.has(saleId)
    witness.weighing.set(saleId, event.weighingId)
    return [
      ...changeViolations(witness, saleId, event.type),
      ...broken([one, `${saleId} weighs two things at once`]),
    ]
  }
  if (event.type === 'weight-recorded' || event.type === 'weighing-cancelled') {
    const asked = witness.weighing.get(saleId) === event.weighingId
    witness.weighing.delete(saleId)
    return broken([asked, `${event.weighingId} of ${saleId} was not asked for`])
  }
  if (event.type === 'bagging-told') return toldViolations(witness, saleId, event)
  if (event.type === 'bagging-began' || event.type === 'bagging-accepted') {
    witness.blocking.delete(`${saleId}/bagging`)
    return []
  }
  if (event.type === 'intervention-raised') return raiseViolations(witness, saleId, event)
  if (event.type === 'intervention-resolved') {
    witness.blocking.delete(`${saleId}/${event.interventionId}`)
    return []
  }
  if (event.type === 'sale-completed') {
    witness.completed.add(saleId)
    return passViolations(witness, saleId)
  }
  return attemptStep(witness, event)
}

function attemptStep(witness: BasketWitness, event: LedgerEvent): readonly string[] {
  if (event.type === 'tender-requested') {
    const { attemptId, saleId, kind } = event.attempt
    witness.open.set(attemptId, saleId)
    return kind === 'authorise' ? passViolations(witness, saleId) : []
  }
  if ('attemptId' in event && event.type !== 'tender-unknown') witness.open.delete(event.attemptId)
  return []
}

function changeViolations(witness: BasketWitness, saleId: string, change: string): readonly string[] {
  const frozen = [...witness.open.values()].includes(saleId)
  return broken(
    [!frozen, `${change} in ${saleId} while its basket is frozen`],
    [!witness.completed.has(saleId), `${change} in ${saleId} after its completion`],
  )
}

function raiseViolations(
  witness: BasketWitness,
  saleId: string,
  { intervention }: EventOf<'intervention-raised'>,
): readonly string[] {
  const { interventionId, blocksPayment } = intervention
  const place = `${saleId}/${interventionId}`
  if (!blocksPayment) {
    witness.blocking.delete(place) // its next version may
    return []
  }
  witness.blocking.set(place, saleId)
  return changeViolations(witness, saleId, `a blocking ${intervention.kind}`)
}

/** Nobody who pays is told anything that has to be done first. */
function toldViolations(
  witness: BasketWitness,
  saleId: string,
  { prompt }: EventOf<'bagging-told'>,
): readonly string[] {
  const place = `${saleId}/bagging`
  if (prompt.blocks) witness.blocking.set(place, saleId)
  else witness.blocking.delete(place)
  return changeViolations(witness, saleId, 'a word of the platform')
}

/** What has to be clear before money moves. */
function passViolations(witness: BasketWitness, saleId: string): readonly string[] {
  return broken(
    [![...witness.blocking.values()].includes(saleId), `${saleId} passed an open intervention`],
    [!witness.weighing.has(saleId), `${saleId} passed an open weighing`],
  )
}
