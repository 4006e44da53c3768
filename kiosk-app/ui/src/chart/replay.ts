import { emptyLedger, evolve, paidMinor, type Ledger } from '@clearlane/domain'
import type { SaleStory, StoryRow } from '@clearlane/lane-contract'
import { createActor, type SnapshotFrom } from 'xstate'
import { eventsBetween, factsOf, type Facts } from '../checkout/facts.ts'
import { checkoutMachine } from '../checkout/machine.ts'
import { mainPath, type MainPath } from '../checkout/paths.ts'
import { calm } from '../gallery/live.ts'
import { RowClock } from './row-clock.ts'
import { watchMachine } from './watch-machine.ts'

/** Where the conversation is after one row, and what brought it there. */
export type Step = {
  /** The last row that has been told. */
  readonly row: StoryRow
  /** Later than the row when nothing but time has passed since. */
  readonly atMs: number
  readonly timed: boolean
  readonly ledger: Ledger
  /** Names of the events that the machine took. */
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
 * A sale once more: each row is folded, and the shipping machine is told what changed, at the time that the row says;
 * what the machine does by itself after a delay is a step of its own. Devices are taken to be well; what the shopper
 * did on the screen alone is in no journal.
 */
export function replay({ rows }: SaleStory): readonly Step[] {
  const clock = new RowClock(Date.parse(rows[0]?.at ?? new Date(0).toISOString()))
  const actor = createActor(checkoutMachine, { clock }).start()
  const sent: string[] = []
  watchMachine(actor, (event) => sent.push(event))
  const steps: Step[] = []
  const note = (step: Pick<Step, 'row' | 'atMs' | 'timed' | 'ledger'>) =>
    steps.push({ ...step, sent: sent.splice(0), snapshot: actor.getSnapshot() })
  let facts: Facts | null = null
  for (const row of rows) {
    const before = steps.at(-1)
    const rowMs = Date.parse(row.at)
    clock.goTo(rowMs, (atMs) => {
      if (before !== undefined) note({ ...before, atMs, timed: true })
    })
    const ledger = evolve(before?.ledger ?? emptyLedger(), row.event)
    const now = factsOf(ledger, calm)
    for (const event of eventsBetween(facts, now)) actor.send(event)
    facts = now
    note({ row, atMs: rowMs, timed: false, ledger })
  }
  return steps
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
