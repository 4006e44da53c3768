import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { err, ok, type ReceiptDocument, type Result } from '@clearlane/domain'
import type { SaleStory, SaleSummary } from '@clearlane/lane-contract'
import Database, { SqliteError } from 'better-sqlite3'
import { makeFolder } from '../../machine/adapters/make-folder.ts'
import type { Journal } from '../journal.ts'
import { recentSales, saleStory, type StoryTrouble } from '../sale-story.ts'
import { publicIdOf, rebuildSales, receiptByPublicId } from '../sales-projection.ts'
import { openJournal, type OpenOptions } from '../sqlite-journal.ts'
import type { JournalTrouble } from '../trouble.ts'

/** The journal in a file, with what else lives in that file. */
export type JournalFile = {
  readonly journal: Journal
  readonly receiptByPublicId: (publicId: string) => ReceiptDocument | null
  readonly publicIdOf: (saleId: string) => string
  /** How many sales the projection holds now. */
  readonly rebuildSales: () => number
  readonly recentSales: () => readonly SaleSummary[]
  readonly saleStory: (saleId: string) => Result<SaleStory, StoryTrouble>
  /** Closes the file and gives up its lock. */
  readonly close: () => void
}

/** Opens (or begins) a journal under its lock. The lock is the kernel's: it ends with the process, however it ends. */
export function openJournalFile(path: string, options: OpenOptions): Result<JournalFile, JournalTrouble> {
  try {
    makeFolder(dirname(path))
    const lock = lockOf(path)
    if (lock === null) return err({ kind: 'locked', path })
    const opened = openDatabase(path, options)
    if (!opened.ok) lock.close()
    return opened.ok ? ok({ ...opened.value, close: closer(opened.value, lock) }) : opened
  } catch (error) {
    return err({ kind: 'cannot-open', path, detail: reasonOf(error) })
  }
}

/** The file for reading only, also while a lane writes to it. */
export function openForReading(path: string): Result<Database.Database, JournalTrouble> {
  try {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return err({ kind: 'missing', path })
    return ok(new Database(path, { readonly: true, fileMustExist: true }))
  } catch (error) {
    return err({ kind: 'cannot-open', path, detail: reasonOf(error) })
  }
}

// Node has no flock; an exclusive transaction on a file of its own is the same kernel lock.
function lockOf(path: string): Database.Database | null {
  const lock = new Database(`${path}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

function openDatabase(
  path: string,
  options: OpenOptions,
): Result<Omit<JournalFile, 'close'>, JournalTrouble> {
  const database = new Database(path)
  const journal = openJournal(database, options)
  if (!journal.ok) {
    database.close()
    return journal
  }
  return ok({
    journal: journal.value,
    receiptByPublicId: (publicId) => receiptByPublicId(database, publicId),
    publicIdOf: (saleId) => publicIdOf(options.secret, saleId),
    recentSales: () => recentSales(database),
    saleStory: (saleId) => saleStory(database, saleId),
    rebuildSales: () => rebuildSales(database, options.secret),
  })
}

function closer({ journal }: Omit<JournalFile, 'close'>, lock: Database.Database): () => void {
  return () => {
    journal.close()
    lock.close()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
