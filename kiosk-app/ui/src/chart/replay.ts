import { emptyLedger, evolve, paidMinor, type Ledger } from '@clearlane/domain'
import type { SaleStory, StoryRow } from '@clearlane/lane-contract'
import { createActor, SimulatedClock, type SnapshotFrom } from 'xstate'
import { eventsBetween, factsOf, type Facts } from '../checkout/facts.ts'
import { checkoutMachine } from '../checkout/machine.ts'
import { mainPath, type MainPath } from '../checkout/paths.ts'
import { calm } from '../gallery/live.ts'

/** Where the conversation is after one row, and what brought it there. */
export type Step = {
  readonly row: StoryRow
  readonly ledger: Ledger
  /** Names of the events that the machine was sent. */
  readonly sent: readonly string[]
  readonly snapshot: SnapshotFrom<typeof checkoutMachine>
}

/** What a sale came to; the same again, or something has changed. */
export type Outcome = {
  readonly states: readonly MainPath[]
  readonly totalMinor: number | null
  readonly paidMinor: number
  readonly receiptNumber: number | null
}

/**
 * A sale once more: each row is folded, and the shipping machine is told what changed, at the time that the row says.
 * Devices are taken to be well; what the shopper did on the screen alone is in no journal.
 */
export function replay({ rows }: SaleStory): readonly Step[] {
  const clock = new SimulatedClock()
  const actor = createActor(checkoutMachine, { clock }).start()
  let ledger = emptyLedger()
  let facts: Facts | null = null
  let atMs: number | null = null
  return rows.map((row) => {
    const rowMs = Date.parse(row.at)
    clock.increment(Math.max(0, rowMs - (atMs ?? rowMs)))
    atMs = rowMs
    ledger = evolve(ledger, row.event)
    const now = factsOf(ledger, calm)
    const events = eventsBetween(facts, now)
    facts = now
    for (const event of events) actor.send(event)
    return { row, ledger, sent: events.map(({ type }) => type), snapshot: actor.getSnapshot() }
  })
}

export function outcomeOf(steps: readonly Step[], saleId: string): Outcome {
  const places = steps.map(({ snapshot }) => mainPath(snapshot.value.main))
  const last = steps.findLast(({ ledger }) => ledger.sale?.saleId === saleId)
  return {
    states: places.filter((place, index) => place !== places[index - 1]),
    totalMinor: last?.ledger.sale?.totals.totalMinor ?? null,
    paidMinor: last === undefined ? 0 : paidMinor(last.ledger, saleId),
    receiptNumber: last?.ledger.sale?.completion?.receiptNumber ?? null,
  }
}
