import { expect, test } from 'vitest'
import { emptyLedger } from './empty-ledger.ts'
import type { LedgerEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Ledger } from './ledger.ts'
import { phaseOf } from './phase.ts'
import { APPLES, BEER, MILK, PAN } from './testing/items.ts'
import { ATTENDANT, LANE, Till } from './testing/till.ts'

/** A day in which most things happen once: weighing, age, help, a void, aside and back, a card, a receipt, a copy. */
function fullDay(): Till {
  const till = new Till().open().signIn()
  const clear = (interventionId: string) =>
    till.must({ type: 'resolve-intervention', interventionId, version: 1, resolution: 'approved' }, ATTENDANT)
  till.must({ type: 'call-help' })
  clear('L1')
  till.add(MILK, BEER, PAN)
  clear('I1')
  till.must({ type: 'request-weighing', item: APPLES, language: 'de' })
  till.must(till.weigh(500, 'r1'), LANE)
  till.must({ type: 'suspend-sale', reason: 'staff' }, ATTENDANT)
  till.must({ type: 'resume-sale', saleId: 'L1-1-1' }, ATTENDANT)
  till.must({ type: 'cancel-sale', reason: 'asked' }, ATTENDANT)
  till.add(MILK)
  till.asked()
  till.must(till.effect(till.last()), LANE)
  till.must({ type: 'choose-receipt', method: 'paper' })
  till.must({ type: 'request-print', copy: false }, LANE)
  till.must({ type: 'end-session', reason: 'finished' })
  till.signOut()
  return till
}

function foldsOf(events: readonly LedgerEvent[]): readonly Ledger[] {
  let ledger = emptyLedger()
  return [ledger, ...events.map((event) => (ledger = evolve(ledger, event)))]
}

test('every fact of a day may follow every other one: the ledger stays one that has a phase', () => {
  const events = fullDay().history.map(({ event }) => event)
  for (const ledger of foldsOf(events)) {
    for (const event of events) expect(typeof phaseOf(evolve(ledger, event))).toBe('string')
  }
})

test('a fact about a sale that is not there makes none', () => {
  const makes = ['sale-started', 'sale-resumed']
  const facts = fullDay().history.filter(
    ({ stream, event }) => stream !== 'lane' && !makes.includes(event.type),
  )
  expect(facts.length).toBeGreaterThan(15)
  for (const { event } of facts) expect(evolve(emptyLedger(), event).sale).toBeNull()
})

test('the sign-out of another session signs nobody out', () => {
  const till = new Till().open().signIn()
  const ledger = evolve(till.ledger, { type: 'staff-signed-out', sessionId: 'another', reason: 'asked' })
  expect(ledger.staff).toEqual(till.ledger.staff)
})

test('an intervention that has changed takes its own place and leaves the others alone', () => {
  const till = new Till().open().add(BEER)
  till.must({ type: 'call-help' })
  const [age, help] = till.ledger.sale?.interventions ?? []
  if (age === undefined || help === undefined) throw new Error('Two were raised.')
  const changed = { ...help, version: 2 }
  const ledger = evolve(till.ledger, { type: 'intervention-raised', intervention: changed, key: null })
  expect(ledger.sale?.interventions).toEqual([age, changed])
})
