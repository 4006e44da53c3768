import { createHmac } from 'node:crypto'
import type { LedgerEvent, ReceiptDocument } from '@clearlane/domain'
import type Database from 'better-sqlite3'
import { eventIn } from './known-events.ts'

export type SaleRow = {
  readonly saleId: string
  readonly seq: number
  readonly receiptNumber: number
  readonly businessDay: string
  readonly at: string
  readonly totalMinor: number
  /** 128 bits; knowing a sale's number does not give it away. */
  readonly publicId: string
}

const PUBLIC_ID_HEX = 32

/** The public id of a sale: derived from a secret of the installation, so that the projection can be rebuilt. */
export function publicIdOf(secret: string, saleId: string): string {
  return createHmac('sha256', secret).update(saleId).digest('hex').slice(0, PUBLIC_ID_HEX)
}

/** Keeps the table `sales` in step with one event; other events leave it alone. */
export function salesProjector(
  database: Database.Database,
  secret: string,
): (event: LedgerEvent, seq: number) => void {
  const insert = database.prepare<SaleRow>(
    'INSERT OR REPLACE INTO sales (saleId, seq, receiptNumber, businessDay, at, totalMinor, publicId) ' +
      'VALUES (@saleId, @seq, @receiptNumber, @businessDay, @at, @totalMinor, @publicId)',
  )
  return (event, seq) => {
    if (event.type !== 'sale-completed') return
    const { receiptNumber, businessDay, receipt } = event
    const { saleId, at, totalMinor } = receipt
    const publicId = publicIdOf(secret, saleId)
    insert.run({ saleId, seq, receiptNumber, businessDay, at, totalMinor, publicId })
  }
}

/** The stored receipt behind a public id, or null. */
export function receiptByPublicId(database: Database.Database, publicId: string): ReceiptDocument | null {
  const row = database
    .prepare<[string], { payload: string }>(
      'SELECT payload FROM journal JOIN sales USING (seq) WHERE publicId = ?',
    )
    .get(publicId)
  const event = row === undefined ? null : eventIn(row.payload, 'sale-completed')
  return event?.type === 'sale-completed' ? event.receipt : null
}

/** Forgets the projection and makes it again from the journal. */
export function rebuildSales(database: Database.Database, secret: string): number {
  const project = salesProjector(database, secret)
  const rows = database.prepare<[], { seq: number; payload: string }>(
    "SELECT seq, payload FROM journal WHERE type = 'sale-completed' ORDER BY seq",
  )
  return database.transaction(() => {
    database.exec('DELETE FROM sales')
    const all = rows.all()
    for (const { seq, payload } of all) {
      const event = eventIn(payload, 'sale-completed')
      if (event !== null) project(event, seq)
    }
    return all.length
  })()
}
