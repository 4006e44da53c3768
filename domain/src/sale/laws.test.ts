import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Placed } from './events.ts'
import { emptyLedger } from './empty-ledger.ts'
import { evolve } from './evolve.ts'
import { checkInvariants } from './invariants.ts'
import { phaseOf } from './phase.ts'
import { PROMOTIONS } from './testing/promotions.ts'
import { endSale, type Ending } from './testing/finish.ts'
import { randomCommand, type Draw } from './testing/random-command.ts'
import { Till } from './testing/till.ts'

const draw: fc.Arbitrary<Draw> = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.nat(9999))
const draws = fc.array(draw, { minLength: 30, maxLength: 150, size: 'max' })

/** A day in the lane; `starts` says where each transaction began. */
function played(list: readonly Draw[]): { till: Till; starts: readonly number[] } {
  const till = new Till().open()
  till.circumstances = { ...till.circumstances, promotions: PROMOTIONS }
  const starts: number[] = []
  for (const one of list) {
    starts.push(till.history.length)
    const clockTrusted = one[3] % 17 !== 0
    till.circumstances = { ...till.circumstances, clockTrusted }
    const { command, actor } = randomCommand(till, one)
    till.refusal(command, actor)
  }
  return { till, starts: [...starts, till.history.length] }
}

test('random commands, answers and settlements never break an invariant', () => {
  fc.assert(
    fc.property(draws, (list) => {
      const { till } = played(list)
      mustHold(till)
    }),
    { numRuns: 1000 },
  )
})

test('from every transaction of every journal the sale can be finished, suspended and cancelled', () => {
  const endings = fc.constantFrom<Ending>('finish', 'suspend', 'cancel')
  fc.assert(
    fc.property(draws, fc.nat(), endings, (list, at, ending) => {
      const { till, starts } = played(list)
      const prefix = till.history.slice(0, starts[at % starts.length])
      const again = new Till(prefix)
      again.circumstances = till.circumstances
      endSale(again, ending)
      mustBeOver(again)
      mustHold(again)
    }),
    { numRuns: 500 },
  )
})

test('from every single event of every journal, also within a transaction, the sale can be cancelled', () => {
  fc.assert(
    fc.property(draws, fc.nat(), (list, at) => {
      const { till } = played(list)
      const again = new Till(till.history.slice(0, at % (till.history.length + 1)))
      endSale(again, 'cancel')
      mustBeOver(again)
    }),
    { numRuns: 500 },
  )
})

test('any events in any order fold without an error, and twice to the same ledger', () => {
  fc.assert(
    fc.property(draws, fc.infiniteStream(fc.nat(9999)), (list, order) => {
      const shuffled = inOrder(played(list).till.history, order)
      const fold = () => shuffled.reduce((ledger, { event }) => evolve(ledger, event), emptyLedger())
      expect(fold()).toEqual(fold())
      expect(typeof phaseOf(fold())).toBe('string')
    }),
    { numRuns: 100 },
  )
})

function inOrder(history: readonly Placed[], order: Iterator<number>): readonly Placed[] {
  const keyed = history.map((placed): [number, Placed] => [Number(order.next().value), placed])
  return keyed.toSorted(([a], [b]) => a - b).map(([, placed]) => placed)
}

/** Thrown, not expected: a thousand shrinking steps would each format a difference. */
function mustHold(till: Till): void {
  const violations = checkInvariants(till.ledger, till.history)
  if (violations.length > 0) throw new Error(violations.join('; '))
}

function mustBeOver(till: Till): void {
  const phase = phaseOf(till.ledger)
  if (!['attract', 'closed', 'completed'].includes(phase)) throw new Error(`The sale is still ${phase}.`)
}
