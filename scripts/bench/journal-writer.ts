import { systemRandom } from '@clearlane/device-contract/adapters'
import type { Placed } from '@clearlane/domain'
import { type JournalFile, openJournalFile } from '@clearlane/lane/journal/adapters/journal-file'
import type { RowStamp } from '@clearlane/lane/journal/journal'
import { laneIdentity } from '@clearlane/lane/machine/adapters/lane-files'
import { lanePaths } from '@clearlane/lane/places'
import { sentenceOf } from '@clearlane/lane'
import { LANE, Till } from '../../domain/src/sale/testing/till.ts'
import { COLA, MILK } from '../../domain/src/sale/testing/items.ts'

/** Every row of a run has the same stamp: only its size matters. */
const STAMP: RowStamp = {
  at: '2026-11-23T10:00:00.000Z',
  offsetMin: 60,
  bootId: 'bench',
  monoMs: 1000,
  businessDay: '2026-11-23',
  mode: 'demo',
  causeId: null,
}
const PRODUCTS = 12 // of a sale; with what is around it about 20 rows

/** The journal of a data folder, opened as the lane opens it. */
export function openJournalOf(dataDir: string): JournalFile {
  const paths = lanePaths(dataDir)
  const identity = laneIdentity(paths.identity, 'L1', systemRandom())
  if (!identity.ok) throw new Error(identity.error)
  const file = openJournalFile(paths.journal, identity.value)
  if (!file.ok) throw new Error(sentenceOf(file.error))
  return file.value
}

/** One durable transaction. */
export function append({ journal }: JournalFile, placed: readonly Placed[]): void {
  const written = journal.append(placed, STAMP)
  if (!written.ok) throw new Error(written.error.detail)
}

/** What the scan of an ordinary product writes into a basket of twelve. */
export function rowsOfAScan(): readonly Placed[] {
  const till = openTill()
  for (let product = 1; product < PRODUCTS; product++) till.add(MILK)
  const before = till.history.length
  till.add(MILK)
  return till.history.slice(before)
}

/** Writes whole sales until the journal has so many rows, and leaves one more unfinished. Answers with all rows. */
export function writeLongJournal(file: JournalFile, rows: number): number {
  const till = openTill()
  append(file, till.history.splice(0))
  while (file.journal.head().seq < rows) {
    sell(till)
    append(file, till.history.splice(0))
  }
  till.add(MILK, COLA, MILK)
  append(file, till.history.splice(0))
  return file.journal.head().seq
}

function sell(till: Till): void {
  for (let product = 0; product < PRODUCTS; product++) till.add(product % 4 === 0 ? COLA : MILK)
  const attempt = till.asked()
  till.must(till.effect(attempt), LANE)
  till.must({ type: 'choose-receipt', method: 'none' })
  till.must({ type: 'end-session', reason: 'finished' }, LANE)
}

function openTill(): Till {
  return new Till().open()
}
