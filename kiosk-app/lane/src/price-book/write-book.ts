import type Database from 'better-sqlite3'
import { nameIn, type Promotion } from '@clearlane/domain'
import type { BookEntry } from './entry.ts'
import { BOOK_FORMAT, BOOK_SCHEMA } from './schema.ts'

/** Fills an empty database with a price book, in the order of the ids: the same entries give the same rows. */
export function writeBook(
  database: Database.Database,
  entries: readonly BookEntry[],
  profileId: string,
  promotions: readonly Promotion[] = [],
): void {
  database.pragma('journal_mode = OFF') // built aside and renamed when whole: a torn file is never seen
  database.pragma('synchronous = OFF')
  database.exec(BOOK_SCHEMA)
  const insert = inserts(database)
  database.transaction(() => {
    insert.meta.run('format', BOOK_FORMAT)
    insert.meta.run('items', String(entries.length))
    insert.meta.run('profile', profileId)
    for (const entry of entries.toSorted((a, b) => (a.item.itemId < b.item.itemId ? -1 : 1))) {
      const { item, rank, picture } = entry
      insert.item.run(
        item.itemId,
        item.gtin,
        item.plu,
        JSON.stringify(item.name),
        item.department,
        item.soldBy,
        item.priceMinor,
        item.taxCode,
        item.minAge,
        item.deposit === null ? null : JSON.stringify(item.deposit),
        item.blocked ? 1 : 0,
        item.recalls === undefined ? null : JSON.stringify(item.recalls),
      )
      insert.search.run(wordsOf(entry), item.itemId)
      if (rank !== null) insert.produce.run(rank, item.itemId, picture)
    }
    for (const one of promotions) insert.promotion.run(JSON.stringify(one))
  })()
  database.exec("INSERT INTO search (search) VALUES ('optimize')")
}

function inserts(database: Database.Database) {
  return {
    meta: database.prepare<[string, string]>('INSERT INTO meta VALUES (?, ?)'),
    item: database.prepare<(string | number | null)[]>(
      'INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    search: database.prepare<[string, string]>('INSERT INTO search VALUES (?, ?)'),
    promotion: database.prepare<[string]>('INSERT INTO promotion (promotion) VALUES (?)'),
    produce: database.prepare<[number, string, string | null]>('INSERT INTO produce VALUES (?, ?, ?)'),
  }
}

function wordsOf({ item }: BookEntry): string {
  const names = new Set([...Object.values(item.name), nameIn(item, 'en')])
  return [...names, item.gtin ?? '', item.plu ?? ''].join(' ')
}
