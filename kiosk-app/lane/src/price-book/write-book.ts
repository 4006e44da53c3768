import type Database from 'better-sqlite3'
import { err, foldWords, ok, type CatalogueItem, type Promotion, type Result } from '@clearlane/domain'
import type { BookEntry } from './entry.ts'
import { ErrorList, type RowErrors } from './read-catalogue.ts'
import { BOOK_FORMAT, BOOK_SCHEMA, SEARCH_SCHEMA } from './schema.ts'

/** A price book as it is written: entries in any order, then the end. */
export type BookWriter = {
  /** `line` names the entry when it turns out to be there twice. */
  readonly add: (entry: BookEntry, line: number) => void
  /** The number of items. Nothing may be added any more; with an error the file is of no use. */
  readonly finish: () => Result<number, RowErrors>
}

type Cell = string | number | null

/** Columns of the table `item` in their order. */
const ITEM_CELLS: Readonly<Record<string, (item: CatalogueItem) => Cell>> = {
  itemId: (item) => item.itemId,
  gtin: (item) => item.gtin,
  plu: (item) => item.plu,
  name: (item) => JSON.stringify(item.name),
  department: (item) => item.department,
  soldBy: (item) => item.soldBy,
  priceMinor: (item) => item.priceMinor,
  taxCode: (item) => item.taxCode,
  minAge: (item) => item.minAge,
  deposit: (item) => jsonOrNull(item.deposit),
  blocked: (item) => (item.blocked ? 1 : 0),
  recalls: (item) => jsonOrNull(item.recalls),
  saleHours: (item) => jsonOrNull(item.saleHours),
  quantityMax: (item) => item.quantityMax ?? null,
  tare: (item) => jsonOrNull(item.tare),
  picture: (item) => item.picture ?? null,
  grossMass: (item) => jsonOrNull(item.grossMass),
}
const ITEM_COLUMNS = Object.keys(ITEM_CELLS).join(', ')
const CELLS = Object.values(ITEM_CELLS)

const CACHE_KIB = 12 * 1024 // the book is written from its start to its end
const STAGED_CACHE_KIB = 32 * 1024 // the staged rows are read again in two other orders

/**
 * Fills an empty database with a price book. Entries are staged in a temporary table and then written in the order of
 * their ids, so that neither the memory grows with the catalogue nor the file depends on the order of the rows.
 */
export function writeBook(
  database: Database.Database,
  profileId: string,
  promotions: readonly Promotion[] = [],
): BookWriter {
  database.pragma('journal_mode = OFF') // built aside and renamed when whole: a torn file is never seen
  database.pragma('synchronous = OFF')
  database.pragma(`cache_size = -${CACHE_KIB}`)
  database.pragma(`temp.cache_size = -${STAGED_CACHE_KIB}`)
  database.exec(BOOK_SCHEMA)
  database.exec(`CREATE TEMP TABLE staged (${ITEM_COLUMNS}, line, rank, words, searchWords)`)
  const stage = database.prepare<Cell[]>(
    `INSERT INTO staged VALUES (${[...CELLS, 'line', 'rank', 'words', 'searchWords'].map(() => '?').join(', ')})`,
  )
  database.exec('BEGIN')
  return {
    add: ({ item, rank, searchWords = '' }, line) => {
      stage.run(...CELLS.map((cell) => cell(item)), line, rank, wordsOf(item, searchWords), searchWords)
    },
    finish: () => {
      database.exec('CREATE INDEX temp.staged_id ON staged (itemId)')
      const twice = twiceIn(database)
      if (twice !== null) return err(twice)
      const items = writeItems(database, profileId)
      writePromotions(database, promotions)
      writeSearch(database)
      database.exec('DROP TABLE staged; COMMIT')
      return ok(items)
    },
  }
}

function twiceIn(database: Database.Database): RowErrors | null {
  const again = database.prepare<[], { line: number; itemId: string; first: number }>(
    `SELECT line, itemId, first FROM staged
     JOIN (SELECT itemId, min(line) AS first FROM staged GROUP BY itemId HAVING count(*) > 1) USING (itemId)
     WHERE line > first ORDER BY line`,
  )
  const errors = new ErrorList()
  for (const { line, itemId, first } of again.iterate())
    errors.add({ line, detail: `${itemId} is there twice, first in line ${first}; keep one of them` })
  return errors.found
}

function writeItems(database: Database.Database, profileId: string): number {
  const { changes } = database
    .prepare(`INSERT INTO item SELECT ${ITEM_COLUMNS} FROM staged ORDER BY itemId`)
    .run()
  database.exec(
    'INSERT INTO produce SELECT rank, itemId, searchWords FROM staged WHERE rank IS NOT NULL ORDER BY rank, itemId',
  )
  const meta = database.prepare('INSERT INTO meta VALUES (?, ?)')
  meta.run('format', BOOK_FORMAT)
  meta.run('items', String(changes))
  meta.run('profile', profileId)
  return changes
}

function writePromotions(database: Database.Database, promotions: readonly Promotion[]): void {
  const insert = database.prepare<[string]>('INSERT INTO promotion (promotion) VALUES (?)')
  for (const one of promotions) insert.run(JSON.stringify(one))
}

/** Produce by its place, then what has the shortest name: it is the least specific of all that fit. */
function writeSearch(database: Database.Database): void {
  database.exec(SEARCH_SCHEMA)
  database.exec(`
    INSERT INTO search (words, itemId) SELECT words, itemId FROM staged ORDER BY rank IS NULL, rank, length(words), itemId;
    INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, search, row);
    INSERT INTO word SELECT term, doc FROM vocabulary ORDER BY term;
    DROP TABLE vocabulary;
  `)
}

function wordsOf({ name }: CatalogueItem, searchWords: string): string {
  return [...new Set([...Object.values(name), searchWords].flatMap((text) => foldWords(text)))].join(' ')
}

function jsonOrNull(value: object | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}
